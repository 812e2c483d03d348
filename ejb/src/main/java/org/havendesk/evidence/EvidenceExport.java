package org.havendesk.evidence;

import static org.havendesk.access.Permission.EVIDENCE_READ;
import static org.havendesk.access.Permission.PERSONAL_DATA_READ;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Pattern;
import org.havendesk.access.AccessDenied;
import org.havendesk.access.CurrentCaller;
import org.havendesk.access.FreshlyProven;
import org.havendesk.access.Guarded;
import org.havendesk.access.Needs;
import org.havendesk.evidence.store.EvidenceFilter;
import org.havendesk.evidence.store.EvidenceSearch;
import org.havendesk.evidence.store.EvidenceSearch.Place;
import org.havendesk.evidence.store.LogHead;
import org.havendesk.platform.InvalidInput;
import org.havendesk.platform.NotFound;
import org.havendesk.platform.Settings;
import org.havendesk.regulation.Jurisdictions;

/** Takes a signed package out of the log, by which an authority can verify it without us. */
@Stateless
@Guarded
public class EvidenceExport {

  /** The most entries of one package. */
  public static final int MOST = 50_000;

  private static final Pattern REFERENCE = Pattern.compile("[\\p{Alnum} ./:-]{1,40}");
  private static final ObjectMapper JSON = new ObjectMapper();

  @Inject private EvidenceSearch search;
  @Inject private PackagePages pages;
  @Inject private LogHead head;
  @Inject private LogKey key;
  @Inject private Attestations attestations;
  @Inject private Evidence evidence;
  @Inject private CurrentCaller caller;
  @Inject private Clock clock;
  @Inject private Settings settings;
  @Inject private Jurisdictions jurisdictions;
  @Inject @Any private Instance<PackagePart> parts;

  /** Why somebody takes evidence out of the house. */
  public enum Reason {
    AUTHORITY,
    COURT,
    COMPLAINT,
    AUDIT
  }

  /**
   * What is wanted: a span of time, a case or a person.
   *
   * @param matter the number of a ticket or the id of a rights request
   * @param open whether the receipts open the details, which are personal
   * @param reference the file number of whoever asked; nobody's name
   */
  public record Wanted(
      Optional<Instant> from,
      Optional<Instant> to,
      Optional<String> matter,
      Optional<UUID> person,
      boolean open,
      Reason reason,
      String reference) {

    EvidenceFilter filter() {
      return new EvidenceFilter(Optional.empty(), Optional.empty(), from, to, matter, person);
    }

    private String scope() {
      return person.isPresent() ? "person" : matter.isPresent() ? "case" : "span";
    }
  }

  /**
   * Takes down who takes what out and why, before anything leaves.
   *
   * @throws InvalidInput if there is nothing, or too much for one package
   */
  @Needs(EVIDENCE_READ)
  @FreshlyProven
  public UUID announce(Wanted wanted) {
    mustBeAllowed(wanted);
    if (!REFERENCE.matcher(wanted.reference()).matches()) {
      throw new InvalidInput("reference", "Give the file number, up to 40 letters and digits.");
    }
    if (search.oldest(wanted.filter(), Optional.empty(), 1).entries().isEmpty()) {
      throw new InvalidInput("nothing", "The log has no entry like this.");
    }
    if (search.isMoreThan(wanted.filter(), MOST)) {
      throw new InvalidInput("much", "A package has at most " + MOST + " entries.");
    }
    var act =
        Act.of("evidence.exported")
            .by(caller.get().actor())
            .fact("scope", wanted.scope())
            .fact("opened", wanted.open())
            .fact("reason", wanted.reason().name().toLowerCase(Locale.ROOT))
            .fact("reference", wanted.reference());
    wanted.from().ifPresent(from -> act.fact("from", from));
    wanted.to().ifPresent(to -> act.fact("to", to));
    wanted.matter().ifPresent(matter -> act.fact("case", matter));
    wanted.person().ifPresent(act::about);
    return evidence.record(act);
  }

  private void mustBeAllowed(Wanted wanted) {
    if ((wanted.open() || wanted.person().isPresent()) && !caller.get().may(PERSONAL_DATA_READ)) {
      throw new AccessDenied("Whom entries are about, and their details, are personal data.");
    }
  }

  /**
   * Writes the package as it is read, in the memory of one page.
   *
   * @param announced what {@link #announce} answered
   */
  @Needs(EVIDENCE_READ)
  @TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
  public void write(Wanted wanted, UUID announced, OutputStream out) throws IOException {
    mustBeAllowed(wanted);
    var note =
        head.checkpoint()
            .map(SignedNote::parse)
            .map(attestations::on)
            .orElseThrow(() -> new NotFound("checkpoint"));
    var writer = new PackageWriter(out);
    var range = new Range();
    Optional<Place> after = Optional.empty();
    do {
      var page = pages.page(wanted.filter(), after, note, wanted.open());
      for (var proven : page.entries()) {
        range.add(proven.receipt().index());
        writer.text(
            "receipts/" + proven.receipt().index() + ".tlog-proof", proven.receipt().format());
      }
      after = page.next();
    } while (after.isPresent());
    writer.file("entries.jsonl", file -> entries(wanted, note, file));
    long size = frame(writer, range, note);
    for (var part : parts) {
      for (var file : part.filesFor(size).entrySet()) {
        writer.file(file.getKey(), content -> content.write(file.getValue()));
      }
    }
    explain(writer, wanted, announced, range);
    writer.seal(statement -> key.signPackage(statement).toString());
  }

  private void entries(Wanted wanted, SignedNote note, OutputStream out) throws IOException {
    Optional<Place> after = Optional.empty();
    do {
      var page = pages.page(wanted.filter(), after, note, wanted.open());
      for (var proven : page.entries()) {
        ObjectNode line = JSON.createObjectNode();
        line.put("index", proven.receipt().index());
        line.set("entry", JSON.readTree(proven.receipt().leaf()));
        line.put("details", proven.details().name().toLowerCase(Locale.ROOT));
        out.write(JSON.writeValueAsBytes(line));
        out.write('\n');
      }
      after = page.next();
    } while (after.isPresent());
  }

  /** Answers the size that a tree has at least that holds all of it. */
  private long frame(PackageWriter writer, Range range, SignedNote newest) throws IOException {
    long older = 0;
    for (var one : pages.frame(range.first, range.last, newest).entrySet()) {
      long size = one.getKey();
      writer.text("checkpoints/" + size + ".note", one.getValue().toString());
      if (older > 0) {
        writer.text(
            "consistency/" + older + "-" + size + ".proof",
            pages.link(older, size, one.getValue()));
      }
      older = size;
    }
    return range.last + 1;
  }

  private void explain(PackageWriter writer, Wanted wanted, UUID announced, Range range)
      throws IOException {
    var verifier = key.keys().newest();
    writer.text(LogKey.VERIFIER, key.keys().text());
    var succession = key.succession();
    if (succession.isPresent()) {
      writer.text(LogKey.SUCCESSION, succession.get());
    }
    writer.text("log-verifier.pem", verifier.pem());
    writer.text("verify.go", resource("go/verify.go").orElseThrow());
    var values =
        Map.of(
            "{log}", verifier.name(),
            "{key}", verifier.text(),
            "{entries}", String.valueOf(range.count),
            "{made}", clock.instant().toString(),
            "{entry}", announced.toString(),
            "{reason}", wanted.reason().name().toLowerCase(Locale.ROOT),
            "{reference}", wanted.reference(),
            "{scope}", wanted.scope());
    var languages = new LinkedHashSet<>(List.of("en"));
    languages.addAll(jurisdictions.byId(settings.jurisdiction()).languages());
    for (var language : languages) {
      var text = resource("package/README." + language + ".txt");
      if (text.isPresent()) {
        var name = language.equals("en") ? "README.txt" : "README." + language + ".txt";
        writer.text(name, filled(text.get(), values));
      }
    }
  }

  private static String filled(String text, Map<String, String> values) {
    var filled = text;
    for (var value : values.entrySet()) {
      filled = filled.replace(value.getKey(), value.getValue());
    }
    return filled;
  }

  private static Optional<String> resource(String name) throws IOException {
    try (InputStream in = EvidenceExport.class.getResourceAsStream(name)) {
      return in == null
          ? Optional.empty()
          : Optional.of(new String(in.readAllBytes(), StandardCharsets.UTF_8));
    }
  }

  /** The places of what was written. */
  private static final class Range {
    private long first = Long.MAX_VALUE;
    private long last;
    private long count;

    void add(long index) {
      first = Math.min(first, index);
      last = Math.max(last, index);
      count++;
    }
  }
}
