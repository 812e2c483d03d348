package org.havendesk.tickets.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.Optional;
import java.util.Set;
import org.havendesk.access.web.Viewer;
import org.havendesk.people.Contact;
import org.havendesk.people.WrongJurisdiction;
import org.havendesk.platform.InvalidInput;
import org.havendesk.platform.web.Language;
import org.havendesk.platform.web.Toasts;
import org.havendesk.tickets.NewTicket;
import org.havendesk.tickets.RefusedFile;
import org.havendesk.tickets.Said;
import org.havendesk.tickets.TicketChange;
import org.havendesk.tickets.TicketDesk;
import org.havendesk.tickets.TicketFields;
import org.havendesk.tickets.TicketRow;
import org.havendesk.tickets.store.Channel;
import org.havendesk.tickets.store.Priority;
import org.omnifaces.util.Messages;

/**
 * Takes down what a customer says at the telephone or the counter. Whoever has written before is
 * recognised by address or number, without anyone seeing more of them than their ticket shows.
 */
@Named
@RequestScoped
public class NewTicketPage {

  private static final String TEXTS = "org.havendesk.tickets.web.messages";
  private static final Set<String> FIELDS =
      Set.of("email", "phone", "name", "country", "region", "language", "subject");

  @Inject private TicketDesk desk;
  @Inject private TicketFields fields;
  @Inject private AskedFields asked;
  @Inject private Draft draft;
  @Inject private Viewer viewer;
  @Inject private Language texts;
  @Inject private Toasts toasts;

  private Channel channel = Channel.PHONE;
  private String email;
  private String phone;
  private String name;
  private String country;
  private String language;
  private String subject;
  private Priority priority = Priority.NORMAL;
  private boolean mine = true;

  /** Opens the ticket and goes to it, or to the list if it is out of the viewer's sight. */
  public String open() {
    var given = asked.given();
    if (given.isEmpty()) {
      return null;
    }
    try {
      long id =
          fields.open(
              NewTicket.of(
                  channel,
                  contact(),
                  subject,
                  new Said(draft.getText(), Optional.empty(), Optional.empty(), draft.uploads())),
              given.get());
      Optional<TicketRow> seen = desk.row(id);
      seen.ifPresent(this::settle);
      toasts.done(TEXTS, seen.isPresent() ? "newTicket.opened" : "newTicket.outOfSight", "#" + id);
      return seen.isPresent()
          ? "/ticket?faces-redirect=true&id=" + id
          : "/tickets?faces-redirect=true";
    } catch (InvalidInput e) {
      String field = e.field().substring(e.field().lastIndexOf('.') + 1);
      wrong(FIELDS.contains(field) ? field : "text", "newTicket.wrong." + field);
    } catch (RefusedFile e) {
      wrong("files", "conversation.file." + e.reason());
    } catch (WrongJurisdiction e) {
      toasts.refuse(TEXTS, "newTicket.elsewhere", e.jurisdiction());
    }
    return null;
  }

  private Contact contact() {
    Contact contact =
        new Contact(
            Optional.ofNullable(email),
            Optional.ofNullable(name),
            Optional.ofNullable(phone),
            Optional.ofNullable(country),
            Optional.empty(),
            Optional.ofNullable(language));
    if (contact.email().isEmpty() && contact.phone().isEmpty()) {
      throw new InvalidInput("customer.phone", "Give a telephone number or an e-mail address.");
    }
    return contact;
  }

  private void settle(TicketRow ticket) {
    Optional<String> owner = Optional.of(viewer.getLogin()).filter(login -> mine);
    Optional<Priority> raised = Optional.of(priority).filter(p -> p != ticket.priority());
    if (owner.isPresent() || raised.isPresent()) {
      desk.change(
          ticket.id(),
          ticket.version(),
          new TicketChange(Optional.empty(), raised, owner, Optional.empty(), Optional.empty()));
    }
  }

  private void wrong(String field, String key) {
    var known = texts.texts(TEXTS);
    Messages.addError(
        "new:" + field, "{0}", known.getString(known.containsKey(key) ? key : "newTicket.wrong"));
  }

  public Channel getChannel() {
    return channel;
  }

  public void setChannel(Channel channel) {
    this.channel = channel;
  }

  /** On which channels somebody else writes down what a customer says. */
  public Channel[] getChannels() {
    return new Channel[] {Channel.PHONE, Channel.CHAT, Channel.SOCIAL, Channel.WEB};
  }

  public String getEmail() {
    return email;
  }

  public void setEmail(String email) {
    this.email = email;
  }

  public String getPhone() {
    return phone;
  }

  public void setPhone(String phone) {
    this.phone = phone;
  }

  public String getName() {
    return name;
  }

  public void setName(String name) {
    this.name = name;
  }

  public String getCountry() {
    return country;
  }

  public void setCountry(String country) {
    this.country = country;
  }

  public String getLanguage() {
    return language;
  }

  public void setLanguage(String language) {
    this.language = language;
  }

  public String getSubject() {
    return subject;
  }

  public void setSubject(String subject) {
    this.subject = subject;
  }

  public Priority getPriority() {
    return priority;
  }

  public void setPriority(Priority priority) {
    this.priority = priority;
  }

  public boolean isMine() {
    return mine;
  }

  public void setMine(boolean mine) {
    this.mine = mine;
  }
}
