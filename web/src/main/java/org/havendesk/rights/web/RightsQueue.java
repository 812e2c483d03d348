package org.havendesk.rights.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.Clock;
import java.util.List;
import org.havendesk.platform.web.Language;
import org.havendesk.rights.PrivacyDesk;
import org.havendesk.rights.RightsDesk;
import org.havendesk.rights.RightsRequestView;

/** The officer's list of requests: what is due next comes first. */
@Named
@RequestScoped
public class RightsQueue {

  @Inject private RightsDesk desk;
  @Inject private PrivacyDesk law;
  @Inject private Language language;
  @Inject private Clock clock;

  private List<RightsRequestView> open;
  private List<RightsRequestView> closed;

  public List<RightsRequestView> getOpen() {
    if (open == null) {
      open = desk.list(true);
    }
    return open;
  }

  public List<RightsRequestView> getClosed() {
    if (closed == null) {
      closed = desk.list(false);
    }
    return closed;
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
