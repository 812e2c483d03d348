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
import jakarta.persistence.Version;
import java.util.Optional;
import java.util.UUID;
import org.havendesk.sealing.store.PersonalText;
import org.havendesk.sealing.store.SealingConverter;

/** What a ticket has in a field of one's own. */
@Entity
@Table(name = "ticket_field_value")
public class FieldValue {

  @Id
  @GeneratedValue(strategy = GenerationType.IDENTITY)
  private Long id;

  @Column(name = "ticket_id")
  private long ticket;

  @Column(name = "field_id")
  private long field;

  private String plain;

  @Column(name = "sealed")
  @Convert(converter = ValueSeal.class)
  private PersonalText personal;

  @Column(name = "brought_by")
  private Long broughtBy;

  @Version private long version;

  /** For JPA. */
  protected FieldValue() {}

  /** In this field of this ticket, which {@link #say} or {@link #seal} fills. */
  public FieldValue(long ticket, long field) {
    this.ticket = ticket;
    this.field = field;
  }

  /** Holds this, which is about nobody. */
  public void say(String text) {
    plain = text;
    broughtBy = null;
  }

  /** Holds this, which is about the customer and sealed with their key. */
  public void seal(UUID person, String text) {
    personal = PersonalText.of(person, text);
    broughtBy = null;
  }

  /** Puts other words in its place: somebody in it has been erased. */
  public void reword(String text) {
    if (personal == null) {
      plain = text;
    } else {
      personal = PersonalText.of(personal.key(), text);
    }
  }

  /** The ticket. */
  public long ticket() {
    return ticket;
  }

  /** The number of the field. */
  public long field() {
    return field;
  }

  /** What stands in it; empty once the person is erased. */
  public Optional<String> text() {
    return personal == null ? Optional.ofNullable(plain) : personal.text();
  }

  /** Seals {@code ticket_field_value.sealed}. */
  @Converter
  public static class ValueSeal extends SealingConverter
      implements AttributeConverter<PersonalText, byte[]> {
    /** Binds to its column. */
    public ValueSeal() {
      super("ticket_field_value", "sealed");
    }
  }
}
