package org.havendesk.tickets.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.IOException;
import java.util.Optional;
import org.havendesk.fields.web.FieldWords;
import org.havendesk.platform.Paper;
import org.havendesk.platform.web.Language;
import org.havendesk.platform.web.Times;
import org.havendesk.tickets.MessageView;
import org.havendesk.tickets.Printing;
import org.havendesk.tickets.TicketRow;
import org.havendesk.tickets.TicketView;
import org.omnifaces.util.Faces;

/** The open ticket as a document to print, with everything masked that is masked on the screen. */
@Named
@RequestScoped
public class TicketPaper {

  private static final String TEXTS = "org.havendesk.tickets.web.messages";
  private static final String OWN = "org.havendesk.tickets.web.conversation";
  private static final String BETWEEN = " · ";

  @Inject private Printing printing;
  @Inject private SeenTicket seen;
  @Inject private TicketList list;
  @Inject private FieldCard fields;
  @Inject private FieldWords words;
  @Inject private Times times;
  @Inject private Language language;

  /** Sends it. */
  public void send() throws IOException {
    TicketView view = printing.print(seen.getId());
    Faces.sendFile(paper(view), "ticket-" + view.ticket().id() + ".pdf", true);
  }

  private byte[] paper(TicketView view) {
    TicketRow ticket = view.ticket();
    Paper paper =
        Paper.upright(text("ticket") + " #" + ticket.id(), language.getLocale())
            .fact(text("subject"), ticket.subject().orElse(text("erasedSubject")))
            .fact(text("customer"), customer(ticket))
            .fact(text("status"), text("status." + ticket.status()))
            .fact(text("priority"), text("priority." + ticket.priority()))
            .fact(text("created"), times.full(ticket.createdAt()))
            .fact(text("updated"), times.full(ticket.updatedAt()));
    ticket.assignee().ifPresent(login -> paper.fact(text("assignee"), list.nameOf(login)));
    view.fields().stream()
        .filter(each -> each.value().isPresent())
        .forEach(each -> paper.fact(words.name(each.field().terms()), fields.words(each)));
    view.messages().forEach(message -> add(paper, ticket, message));
    return paper.text(language.texts(OWN).getString("print.masked")).toBytes();
  }

  private void add(Paper paper, TicketRow ticket, MessageView message) {
    String who = message.author().map(list::nameOf).orElseGet(() -> customer(ticket));
    paper.fact(times.full(message.createdAt()) + BETWEEN + who, text("kind." + message.kind()));
    paper.text(message.text().orElse(text("erasedMessage")));
    for (MessageView.AttachmentView file : message.attachments()) {
      paper.text("[" + file.name().orElse(text("erasedFile")) + "]");
    }
  }

  private String customer(TicketRow ticket) {
    var person = ticket.customer();
    return person.erased()
        ? text("erasedPerson")
        : Optional.of(person)
            .flatMap(each -> each.name().or(each::email).or(each::phone))
            .orElse(text("customer"));
  }

  private String text(String key) {
    return language.texts(TEXTS).getString(key);
  }
}
