package org.havendesk.imports.store;

import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/**
 * A file from another system on its way to tickets. It is read once without taking anything over,
 * then once more ticket by ticket; whoever works on it holds a lease that ends by itself.
 */
@Entity
@Table(name = "ticket_import")
public class TicketImport {

  private static final int ATTEMPTS = 5;

  @Id private UUID id;

  private String login;

  @Enumerated(EnumType.STRING)
  private ImportKind kind;

  private String source;

  @Enumerated(EnumType.STRING)
  private ImportState state = ImportState.UPLOADING;

  @Column(name = "file_key")
  private UUID fileKey;

  private long size;
  private long received;
  private int slices;
  private String sha256;
  private String mapping = "";
  private long total;

  @Embedded private ImportCounts counts = new ImportCounts();

  @Column(name = "uploaded_at")
  private Instant uploadedAt;

  @Column(name = "started_at")
  private Instant startedAt;

  @Column(name = "ended_at")
  private Instant endedAt;

  private int attempts;

  @Column(name = "lease_until")
  private Instant leaseUntil;

  @Column(name = "lease_holder")
  private UUID leaseHolder;

  @Version private long version;

  /** For JPA. */
  protected TicketImport() {}

  /**
   * A file of so many bytes that a colleague is about to upload.
   *
   * @param fileKey the key that seals it, which must exist
   */
  public TicketImport(String login, UUID fileKey, long size, Instant now) {
    this.id = UUID.randomUUID();
    this.login = login;
    this.fileKey = fileKey;
    this.size = size;
    this.uploadedAt = now;
    this.kind = ImportKind.ZENDESK;
    this.source = "";
  }

  /** So many bytes more are here. */
  public void arrived(long bytes) {
    received += bytes;
    slices++;
  }

  /** The whole file is here and seems to be this. */
  public void isHere(ImportKind seems, String from, String columns) {
    state = ImportState.UPLOADED;
    read(seems, from, columns);
  }

  /** It is to be read so; what was found by reading it otherwise is forgotten. */
  public void read(ImportKind as, String from, String columns) {
    kind = as;
    source = from;
    mapping = columns;
    state = ImportState.UPLOADED;
    counts = new ImportCounts();
    total = 0;
  }

  /** Begins to read the whole file. */
  public void check(Instant now) {
    begin(ImportState.CHECKING, now);
    counts = new ImportCounts();
  }

  /** A dry run that was cut off begins anew. */
  public void checkAnew() {
    counts = new ImportCounts();
  }

  /** The whole file was read. */
  public void checked(String hash, Instant now) {
    end(ImportState.CHECKED, now);
    sha256 = hash;
    total = counts.getSeen();
  }

  /** Begins to take over what was checked. */
  public void start(Instant now) {
    begin(ImportState.RUNNING, now);
    counts = new ImportCounts();
  }

  /** Goes on where it stopped. */
  public void goOn() {
    state = ImportState.RUNNING;
    endedAt = null;
    attempts = 0;
  }

  private void begin(ImportState next, Instant now) {
    state = next;
    startedAt = now;
    endedAt = null;
    attempts = 0;
  }

  /** Nothing more is taken over for now. */
  public void stop(Instant now) {
    end(ImportState.STOPPED, now);
  }

  /** All is done. */
  public void finish(Instant now) {
    end(ImportState.FINISHED, now);
  }

  /** Nobody wants it any more. */
  public void discard(Instant now) {
    end(ImportState.DISCARDED, now);
  }

  private void end(ImportState last, Instant now) {
    state = last;
    endedAt = now;
    leaseUntil = null;
    leaseHolder = null;
  }

  /** A worker takes it on for so long, or gives up if too many have failed. */
  public boolean lease(UUID worker, Instant now, Duration time) {
    if (attempts == ATTEMPTS) {
      end(ImportState.FAILED, now);
      return false;
    }
    attempts++;
    leaseHolder = worker;
    leaseUntil = now.plus(time);
    return true;
  }

  /** The worker gets on, and is believed to be alive for so long. */
  public void prolong(Instant now, Duration time) {
    attempts = 1;
    leaseUntil = now.plus(time);
  }

  /** Whether this worker works on it. */
  public boolean isLeasedBy(UUID worker) {
    return state.isAtWork() && worker.equals(leaseHolder);
  }

  /** The file is gone. */
  public void fileIsGone() {
    fileKey = null;
  }

  /** The id of the import. */
  public UUID id() {
    return id;
  }

  /** Whose it is. */
  public String login() {
    return login;
  }

  /** What the file is. */
  public ImportKind kind() {
    return kind;
  }

  /** Under which name the numbers in it are its own. */
  public String source() {
    return source;
  }

  /** How far it is. */
  public ImportState state() {
    return state;
  }

  /** The key that seals the file; empty once it is gone. */
  public Optional<UUID> fileKey() {
    return Optional.ofNullable(fileKey);
  }

  /** In bytes. */
  public long size() {
    return size;
  }

  /** How many bytes are here. */
  public long received() {
    return received;
  }

  /** In how many slices the file came. */
  public int slices() {
    return slices;
  }

  /** The hash of the file, in hexadecimal, once it was read. */
  public Optional<String> sha256() {
    return Optional.ofNullable(sha256);
  }

  /** Which column of a table holds what. */
  public String mapping() {
    return mapping;
  }

  /** How many tickets, or mails, the dry run saw. */
  public long total() {
    return total;
  }

  /** What has come of it. */
  public ImportCounts counts() {
    return counts;
  }

  /** When the upload began. */
  public Instant uploadedAt() {
    return uploadedAt;
  }

  /** When the work on it began. */
  public Optional<Instant> startedAt() {
    return Optional.ofNullable(startedAt);
  }

  /** When the work on it ended. */
  public Optional<Instant> endedAt() {
    return Optional.ofNullable(endedAt);
  }
}
