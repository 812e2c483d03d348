package org.havendesk.imports.store;

import jakarta.persistence.Embeddable;

/** What has come of a file so far. */
@Embeddable
public class ImportCounts {

  private long seen;
  private long tickets;
  private long messages;
  private long people;
  private long skipped;
  private long refused;

  /** One was looked at, whatever came of it. */
  public void saw() {
    seen++;
  }

  /** A new ticket came of it. */
  public void brought(int said) {
    tickets++;
    messages += said;
  }

  /** This was added to a ticket that had come before. */
  public void added(int said) {
    messages += said;
  }

  /** All of it was there already. */
  public void skipped() {
    skipped++;
  }

  /** It was refused. */
  public void refused() {
    refused++;
  }

  /** So many people are the customers. */
  public void people(long number) {
    people = number;
  }

  /** How many tickets, or mails, were looked at. */
  public long getSeen() {
    return seen;
  }

  /** How many tickets are new. */
  public long getTickets() {
    return tickets;
  }

  /** How many messages are new. */
  public long getMessages() {
    return messages;
  }

  /** How many people the new tickets are of. */
  public long getPeople() {
    return people;
  }

  /** How many were here before, with all that was said in them. */
  public long getSkipped() {
    return skipped;
  }

  /** How many were refused. */
  public long getRefused() {
    return refused;
  }
}
