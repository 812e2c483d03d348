package org.havendesk.rights.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.Clock;
import java.util.Optional;
import org.havendesk.platform.web.Language;
import org.havendesk.rights.PrivacyDesk;
import org.havendesk.rights.RightsDesk;
import org.havendesk.rights.RightsRequestView;
import org.omnifaces.util.Faces;

/** The officer's list of requests: what is due next comes first. */
@Named
@RequestScoped
public class RightsQueue {

  private static final int PAGE = 100;

  @Inject private RightsDesk desk;
  @Inject private PrivacyDesk law;
  @Inject private Language language;
  @Inject private Clock clock;

  private RightsDesk.Page open;
  private RightsDesk.Page closed;

  /** The open requests, from the place that the address names. */
  public RightsDesk.Page getOpen() {
    if (open == null) {
      open = desk.list(true, after("open"), PAGE);
    }
    return open;
  }

  /** The closed requests, likewise. */
  public RightsDesk.Page getClosed() {
    if (closed == null) {
      closed = desk.list(false, after("closed"), PAGE);
    }
    return closed;
  }

  private static Optional<String> after(String list) {
    return Optional.ofNullable(Faces.getRequestParameter(list));
  }

  /** A right's name in the colleague's language. */
  public String nameOf(String type) {
    return law.offer(type, language.getLocale()).map(PrivacyDesk.Offer::name).orElse(type);
  }

  /** A law's name in the colleague's language. */
  public String lawOf(String regulation) {
    return law.lawName(regulation, language.getLocale());
  }

  public boolean isOverdue(RightsRequestView request) {
    return request.isOverdueAt(clock.instant());
  }
}
