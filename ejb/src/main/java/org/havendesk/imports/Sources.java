package org.havendesk.imports;

import com.fasterxml.jackson.databind.JsonNode;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.havendesk.access.Caller;
import org.havendesk.access.CurrentCaller;
import org.havendesk.access.StaffAccounts;
import org.havendesk.imports.store.ImportKind;
import org.havendesk.platform.Settings;
import org.havendesk.tickets.FileCheck;

/** Tells what a file is, and reads it. */
@ApplicationScoped
public class Sources {

  private static final List<ImportKind> JSON =
      List.of(ImportKind.ZENDESK, ImportKind.FRESHDESK, ImportKind.ZAMMAD);
  private static final int HEAD = 4096;

  @Inject private StaffAccounts accounts;
  @Inject private FileCheck files;
  @Inject private Settings settings;
  @Inject private CurrentCaller caller;

  /** What a file seems to be, by how it begins. */
  ImportKind recognise(Supplier<InputStream> file) throws IOException {
    String head;
    try (InputStream in = file.get()) {
      head = new String(in.readNBytes(HEAD), StandardCharsets.ISO_8859_1);
    }
    String plain = head.replaceFirst("^\u00EF\u00BB\u00BF", "").stripLeading();
    if (plain.startsWith("{") || plain.startsWith("[")) {
      return likest(file);
    }
    boolean mails =
        plain.startsWith("From ")
            || plain.matches(
                "(?s)(Return-Path|Received|Delivered-To|From|Message-ID|X-[\\w-]+): .*");
    return mails ? ImportKind.MBOX : ImportKind.CSV;
  }

  private static ImportKind likest(Supplier<InputStream> file) {
    return JSON.stream()
        .max(Comparator.comparingInt(kind -> likeness(file, Adapter.of(kind))))
        .orElseThrow();
  }

  private static int likeness(Supplier<InputStream> file, Adapter adapter) {
    try (InputStream in = file.get();
        var source = new JsonSource(in, adapter, null)) {
      Optional<JsonNode> first = source.record();
      return first.map(adapter::likeness).orElse(0);
    } catch (IOException broken) {
      return 0;
    }
  }

  /**
   * Reads a file from its beginning.
   *
   * @param columns of a table; empty to guess them
   * @param uploaded the time of what has none in a table
   */
  TicketSource open(
      ImportKind kind, Optional<CsvColumns> columns, Instant uploaded, Supplier<InputStream> file)
      throws IOException {
    Colleagues colleagues = colleagues();
    return switch (kind) {
      case CSV -> new CsvSource(file.get(), columns, colleagues, uploaded);
      case MBOX -> new MboxSource(file.get(), ownAddress(), colleagues, files);
      default -> json(Adapter.of(kind), colleagues, file);
    };
  }

  static TicketSource json(Adapter adapter, Colleagues colleagues, Supplier<InputStream> file)
      throws IOException {
    JsonScan scan;
    try (InputStream in = file.get()) {
      scan = JsonScan.of(in, adapter);
    }
    var tickets = new AdaptedTicket(adapter, scan.known(), colleagues);
    return scan.lines()
        ? new LinesSource(file.get(), tickets)
        : new JsonSource(file.get(), adapter, tickets);
  }

  private Colleagues colleagues() {
    try (var scope = caller.as(Caller.system("imports"))) {
      return new Colleagues(accounts.names().keySet(), ownAddress());
    }
  }

  private String ownAddress() {
    return settings.find("mail.address").orElse("");
  }
}
