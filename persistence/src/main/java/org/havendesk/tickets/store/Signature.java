package org.havendesk.tickets.store;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.util.UUID;

/** What stands below the answers of a colleague or a team, in one language. */
@Entity
@Table(name = "signature")
public class Signature {

  @Id
  @GeneratedValue(strategy = GenerationType.IDENTITY)
  private Long id;

  private String login;

  @Column(name = "team_id")
  private UUID team;

  private String language;
  private String text;

  @Version private long version;

  /** For JPA. */
  protected Signature() {}

  /** A colleague's. */
  public Signature(String login, String language) {
    this.login = login;
    this.language = language;
  }

  /** A team's. */
  public Signature(UUID team, String language) {
    this.team = team;
    this.language = language;
  }

  /** Puts other words in the place of what it was. */
  public void say(String words) {
    text = words;
  }

  /** Its number. */
  public long id() {
    return id;
  }

  /** Whether it is a colleague's own. */
  public boolean isOwn() {
    return login != null;
  }

  /** BCP 47 tag. */
  public String language() {
    return language;
  }

  /** The words, with placeholders. */
  public String text() {
    return text;
  }
}
