package org.havendesk.consent.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.Optional;
import java.util.UUID;
import org.havendesk.platform.web.Toasts;
import org.havendesk.tickets.Customers;

/** Finds the person of an exact e-mail address or telephone number, to see what they chose. */
@Named
@RequestScoped
public class ConsentSearch {

  private static final String TEXTS = "org.havendesk.consent.web.messages";

  @Inject private Customers customers;
  @Inject private Toasts toasts;

  private String wanted;

  /** Leads to the person; what was typed goes into no address. */
  public String find() {
    Optional<UUID> found =
        Optional.ofNullable(wanted)
            .map(String::strip)
            .filter(text -> !text.isEmpty())
            .flatMap(customers::search);
    if (found.isEmpty()) {
      toasts.warn(TEXTS, "explorer.nobody");
      return null;
    }
    return "/consent/person?faces-redirect=true&id=" + found.get();
  }

  public String getWanted() {
    return wanted;
  }

  public void setWanted(String wanted) {
    this.wanted = wanted;
  }
}
