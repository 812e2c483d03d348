package org.havendesk.consent.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.havendesk.consent.ChoiceView;
import org.havendesk.consent.ConsentDesk;
import org.havendesk.consent.Decision;
import org.havendesk.consent.NoticeBoard;
import org.havendesk.consent.NoticeText;
import org.havendesk.consent.Purposes;
import org.havendesk.consent.Standing;
import org.havendesk.consent.store.NoticesTold;
import org.havendesk.people.PersonView;
import org.havendesk.platform.NotFound;
import org.havendesk.platform.web.Language;
import org.havendesk.tickets.Customers;
import org.omnifaces.util.Faces;

/** All that one person chose, with the proof of each. */
@Named
@RequestScoped
public class ConsentHistory {

  @Inject private ConsentDesk desk;
  @Inject private NoticeBoard board;
  @Inject private Purposes purposes;
  @Inject private Customers customers;
  @Inject private Language language;

  private List<ChoiceView> choices;

  public List<Standing> getStandings() {
    return desk.standingsOf(person());
  }

  public List<ChoiceView> getChoices() {
    if (choices == null) {
      choices = desk.historyOf(person());
    }
    return choices;
  }

  /** Whether a purpose is allowed now, and why. */
  public Decision decision(Standing standing) {
    return desk.may(person(), standing.purpose(), standing.channel());
  }

  /** The lawful basis of a purpose. */
  public String basisOf(String purpose) {
    var basis = purposes.basisOf(purposes.byName(purpose));
    return basis.nameIn(language.getLocale()) + " (" + basis.citation() + ")";
  }

  /** The text that was read; null if none was published. */
  public NoticeText textOf(ChoiceView choice) {
    return choice.notice().flatMap(board::shown).orElse(null);
  }

  /** The person as the viewer may see them. */
  public PersonView getPerson() {
    return customers.view(person());
  }

  /** The notices that the person was told of. */
  public List<NoticesTold.Told> getTold() {
    return desk.toldOf(person());
  }

  /** The text of a notice; null if it is gone. */
  public NoticeText noticeOf(UUID id) {
    return board.shown(id).orElse(null);
  }

  /** Sends the record of a choice. */
  public void download(UUID id) throws IOException {
    Faces.sendFile(
        desk.receipt(id).getBytes(StandardCharsets.UTF_8), "consent-" + id + ".jsonld", true);
  }

  private static UUID person() {
    String id = Optional.ofNullable(Faces.getRequestParameter("id")).orElse("");
    try {
      return UUID.fromString(id);
    } catch (IllegalArgumentException noId) {
      throw new NotFound("person of this id");
    }
  }
}
