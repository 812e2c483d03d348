package org.havendesk.tickets.store;

import jakarta.persistence.AttributeConverter;
import jakarta.persistence.Column;
import jakarta.persistence.Convert;
import jakarta.persistence.Converter;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.Optional;
import org.havendesk.sealing.store.PersonalText;
import org.havendesk.sealing.store.SealingConverter;

/** What a colleague has typed for a ticket and not sent, sealed with its customer's key. */
@Entity
@Table(name = "draft")
public class Draft {

  @Id
  @GeneratedValue(strategy = GenerationType.IDENTITY)
  private Long id;

  @Column(name = "ticket_id")
  private long ticket;

  private String login;

  @Convert(converter = TextSeal.class)
  private PersonalText text;

  @Column(name = "kept_at")
  private Instant keptAt;

  /** For JPA. */
  protected Draft() {}

  /** The first words of this colleague for a ticket. */
  public Draft(Ticket ticket, String login, String text, Instant now) {
    this.ticket = ticket.id();
    this.login = login;
    this.text = PersonalText.of(ticket.person(), text);
    this.keptAt = now;
  }

  /** Puts what is typed now in the place of what was. */
  public void become(String words, Instant now) {
    text = PersonalText.of(text.key(), words);
    keptAt = now;
  }

  /** The login of the colleague who types. */
  public String login() {
    return login;
  }

  /** The words; empty once the customer is erased. */
  public Optional<String> text() {
    return text.text();
  }

  /** When it was last typed at. */
  public Instant keptAt() {
    return keptAt;
  }

  /** Seals {@code draft.text}. */
  @Converter
  public static class TextSeal extends SealingConverter
      implements AttributeConverter<PersonalText, byte[]> {
    /** Binds to its column. */
    public TextSeal() {
      super("draft", "text");
    }
  }
}
