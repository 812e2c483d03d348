package org.havendesk.tickets.web;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Named;
import java.io.Serializable;

/**
 * Which ticket a page shows and in which version, so that nobody overwrites what they never saw.
 */
@Named
@ViewScoped
public class SeenTicket implements Serializable {

  private static final long serialVersionUID = 1;

  private Long id;
  private long version;

  void now(long seenVersion) {
    version = seenVersion;
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
