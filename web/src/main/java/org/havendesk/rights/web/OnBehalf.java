package org.havendesk.rights.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.Clock;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.havendesk.people.PersonView;
import org.havendesk.people.WrongJurisdiction;
import org.havendesk.platform.InvalidInput;
import org.havendesk.platform.Stale;
import org.havendesk.platform.TooManyRequests;
import org.havendesk.platform.web.Language;
import org.havendesk.platform.web.Toasts;
import org.havendesk.rights.PrivacyDesk;
import org.havendesk.rights.Suggestions;
import org.havendesk.tickets.TicketDesk;
import org.havendesk.tickets.TicketRow;
import org.havendesk.tickets.web.SeenTicket;

/** Privacy requests that a customer made in a ticket, by telephone or by letter. */
@Named
@RequestScoped
public class OnBehalf {

  private static final String TEXTS = "org.havendesk.rights.web.messages";

  @Inject private Suggestions suggestions;
  @Inject private PrivacyDesk law;
  @Inject private TicketDesk tickets;
  @Inject private SeenTicket seen;
  @Inject private AskPage form;
  @Inject private Language language;
  @Inject private Toasts toasts;
  @Inject private Clock clock;

  private String type;
  private String day;
  private String country;
  private String region;

  /** What the shown ticket's messages seem to ask for. */
  public List<Suggestions.Found> getFound() {
    return suggestions.openIn(seen.getId(), language.getLocale());
  }

  /** What all tickets' messages seem to ask for. */
  public List<Suggestions.Found> getAll() {
    return suggestions.open(language.getLocale());
  }

  /** The rights that can be used here. */
  public List<PrivacyDesk.Offer> getOffers() {
    return law.offers(language.getLocale());
  }

  public String confirm(UUID id) {
    return attempt(
        "onBehalf.filed",
        () -> suggestions.confirm(id, getCountry(), Optional.ofNullable(getRegion())));
  }

  public String dismiss(UUID id) {
    return attempt("onBehalf.dismissed", () -> suggestions.dismiss(id));
  }

  /** Files what the customer of the shown ticket asked for in another way. */
  public String file() {
    return attempt(
        "onBehalf.filed",
        () ->
            suggestions.fileFor(
                customer().orElseThrow().id(),
                type,
                received(),
                getCountry(),
                Optional.ofNullable(getRegion())));
  }

  private LocalDate received() {
    try {
      return LocalDate.parse(getDay());
    } catch (DateTimeParseException e) {
      throw new InvalidInput("receivedAt", "Give the day as year-month-day.");
    }
  }

  private String attempt(String done, Runnable act) {
    try {
      act.run();
      toasts.done(TEXTS, done);
    } catch (InvalidInput e) {
      String key = "onBehalf.wrong." + e.field().substring(e.field().lastIndexOf('.') + 1);
      boolean known = language.texts(TEXTS).containsKey(key);
      toasts.refuse(TEXTS, known ? key : "onBehalf.wrong.other");
    } catch (WrongJurisdiction e) {
      toasts.refuse(TEXTS, "onBehalf.elsewhere", e.jurisdiction());
    } catch (TooManyRequests e) {
      toasts.warn(TEXTS, "onBehalf.tooMany");
    } catch (Stale e) {
      toasts.warn(TEXTS, "case.changed");
    }
    return "/ticket?faces-redirect=true&id=" + seen.getId();
  }

  private Optional<PersonView> customer() {
    return Optional.ofNullable(seen.getId()).flatMap(tickets::row).map(TicketRow::customer);
  }

  public String getType() {
    return type;
  }

  public void setType(String type) {
    this.type = type;
  }

  /** Today, unless told. */
  public String getDay() {
    return day == null || day.isBlank()
        ? LocalDate.ofInstant(clock.instant(), law.jurisdiction().timeZone()).toString()
        : day;
  }

  public void setDay(String day) {
    this.day = day;
  }

  /** Where the customer is known to live, or the only country that is served. */
  public String getCountry() {
    return country == null || country.isBlank()
        ? customer().flatMap(PersonView::country).orElseGet(form::getCountry)
        : country;
  }

  public void setCountry(String country) {
    this.country = country;
  }

  /** Likewise. */
  public String getRegion() {
    return region == null
        ? customer().flatMap(PersonView::region).orElseGet(form::getRegion)
        : region;
  }

  public void setRegion(String region) {
    this.region = region;
  }
}
