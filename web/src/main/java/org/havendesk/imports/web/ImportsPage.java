package org.havendesk.imports.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.ResourceBundle;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import org.havendesk.imports.CsvColumns;
import org.havendesk.imports.CsvPart;
import org.havendesk.imports.ImportDesk;
import org.havendesk.imports.ImportPreview;
import org.havendesk.imports.ImportView;
import org.havendesk.imports.store.ImportKind;
import org.havendesk.imports.store.ImportState;
import org.havendesk.platform.Csv;
import org.havendesk.platform.InvalidInput;
import org.havendesk.platform.NotFound;
import org.havendesk.platform.web.Language;
import org.havendesk.platform.web.Toasts;
import org.omnifaces.util.Faces;
import org.omnifaces.util.Messages;

/** Shows the imports, and how one of them would be read, is going, or has ended. */
@Named
@RequestScoped
public class ImportsPage {

  private static final String TEXTS = "org.havendesk.imports.web.messages";
  private static final int REFUSED_SHOWN = 20;

  @Inject private ImportDesk desk;
  @Inject private Language language;
  @Inject private Toasts toasts;
  @Inject private Clock clock;

  private Optional<ImportView> current;
  private Optional<ImportPreview> preview;
  private List<ImportPreview.Refused> refused;
  private ImportKind kind;
  private String source;
  private Map<CsvPart, String> columns;

  public List<ImportView> getAll() {
    return desk.list();
  }

  /** The one that the address names; null if there is none. */
  public ImportView getCurrent() {
    if (current == null) {
      current = id().flatMap(desk::find);
    }
    return current.orElse(null);
  }

  private static Optional<UUID> id() {
    try {
      return Optional.ofNullable(Faces.getRequestParameter("id")).map(UUID::fromString);
    } catch (IllegalArgumentException invented) {
      return Optional.empty();
    }
  }

  /** Whether it can be said how the file is to be read. */
  public boolean isReadable() {
    return is(ImportState.UPLOADED, ImportState.CHECKED);
  }

  /** Whether there is anything to tell of what came of it. */
  public boolean isTold() {
    return getCurrent() != null
        && !is(ImportState.UPLOADING, ImportState.UPLOADED, ImportState.DISCARDED);
  }

  /** Whether the file is on its way, or was cut off. */
  public boolean isOnItsWay() {
    return is(ImportState.UPLOADING);
  }

  public boolean isStoppable() {
    return is(ImportState.CHECKING, ImportState.RUNNING);
  }

  public boolean isContinuable() {
    return is(ImportState.STOPPED, ImportState.FAILED);
  }

  public boolean isDiscardable() {
    return is(
        ImportState.UPLOADING,
        ImportState.UPLOADED,
        ImportState.CHECKED,
        ImportState.STOPPED,
        ImportState.FAILED);
  }

  public boolean isStartable() {
    return is(ImportState.CHECKED);
  }

  /** Whether what is told was only tried. */
  public boolean isDry() {
    return is(ImportState.CHECKING, ImportState.CHECKED);
  }

  private boolean is(ImportState... states) {
    return getCurrent() != null && Arrays.asList(states).contains(getCurrent().state());
  }

  /** How many tickets a second. */
  public long getRate() {
    return getCurrent().rateAt(clock.instant());
  }

  /** How the file would be read; null if it is gone. */
  public ImportPreview getPreview() {
    if (preview == null) {
      preview = isReadable() ? look() : Optional.empty();
    }
    return preview.orElse(null);
  }

  private Optional<ImportPreview> look() {
    try {
      return id().map(desk::preview);
    } catch (NotFound gone) {
      return Optional.empty();
    }
  }

  public ImportKind[] getKinds() {
    return ImportKind.values();
  }

  public CsvPart[] getParts() {
    return CsvPart.values();
  }

  /** Whether the columns of a table are to be chosen. */
  public boolean isTable() {
    return getPreview() != null && !getPreview().heads().isEmpty();
  }

  /** The numbers of the columns. */
  public List<String> getNumbers() {
    return IntStream.range(0, getPreview().heads().size()).mapToObj(Integer::toString).toList();
  }

  /** What stands over a column. */
  public String head(String number) {
    return getPreview().heads().get(Integer.parseInt(number));
  }

  /** Which column holds what, as it is chosen in the form. */
  public Map<CsvPart, String> getColumns() {
    if (columns == null) {
      columns = new EnumMap<>(CsvPart.class);
      if (isTable()) {
        getPreview().columns().of().forEach((part, at) -> columns.put(part, at.toString()));
      }
    }
    return columns;
  }

  /** Reads the file as the form says. */
  public void read() {
    Optional<CsvColumns> chosen = Optional.empty();
    if (kind == ImportKind.CSV && isTable()) {
      Map<CsvPart, Integer> of = new EnumMap<>(CsvPart.class);
      getColumns().entrySet().stream()
          .filter(each -> each.getValue() != null)
          .forEach(each -> of.put(each.getKey(), Integer.valueOf(each.getValue())));
      chosen = Optional.of(new CsvColumns(of));
    }
    var how = chosen;
    act("read", id -> desk.read(id, kind, source, how));
    columns = null;
  }

  /** Reads the whole file without taking anything over. */
  public void check() {
    act("checking", desk::check);
  }

  /** Takes it over. */
  public void start() {
    act("started", desk::start);
  }

  /** Takes over no more for now. */
  public void stop() {
    act("stopped", desk::stop);
  }

  /** Goes on. */
  public void goOn() {
    act("continued", desk::goOn);
  }

  /** Throws the file away. */
  public void discard() {
    act("discarded", desk::discard);
  }

  private void act(String done, Consumer<UUID> act) {
    try {
      id().ifPresent(act);
      toasts.done(TEXTS, "done." + done);
    } catch (NotFound gone) {
      toasts.warn(TEXTS, "wrong.state");
    } catch (InvalidInput e) {
      if (e.field().equals("source")) {
        Messages.addError("import:source", "{0}", texts().getString("wrong.source"));
      } else {
        toasts.refuse(TEXTS, "wrong." + e.field());
      }
    }
    current = null;
    preview = null;
    refused = null;
  }

  /** The first of what was refused. */
  public List<ImportPreview.Refused> getRefused() {
    return all().stream().limit(REFUSED_SHOWN).toList();
  }

  private List<ImportPreview.Refused> all() {
    if (refused == null) {
      refused = getCurrent() == null ? List.of() : desk.refused(getCurrent().id());
    }
    return refused;
  }

  /** Sends all of it as a table. */
  public void report() throws IOException {
    ResourceBundle texts = texts();
    List<String> heads =
        List.of(
            texts.getString("refused.place"),
            texts.getString("refused.id"),
            texts.getString("refused.reason"));
    List<List<?>> rows =
        all().stream()
            .<List<?>>map(
                one -> List.of(one.place(), one.id(), texts.getString("reason." + one.reason())))
            .toList();
    byte[] table = Csv.table(heads, rows).getBytes(StandardCharsets.UTF_8);
    Faces.sendFile(table, "import-" + getCurrent().id() + ".csv", true);
  }

  private ResourceBundle texts() {
    return language.texts(TEXTS);
  }

  public ImportKind getKind() {
    return kind == null ? getCurrent().kind() : kind;
  }

  public void setKind(ImportKind kind) {
    this.kind = kind;
  }

  public String getSource() {
    return source == null ? getCurrent().source() : source;
  }

  public void setSource(String source) {
    this.source = source;
  }
}
