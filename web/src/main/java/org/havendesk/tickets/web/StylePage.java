package org.havendesk.tickets.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import org.havendesk.platform.Settings;
import org.havendesk.platform.web.Toasts;
import org.havendesk.tickets.store.Priority;
import org.havendesk.tickets.store.TicketStatus;

/**
 * Every element of the visual system on one page, for whoever works on it. It opens to nobody
 * unless the server was started with {@code --set style.page=true}.
 */
@Named
@RequestScoped
public class StylePage {

  private static final String TEXTS = "org.havendesk.tickets.web.messages";

  @Inject private Settings settings;
  @Inject private Toasts toasts;

  /** Opens to nobody, unless this is where somebody develops. */
  public void open() throws IOException {
    if (!settings.find("style.page").map(Boolean::parseBoolean).orElse(false)) {
      var faces = FacesContext.getCurrentInstance();
      faces.getExternalContext().responseSendError(HttpServletResponse.SC_FORBIDDEN, null);
      faces.responseComplete();
    }
  }

  /** The colours that stand for surfaces and what is written on them. */
  public List<String> getSurfaces() {
    return List.of("ground", "surface", "surface-2", "surface-3", "line", "control-line");
  }

  /** The colours that mean something. */
  public List<String> getMeanings() {
    return List.of("accent", "info", "ok", "warn", "danger", "note-ink");
  }

  public List<String> getSizes() {
    return List.of("xs", "s", "m", "l", "xl", "2xl");
  }

  public List<String> getDistances() {
    return List.of("1", "2", "3", "4", "5", "6", "7");
  }

  public TicketStatus[] getStatuses() {
    return TicketStatus.values();
  }

  public Priority[] getPriorities() {
    return Priority.values();
  }

  /** Says that something was done. */
  public void toast() {
    toasts.done(TEXTS, "saved.done");
  }
}
