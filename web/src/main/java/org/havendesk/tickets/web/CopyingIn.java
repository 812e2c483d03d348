package org.havendesk.tickets.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.havendesk.tickets.CopyDesk;
import org.havendesk.tickets.CopyIn;
import org.omnifaces.util.Faces;

/** Whom an answer on its way in is copied to, for the time of one request. */
@Named
@RequestScoped
public class CopyingIn {

  private static final String CHOSEN = "copyTo";

  @Inject private CopyDesk desk;
  @Inject private SeenTicket seen;

  private List<CopyDesk.Offer> offers;
  private String typed;
  private boolean agreed;

  public List<CopyDesk.Offer> getOffers() {
    if (offers == null) {
      offers = desk.offers(seen.getId());
    }
    return offers;
  }

  /** What each typed part leads to, masked. */
  public List<CopyDesk.Seen> getLooked() {
    return desk.look(typed);
  }

  public boolean isChosen(CopyDesk.Offer offer) {
    return chosen().contains(offer.key());
  }

  /** Whom the colleague copies in. */
  CopyIn asked() {
    return new CopyIn(typed, chosen(), agreed);
  }

  private static Set<String> chosen() {
    return Optional.ofNullable(Faces.getRequestParameterValues(CHOSEN)).stream()
        .flatMap(Arrays::stream)
        .collect(Collectors.toSet());
  }

  public String getTyped() {
    return typed;
  }

  public void setTyped(String typed) {
    this.typed = typed;
  }

  public boolean isAgreed() {
    return agreed;
  }

  public void setAgreed(boolean agreed) {
    this.agreed = agreed;
  }
}
