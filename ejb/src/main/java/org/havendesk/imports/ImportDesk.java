package org.havendesk.imports;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.IntStream;
import org.havendesk.access.CurrentCaller;
import org.havendesk.access.FreshlyProven;
import org.havendesk.access.Guarded;
import org.havendesk.access.Needs;
import org.havendesk.access.Permission;
import org.havendesk.evidence.Act;
import org.havendesk.evidence.Evidence;
import org.havendesk.imports.store.ImportCounts;
import org.havendesk.imports.store.ImportFiles;
import org.havendesk.imports.store.ImportKind;
import org.havendesk.imports.store.ImportState;
import org.havendesk.imports.store.Imports;
import org.havendesk.imports.store.TicketImport;
import org.havendesk.platform.InvalidInput;
import org.havendesk.platform.NotFound;
import org.havendesk.platform.Settings;
import org.havendesk.tickets.PastTicketView;
import org.havendesk.tickets.PastTickets;

/**
 * Where a file of another system is uploaded, looked at, read dry, and taken over. Nothing that the
 * caller gets is unmasked.
 */
@Stateless
@Guarded
public class ImportDesk {

  /** The largest file, in bytes. */
  public static final long LARGEST = 5L * 1024 * 1024 * 1024;

  /** The largest slice of a file, in bytes. */
  public static final int LARGEST_SLICE = 16 * 1024 * 1024;

  private static final int NEWEST = 50;
  private static final int SHOWN = 5;
  private static final int MOST_REFUSED = 20;
  private static final int MOST_REPORTED = 200_000;
  private static final int BUFFER = 64 * 1024;

  @Inject private Imports imports;
  @Inject private ImportFiles files;
  @Inject private Sources sources;
  @Inject private PastTickets past;
  @Inject private Settings settings;
  @Inject private Evidence evidence;
  @Inject private CurrentCaller caller;
  @Inject private Clock clock;

  /**
   * Begins to take in a file of so many bytes.
   *
   * @throws InvalidInput if there are none or too many
   */
  @Needs(Permission.IMPORTS_RUN)
  public UUID begin(long size) {
    if (size < 1 || size > LARGEST) {
      throw new InvalidInput("size", "A file has 1 byte to 5 GB.");
    }
    var one = new TicketImport(caller.get().name(), files.newKey(), size, clock.instant());
    imports.add(one);
    return one.id();
  }

  /**
   * Takes in the next slice of a file, sealed as it arrives; with the last it is recognised.
   *
   * @param from where in the file the slice begins
   * @return how many bytes are here now
   * @throws InvalidInput if it is not the next one, or too large
   */
  @Needs(Permission.IMPORTS_RUN)
  public long slice(UUID id, long from, InputStream slice) throws IOException {
    TicketImport one = changeable(id, ImportState.UPLOADING);
    if (!one.login().equals(caller.get().name())) {
      throw new NotFound("import " + id);
    }
    if (from != one.received()) {
      throw new InvalidInput("from", "The next slice begins at " + one.received() + ".");
    }
    one.arrived(store(one, slice));
    if (one.received() == one.size()) {
      ImportKind kind = sources.recognise(() -> files.open(one));
      one.isHere(kind, kind.name().toLowerCase(Locale.ROOT), "");
      one.read(kind, one.source(), columns(one, Optional.empty()));
      prove("import.uploaded", one, Map.of("bytes", one.size()));
    }
    return one.received();
  }

  private long store(TicketImport one, InputStream slice) throws IOException {
    long most = Math.min(LARGEST_SLICE, one.size() - one.received());
    long stored = 0;
    try (OutputStream out = files.nextSlice(one)) {
      byte[] buffer = new byte[BUFFER];
      for (int got = slice.read(buffer); got >= 0; got = slice.read(buffer)) {
        stored += got;
        if (stored > most) {
          throw new InvalidInput("size", "There is more of the file than was said.");
        }
        out.write(buffer, 0, got);
      }
    }
    if (stored == 0) {
      throw new InvalidInput("size", "A slice has at least one byte.");
    }
    return stored;
  }

  /** The newest imports. */
  @Needs(Permission.IMPORTS_RUN)
  public List<ImportView> list() {
    return imports.newest(NEWEST).stream().map(this::view).toList();
  }

  /** The one of this id. */
  @Needs(Permission.IMPORTS_RUN)
  public Optional<ImportView> find(UUID id) {
    return imports.find(id).map(this::view);
  }

  /**
   * How the file would be read.
   *
   * @throws NotFound if there is no such import, or its file is gone
   */
  @Needs(Permission.IMPORTS_RUN)
  public ImportPreview preview(UUID id) {
    TicketImport one = withFile(id);
    try (TicketSource source = open(one, known(one))) {
      List<PastTicketView> tickets = new ArrayList<>();
      List<ImportPreview.Refused> refused = new ArrayList<>();
      Optional<Found> next = source.next();
      while (next.isPresent() && tickets.size() < SHOWN && refused.size() < MOST_REFUSED) {
        Found found = next.get();
        found.ticket().map(past::masked).ifPresent(tickets::add);
        found
            .refusal()
            .map(why -> new ImportPreview.Refused(found.place(), found.shownId().orElse(""), why))
            .ifPresent(refused::add);
        next = source.next();
      }
      return source instanceof CsvSource table
          ? new ImportPreview(tickets, refused, shownHeads(table), table.columns())
          : new ImportPreview(tickets, refused, List.of(), new CsvColumns(Map.of()));
    } catch (IOException unreadable) {
      throw new UncheckedIOException("The file of import " + id + " can't be read", unreadable);
    }
  }

  /** Where nothing looks like a head, the first row may be somebody's: it is not shown. */
  private static List<String> shownHeads(CsvSource table) {
    boolean known = !CsvColumns.guess(table.heads()).of().isEmpty();
    return IntStream.range(0, table.heads().size())
        .mapToObj(column -> known ? table.heads().get(column) : Integer.toString(column + 1))
        .toList();
  }

  /**
   * Says how the file is to be read.
   *
   * @param source under which name the numbers in it are its own: nothing of the same name is taken
   *     over twice
   * @param columns of a table; empty to guess
   * @throws InvalidInput if the name is none, or a table has no column for what every ticket needs
   */
  @Needs(Permission.IMPORTS_RUN)
  public void read(UUID id, ImportKind kind, String source, Optional<CsvColumns> columns) {
    TicketImport one = changeable(id, ImportState.UPLOADED, ImportState.CHECKED);
    if (source == null || !source.matches("[A-Za-z0-9][A-Za-z0-9._-]{0,39}")) {
      throw new InvalidInput("source", "A name has 1 to 40 letters, digits, dots and hyphens.");
    }
    one.read(kind, source, "");
    one.read(kind, source, columns(one, columns));
    imports.forgetRefusals(id);
  }

  private String columns(TicketImport one, Optional<CsvColumns> chosen) {
    if (one.kind() != ImportKind.CSV) {
      return "";
    }
    try (TicketSource source = open(one, chosen)) {
      return source instanceof CsvSource table ? table.columns().toText() : "";
    } catch (IOException unreadable) {
      throw new UncheckedIOException("The table can't be read", unreadable);
    }
  }

  private TicketSource open(TicketImport one, Optional<CsvColumns> columns) throws IOException {
    return sources.open(one.kind(), columns, one.uploadedAt(), () -> files.open(one));
  }

  private static Optional<CsvColumns> known(TicketImport one) {
    return Optional.of(one.mapping()).filter(text -> !text.isEmpty()).map(CsvColumns::parse);
  }

  /**
   * Has the whole file read without taking anything over.
   *
   * @throws InvalidInput if a table has no column for what every ticket needs
   */
  @Needs(Permission.IMPORTS_RUN)
  public void check(UUID id) {
    TicketImport one = changeable(id, ImportState.UPLOADED, ImportState.CHECKED);
    if (one.kind() == ImportKind.CSV) {
      CsvColumns columns = CsvColumns.parse(one.mapping());
      boolean recognised =
          columns.column(CsvPart.EMAIL).or(() -> columns.column(CsvPart.PHONE)).isPresent();
      boolean says =
          columns.column(CsvPart.TEXT).or(() -> columns.column(CsvPart.SUBJECT)).isPresent();
      if (columns.column(CsvPart.ID).isEmpty() || !recognised || !says) {
        throw new InvalidInput(
            "columns", "Say which columns hold the number, the customer and what they wrote.");
      }
    }
    one.check(clock.instant());
  }

  /** Has it taken over as the dry run said. */
  @Needs(Permission.IMPORTS_RUN)
  @FreshlyProven
  public void start(UUID id) {
    TicketImport one = changeable(id, ImportState.CHECKED);
    imports.forgetRefusals(id);
    one.start(clock.instant());
    prove("import.started", one, Map.of("expected", one.total()));
  }

  /** Takes over no more for now. */
  @Needs(Permission.IMPORTS_RUN)
  public void stop(UUID id) {
    TicketImport one = changeable(id, ImportState.RUNNING, ImportState.CHECKING);
    if (one.state() == ImportState.CHECKING) {
      one.read(one.kind(), one.source(), one.mapping());
      return;
    }
    one.stop(clock.instant());
    prove("import.stopped", one, Map.of("seen", one.counts().getSeen()));
  }

  /** Goes on where it stopped. */
  @Needs(Permission.IMPORTS_RUN)
  @FreshlyProven
  public void goOn(UUID id) {
    TicketImport one = changeable(id, ImportState.STOPPED, ImportState.FAILED);
    if (one.sha256().isEmpty()) {
      one.check(clock.instant());
      return;
    }
    one.goOn();
    prove("import.continued", one, Map.of("seen", one.counts().getSeen()));
  }

  /** Throws the file away; what was taken over stays. */
  @Needs(Permission.IMPORTS_RUN)
  public void discard(UUID id) {
    TicketImport one =
        changeable(
            id,
            ImportState.UPLOADING,
            ImportState.UPLOADED,
            ImportState.CHECKED,
            ImportState.STOPPED,
            ImportState.FAILED);
    files.remove(one);
    one.discard(clock.instant());
    prove("import.discarded", one, Map.of());
  }

  /** What was refused and why, in the order of the file; it names nobody. */
  @Needs(Permission.IMPORTS_RUN)
  public List<ImportPreview.Refused> refused(UUID id) {
    return imports.refusals(id, MOST_REPORTED).stream()
        .map(
            each ->
                new ImportPreview.Refused(each.place(), each.sourceId().orElse(""), each.reason()))
        .toList();
  }

  private TicketImport withFile(UUID id) {
    return imports
        .find(id)
        .filter(one -> one.fileKey().isPresent() && one.state() != ImportState.UPLOADING)
        .orElseThrow(() -> new NotFound("file of import " + id));
  }

  private TicketImport changeable(UUID id, ImportState... states) {
    TicketImport one = imports.lock(id).orElseThrow(() -> new NotFound("import " + id));
    if (one.fileKey().isEmpty() || !List.of(states).contains(one.state())) {
      throw new InvalidInput("state", "The import has gone on meanwhile.");
    }
    return one;
  }

  private ImportView view(TicketImport one) {
    ImportCounts counts = one.counts();
    return new ImportView(
        one.id(),
        one.login(),
        one.kind(),
        one.source(),
        one.state(),
        one.size(),
        one.received(),
        one.sha256(),
        one.total(),
        counts.getSeen(),
        counts.getTickets(),
        counts.getMessages(),
        counts.getPeople(),
        counts.getSkipped(),
        counts.getRefused(),
        one.uploadedAt(),
        one.startedAt(),
        one.endedAt(),
        one.fileKey().map(key -> one.uploadedAt().plus(ImportTimer.kept(settings))));
  }

  private void prove(String kind, TicketImport one, Map<String, Long> facts) {
    Act act = Act.of(kind).by(caller.get().actor()).fact("import", one.id());
    act.fact("kind", one.kind().name().toLowerCase(Locale.ROOT));
    one.sha256().ifPresent(hash -> act.fact("sha256", hash));
    facts.forEach(act::fact);
    evidence.record(act);
  }
}
