package org.havendesk.platform.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.application.FacesMessage;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import java.text.MessageFormat;

/** Short messages to the person at the screen, in their language; they outlive one redirect. */
@RequestScoped
public class Toasts {

  @Inject private Language language;

  /** Something was done. */
  public void done(String bundle, String key, Object... values) {
    add(FacesMessage.SEVERITY_INFO, bundle, key, values);
  }

  /** Something needs attention. */
  public void warn(String bundle, String key, Object... values) {
    add(FacesMessage.SEVERITY_WARN, bundle, key, values);
  }

  /** Something could not be done. */
  public void refuse(String bundle, String key, Object... values) {
    add(FacesMessage.SEVERITY_ERROR, bundle, key, values);
  }

  /** Something was done that leads away from this page, where it is told. */
  public void leaving(String bundle, String key) {
    add(FacesMessage.SEVERITY_WARN, bundle, key);
    FacesContext.getCurrentInstance().getExternalContext().getFlash().setKeepMessages(true);
  }

  /** Something was done that leads to another page, where it is told. */
  public void doneThere(String bundle, String key, Object... values) {
    add(FacesMessage.SEVERITY_INFO, bundle, key, values);
    FacesContext.getCurrentInstance().getExternalContext().getFlash().setKeepMessages(true);
  }

  private void add(FacesMessage.Severity severity, String bundle, String key, Object... values) {
    String pattern = language.texts(bundle).getString(key);
    String text = values.length == 0 ? pattern : MessageFormat.format(pattern, values);
    var faces = FacesContext.getCurrentInstance();
    // A page that is not left shows it now; kept, it would be shown once more.
    boolean stays = faces.getPartialViewContext().isAjaxRequest();
    faces.getExternalContext().getFlash().setKeepMessages(!stays);
    faces.addMessage(null, new FacesMessage(severity, text, null));
  }
}
