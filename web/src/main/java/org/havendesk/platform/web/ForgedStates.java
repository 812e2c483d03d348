package org.havendesk.platform.web;

import jakarta.faces.FacesException;
import jakarta.faces.application.ViewExpiredException;
import jakarta.faces.application.ViewHandler;
import jakarta.faces.application.ViewHandlerWrapper;
import jakarta.faces.component.UIViewRoot;
import jakarta.faces.context.FacesContext;

/**
 * A form that claims to be of a page without state, where the page has one, is of no page of ours:
 * it is answered as one whose state is gone, not as a fault.
 */
public class ForgedStates extends ViewHandlerWrapper {

  /** Wraps the one that restores views. */
  public ForgedStates(ViewHandler wrapped) {
    super(wrapped);
  }

  @Override
  public UIViewRoot restoreView(FacesContext faces, String viewId) {
    try {
      return super.restoreView(faces, viewId);
    } catch (ViewExpiredException gone) {
      throw gone;
    } catch (FacesException refused) {
      // Mojarra sets the view before it finds that the claim is wrong.
      UIViewRoot built = faces.getViewRoot();
      if (built != null && !built.isTransient()) {
        // Without a cause, or that is what would be unwrapped on its way to the error pages.
        throw new ViewExpiredException("A page with a state was sent without one", viewId);
      }
      throw refused;
    }
  }
}
