package org.havendesk.access.web;

import jakarta.faces.context.ExceptionHandler;
import jakarta.faces.context.ExceptionHandlerFactory;
import jakarta.faces.context.ExceptionHandlerWrapper;
import jakarta.faces.context.FacesContext;
import jakarta.faces.event.ExceptionQueuedEvent;
import jakarta.faces.event.PhaseId;
import java.util.Iterator;
import org.havendesk.access.ProofNeeded;

/**
 * Where a page's act needs a fresh proof, shows the page that asks for it instead; what was sent is
 * kept there, and sent once more when it is confirmed.
 */
public class AskingForProof extends ExceptionHandlerFactory {

  static final String PAGE = "/WEB-INF/errors/confirm.xhtml";

  /** Wraps the one that knows every other error. */
  public AskingForProof(ExceptionHandlerFactory wrapped) {
    super(wrapped);
  }

  @Override
  public ExceptionHandler getExceptionHandler() {
    return new Handler(getWrapped().getExceptionHandler());
  }

  private static final class Handler extends ExceptionHandlerWrapper {

    Handler(ExceptionHandler wrapped) {
      super(wrapped);
    }

    @Override
    public void handle() {
      FacesContext faces = FacesContext.getCurrentInstance();
      // What a page shows while it is written can't be replaced any more: web.xml names the page.
      if (faces.getCurrentPhaseId() != PhaseId.RENDER_RESPONSE && isProofMissing()) {
        faces.setViewRoot(faces.getApplication().getViewHandler().createView(faces, PAGE));
        faces.getPartialViewContext().setRenderAll(true);
        faces.renderResponse();
      }
      getWrapped().handle();
    }

    private boolean isProofMissing() {
      boolean missing = false;
      Iterator<ExceptionQueuedEvent> events = getUnhandledExceptionQueuedEvents().iterator();
      while (events.hasNext()) {
        if (isCausedByMissingProof(events.next().getContext().getException())) {
          events.remove();
          missing = true;
        }
      }
      return missing;
    }

    private static boolean isCausedByMissingProof(Throwable thrown) {
      for (Throwable cause = thrown; cause != null; cause = cause.getCause()) {
        if (cause instanceof ProofNeeded) {
          return true;
        }
      }
      return false;
    }
  }
}
