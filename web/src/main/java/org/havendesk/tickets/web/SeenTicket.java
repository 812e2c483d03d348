package org.havendesk.tickets.web;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Named;
import java.io.Serializable;
import java.time.Instant;
import java.util.Optional;
import org.havendesk.tickets.MessageView;

/**
 * Which ticket a page shows and in which version, so that nobody overwrites what they never saw.
 */
@Named
@ViewScoped
public class SeenTicket implements Serializable {

  private static final long serialVersionUID = 1;

  private Long id;
  private long version;
  private Instant readUntil;

  void now(long seenVersion) {
    version = seenVersion;
  }

  /** What was said after this is new to the viewer. */
  void readUntil(Optional<Instant> then) {
    readUntil = then.orElse(null);
  }

  /** Whether somebody else said it since the viewer was here last. */
  public boolean isNews(MessageView message, String login) {
    return readUntil != null
        && message.createdAt().isAfter(readUntil)
        && message.author().filter(login::equals).isEmpty();
  }

  public Long getId() {
    return id;
  }

  public void setId(Long id) {
    this.id = id;
  }

  public long getVersion() {
    return version;
  }
}
