package org.havendesk.evidence.store;

import jakarta.persistence.AttributeConverter;
import jakarta.persistence.Column;
import jakarta.persistence.Convert;
import jakarta.persistence.Converter;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.util.Optional;
import java.util.UUID;
import org.havendesk.sealing.store.PersonalText;
import org.havendesk.sealing.store.SealingConverter;

/** Whom an entry is about, and what opens its commitment: sealed with that person's key. */
@Entity
@Table(name = "evidence_opening")
public class EvidenceOpening {

  @Id
  @Column(name = "entry_seq")
  private Long entry;

  @Column(name = "person_id")
  private UUID person;

  @Convert(converter = OpeningSeal.class)
  private PersonalText opening;

  /** For JPA. */
  protected EvidenceOpening() {}

  /**
   * Links an entry to a person.
   *
   * @param opening salt and details as one text; null if the entry commits to nothing
   */
  public EvidenceOpening(EvidenceEntry entry, UUID person, String opening) {
    this.entry = entry.seq();
    this.person = person;
    this.opening = opening == null ? null : PersonalText.of(person, opening);
  }

  /** Whom the entry is about. */
  public UUID person() {
    return person;
  }

  /** Salt and details; empty if there were none or the person's key was destroyed. */
  public Optional<String> text() {
    return Optional.ofNullable(opening).flatMap(PersonalText::text);
  }

  /** Seals {@code evidence_opening.opening}. */
  @Converter
  public static class OpeningSeal extends SealingConverter
      implements AttributeConverter<PersonalText, byte[]> {
    /** Binds to its column. */
    public OpeningSeal() {
      super("evidence_opening", "opening");
    }
  }
}
