package org.havendesk.imports;

import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.io.InputStream;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;
import org.havendesk.access.CurrentCaller;
import org.havendesk.access.Guarded;
import org.havendesk.access.Needs;
import org.havendesk.access.Permission;
import org.havendesk.evidence.Act;
import org.havendesk.evidence.Evidence;
import org.havendesk.imports.store.ImportCounts;
import org.havendesk.imports.store.ImportFiles;
import org.havendesk.imports.store.ImportKind;
import org.havendesk.imports.store.ImportRefusal;
import org.havendesk.imports.store.ImportState;
import org.havendesk.imports.store.ImportedTicket;
import org.havendesk.imports.store.Imports;
import org.havendesk.imports.store.RefusalReason;
import org.havendesk.imports.store.TicketImport;
import org.havendesk.people.Contact;
import org.havendesk.people.PeopleDesk;
import org.havendesk.sealing.store.BlindIndex;
import org.havendesk.tickets.PastMessage;
import org.havendesk.tickets.PastTicket;
import org.havendesk.tickets.PastTickets;
import org.havendesk.tickets.TicketDesk;

/**
 * The steps of an import, each a transaction of its own that also says how far it is: whatever dies
 * in between, a ticket is taken over once, and the next worker goes on behind it.
 */
@Stateless
@Guarded
@TransactionAttribute(TransactionAttributeType.REQUIRES_NEW)
public class ImportStep {

  /** How long a worker is believed to be alive after its last step. */
  static final Duration LEASE = Duration.ofMinutes(1);

  @Inject private Imports imports;
  @Inject private ImportFiles files;
  @Inject private PastTickets past;
  @Inject private TicketDesk desk;
  @Inject private PeopleDesk people;
  @Inject private BlindIndex index;
  @Inject private Evidence evidence;
  @Inject private CurrentCaller caller;
  @Inject private Clock clock;

  /** An import that this worker has taken on. */
  public record Task(UUID id, UUID worker) {}

  /** Takes on what waits, or what a dead worker left. */
  @Needs(Permission.SYSTEM_WORK)
  public List<Task> takeOn() {
    return imports.lockWaiting(clock.instant()).stream()
        .flatMap(id -> imports.lock(id).stream())
        .map(one -> new Lent(one, UUID.randomUUID()))
        .filter(lent -> lent.one().lease(lent.worker(), clock.instant(), LEASE))
        .map(lent -> new Task(lent.one().id(), lent.worker()))
        .toList();
  }

  private record Lent(TicketImport one, UUID worker) {}

  /** What there is to do; a dry run begins anew, whatever was done of it. */
  @Needs(Permission.SYSTEM_WORK)
  public Optional<Assignment> begin(UUID id, UUID worker) {
    return held(id, worker)
        .map(
            one -> {
              boolean dry = one.state() == ImportState.CHECKING;
              if (dry) {
                one.checkAnew();
                imports.forgetRefusals(id);
              }
              return new Assignment(
                  id,
                  worker,
                  dry,
                  one.kind(),
                  Optional.of(one.mapping())
                      .filter(text -> one.kind() == ImportKind.CSV)
                      .map(CsvColumns::parse),
                  one.uploadedAt(),
                  one.counts().getSeen());
            });
  }

  /** The file, as often as it is asked for. */
  @Needs(Permission.SYSTEM_WORK)
  public Supplier<InputStream> file(UUID id) {
    TicketImport one = imports.find(id).orElseThrow();
    return () -> files.open(one);
  }

  /**
   * Says that the worker is alive.
   *
   * @return false if the import is no longer its own
   */
  @Needs(Permission.SYSTEM_WORK)
  public boolean prolong(UUID id, UUID worker) {
    Optional<TicketImport> one = held(id, worker);
    one.ifPresent(mine -> mine.prolong(clock.instant(), LEASE));
    return one.isPresent();
  }

  /**
   * Takes over the next of the file.
   *
   * @return false if the import is no longer this worker's, or was stopped
   */
  @Needs(Permission.SYSTEM_WORK)
  public boolean take(UUID id, UUID worker, List<Found> next) {
    Optional<TicketImport> one = held(id, worker);
    one.ifPresent(
        mine -> {
          next.forEach(found -> take(mine, found));
          mine.prolong(clock.instant(), LEASE);
        });
    return one.isPresent();
  }

  private void take(TicketImport one, Found found) {
    ImportCounts counts = one.counts();
    counts.saw();
    if (found.refusal().isPresent()) {
      refuse(one, found, found.refusal().get());
      return;
    }
    PastTicket ticket = found.ticket().orElseThrow();
    byte[] hash = hash(one, found.id().orElseThrow());
    Optional<ImportedTicket> here = imports.broughtAs(hash);
    Optional<ImportedTicket> thread = threadOf(one, found);
    if (here.isPresent()) {
      addNewer(one, here.get(), ticket);
    } else if (isHereAsMail(ticket)) {
      counts.skipped();
    } else if (thread.isPresent()) {
      addTo(one, thread.get(), found, hash);
    } else {
      PastTickets.Brought brought = past.bring(ticket, one.source(), one.id());
      remember(one, hash, brought.ticket(), brought.person(), ticket);
      counts.brought(ticket.messages().size());
    }
  }

  private void addNewer(TicketImport one, ImportedTicket here, PastTicket ticket) {
    List<PastMessage> newer = ticket.messagesAfter(here.lastAt());
    int added = past.add(here.ticket(), newer, one.source(), one.id());
    if (added == 0) {
      one.counts().skipped();
      return;
    }
    here.isHereUntil(ticket.lastAt());
    one.counts().added(added);
  }

  private void addTo(TicketImport one, ImportedTicket thread, Found found, byte[] hash) {
    PastTicket mail = found.ticket().orElseThrow();
    if (people.isErased(thread.person())) {
      refuse(one, found, RefusalReason.ERASED);
      return;
    }
    one.counts().added(past.add(thread.ticket(), mail.messages(), one.source(), one.id()));
    remember(one, hash, thread.ticket(), thread.person(), mail);
  }

  private void remember(TicketImport one, byte[] hash, long ticket, UUID person, PastTicket from) {
    imports.add(new ImportedTicket(hash, one.id(), ticket, person, from.lastAt()));
  }

  /** Reads the next of the file without taking anything over; the same answer as {@link #take}. */
  @Needs(Permission.SYSTEM_WORK)
  public boolean check(UUID id, UUID worker, List<Found> next, DryRun run) {
    Optional<TicketImport> one = held(id, worker);
    one.ifPresent(
        mine -> {
          next.forEach(found -> check(mine, found, run));
          mine.counts().people(run.people());
          mine.prolong(clock.instant(), LEASE);
        });
    return one.isPresent();
  }

  private void check(TicketImport one, Found found, DryRun run) {
    ImportCounts counts = one.counts();
    counts.saw();
    if (found.refusal().isPresent()) {
      refuse(one, found, found.refusal().get());
      return;
    }
    PastTicket ticket = found.ticket().orElseThrow();
    byte[] hash = hash(one, found.id().orElseThrow());
    Optional<ImportedTicket> here = imports.broughtAs(hash);
    if (here.isPresent()) {
      int newer = ticket.messagesAfter(here.get().lastAt()).size();
      if (newer == 0) {
        counts.skipped();
      } else {
        counts.added(newer);
      }
      return;
    }
    Optional<PastTickets.Obstacle> obstacle = past.obstacle(ticket.customer());
    if (!run.isNew(hash) || isHereAsMail(ticket)) {
      counts.skipped();
    } else if (obstacle.isPresent()) {
      refuse(one, found, RefusalReason.valueOf(obstacle.get().name()));
    } else if (isAnswer(one, found, run)) {
      counts.added(ticket.messages().size());
    } else {
      run.of(hashOf(ticket.customer()));
      counts.brought(ticket.messages().size());
    }
  }

  private byte[] hashOf(Contact customer) {
    return index.hash(
        "import-person",
        customer.email().map(BlindIndex::normalisedEmail).or(customer::phone).orElseThrow());
  }

  private boolean isAnswer(TicketImport one, Found found, DryRun run) {
    return found.answers().stream().anyMatch(id -> run.hasSeen(hash(one, id)))
        || threadOf(one, found).isPresent();
  }

  private Optional<ImportedTicket> threadOf(TicketImport one, Found found) {
    return found.answers().stream()
        .flatMap(id -> imports.broughtAs(hash(one, id)).stream())
        .findFirst();
  }

  /** Whether a mail came by itself, when it was written. */
  private boolean isHereAsMail(PastTicket ticket) {
    return ticket.messages().stream()
        .flatMap(message -> message.mailId().stream())
        .anyMatch(id -> desk.ticketOfMail(id).isPresent());
  }

  private byte[] hash(TicketImport one, String id) {
    return index.hash("import", one.source() + "\n" + id);
  }

  /** Takes down why one was not taken over, instead of what {@link #take} would have done. */
  @Needs(Permission.SYSTEM_WORK)
  public void refuse(UUID id, UUID worker, Found found, RefusalReason why) {
    held(id, worker)
        .ifPresent(
            one -> {
              one.counts().saw();
              refuse(one, found, why);
            });
  }

  private void refuse(TicketImport one, Found found, RefusalReason why) {
    one.counts().refused();
    imports.add(new ImportRefusal(one.id(), found.place(), found.shownId().orElse(null), why));
  }

  /** The whole file was read without taking anything over. */
  @Needs(Permission.SYSTEM_WORK)
  public void checked(UUID id, UUID worker, String sha256) {
    held(id, worker).ifPresent(one -> one.checked(sha256, clock.instant()));
  }

  /** The whole file is dealt with, and removed. */
  @Needs(Permission.SYSTEM_WORK)
  public void finish(UUID id, UUID worker) {
    held(id, worker)
        .ifPresent(
            one -> {
              one.counts().people(imports.people(id));
              one.finish(clock.instant());
              files.remove(one);
              ImportCounts counts = one.counts();
              evidence.record(
                  Act.of("import.finished")
                      .by(caller.get().actor())
                      .fact("import", id)
                      .fact("sha256", one.sha256().orElse(""))
                      .fact("tickets", counts.getTickets())
                      .fact("messages", counts.getMessages())
                      .fact("people", counts.getPeople())
                      .fact("skipped", counts.getSkipped())
                      .fact("refused", counts.getRefused()));
            });
  }

  /** Files that nobody has finished with in time. */
  @Needs(Permission.SYSTEM_WORK)
  public List<UUID> forgotten(Duration kept) {
    return imports.withFileSince(clock.instant().minus(kept));
  }

  /** Removes such a file; what was taken over stays. */
  @Needs(Permission.SYSTEM_WORK)
  public void removeFile(UUID id) {
    imports
        .lock(id)
        .filter(one -> one.fileKey().isPresent())
        .ifPresent(
            one -> {
              files.remove(one);
              one.discard(clock.instant());
              evidence.record(
                  Act.of("import.discarded").by(caller.get().actor()).fact("import", id));
            });
  }

  // A worker whose lease went to another, or whose import was stopped, finds nothing to do.
  private Optional<TicketImport> held(UUID id, UUID worker) {
    return imports.lock(id).filter(one -> one.isLeasedBy(worker));
  }
}
