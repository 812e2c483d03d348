package org.havendesk.tickets;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.Collection;
import java.util.List;
import org.havendesk.access.CurrentCaller;
import org.havendesk.access.Guarded;
import org.havendesk.access.Needs;
import org.havendesk.access.Permission;
import org.havendesk.people.UseGate;
import org.havendesk.platform.InvalidInput;
import org.havendesk.platform.NotFound;
import org.havendesk.regulation.Use;
import org.havendesk.tickets.store.DraftFile;
import org.havendesk.tickets.store.DraftFiles;
import org.havendesk.tickets.store.Ticket;

/**
 * Keeps the files that colleagues attach until they send them, so that no crash takes them and
 * nobody waits for them when the answer leaves. Everybody has their own only.
 */
@Stateless
@Guarded
public class DraftFileDesk {

  @Inject private Sight sight;
  @Inject private DraftFiles kept;
  @Inject private FileCheck files;
  @Inject private UseGate gate;
  @Inject private CurrentCaller caller;
  @Inject private Clock clock;

  /**
   * A file that is kept.
   *
   * @param size in bytes
   */
  public record Kept(long id, String name, long size) {

    /** Silent, so that no log line ever holds it. */
    @Override
    public String toString() {
      return "Kept[" + id + "]";
    }
  }

  /**
   * What the caller has attached for this ticket and not sent.
   *
   * @throws NotFound if the caller sees no such ticket
   */
  @Needs(Permission.TICKETS_WRITE)
  public List<Kept> own(long ticket) {
    seen(ticket);
    return mine(ticket).stream()
        .flatMap(file -> file.name().map(name -> new Kept(file.id(), name, file.size())).stream())
        .toList();
  }

  /**
   * Keeps a file.
   *
   * @throws NotFound if the caller sees no such ticket
   * @throws InvalidInput if it is empty, or its name is
   * @throws RefusedFile if it can't go with an answer, or not with those that are kept already
   * @throws org.havendesk.people.UseStopped if the customer has restricted the use of their data
   */
  @Needs(Permission.TICKETS_WRITE)
  public Kept keep(long id, Upload upload) {
    Ticket ticket = seen(id);
    gate.mustPermit(ticket.person(), Use.SERVICE);
    files.checkSize(List.of(upload));
    long size = upload.content().length;
    if (size == 0) {
      throw new InvalidInput("file", "This file is empty.");
    }
    if (size + mine(id).stream().mapToLong(DraftFile::size).sum() > FileCheck.LARGEST) {
      throw new RefusedFile(RefusedFile.Reason.TOO_LARGE);
    }
    String type = files.mediaType(upload);
    DraftFile file =
        kept.add(
            new DraftFile(ticket, login(), upload.name(), type, size, clock.instant()),
            upload.content());
    return new Kept(file.id(), upload.name(), size);
  }

  /**
   * What was kept, on its way into a message.
   *
   * @throws InvalidInput if one of them is not there any more
   * @throws NotFound if the caller sees no such ticket
   */
  @Needs(Permission.TICKETS_WRITE)
  public List<Upload> uploads(long ticket, Collection<Long> ids) {
    if (ids.isEmpty()) {
      return List.of();
    }
    seen(ticket);
    List<Upload> uploads =
        mine(ticket).stream().filter(file -> ids.contains(file.id())).map(this::upload).toList();
    if (uploads.size() < ids.size()) {
      throw gone();
    }
    return uploads;
  }

  /** Forgets files that were sent, or are left out. */
  @Needs(Permission.TICKETS_WRITE)
  public void forget(long ticket, Collection<Long> ids) {
    mine(ticket).stream().filter(file -> ids.contains(file.id())).forEach(kept::remove);
  }

  private Upload upload(DraftFile file) {
    return Upload.of(
        file.name().orElseThrow(DraftFileDesk::gone),
        kept.contentOf(file).orElseThrow(DraftFileDesk::gone));
  }

  private static InvalidInput gone() {
    return new InvalidInput("kept", "A file is not there any more; attach it again.");
  }

  private List<DraftFile> mine(long ticket) {
    return kept.of(ticket, login());
  }

  private Ticket seen(long id) {
    return sight.find(id).orElseThrow(() -> new NotFound("ticket " + id));
  }

  private String login() {
    return caller.get().name();
  }
}
