package org.havendesk.transfers.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import java.util.Locale;
import org.havendesk.platform.web.Language;
import org.havendesk.transfers.TransferDesk;

/** Who gets people's data, for everybody to read. */
@Named
@RequestScoped
public class PublicRecipients {

  @Inject private TransferDesk desk;
  @Inject private Language language;

  private List<TransferDesk.Listed> all;

  public List<TransferDesk.Listed> getAll() {
    if (all == null) {
      all = desk.published();
    }
    return all;
  }

  /** A country's name; nothing if nobody said. */
  public String country(String code) {
    return code.isEmpty() ? "" : new Locale("", code).getDisplayCountry(language.getLocale());
  }
}
