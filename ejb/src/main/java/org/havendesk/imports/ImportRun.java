package org.havendesk.imports;

import jakarta.ejb.EJBException;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.security.DigestOutputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;
import org.havendesk.imports.store.RefusalReason;
import org.havendesk.people.UseStopped;
import org.havendesk.people.WrongJurisdiction;
import org.havendesk.platform.InvalidInput;
import org.havendesk.sealing.store.KeyDestroyed;
import org.havendesk.tickets.RefusedFile;

/**
 * Goes through a file, some tickets in each transaction. If one of them spoils it, each gets a
 * transaction of its own, so that one is refused and the others are not.
 */
@ApplicationScoped
public class ImportRun {

  private static final int AT_ONCE = 50;
  private static final int ATTEMPTS = 3;

  @Inject private ImportStep step;
  @Inject private Sources sources;

  /** Does what this worker has taken on, until the end of the file or a stop. */
  void work(UUID id, UUID worker) {
    Optional<Assignment> task = step.begin(id, worker);
    if (task.isPresent()) {
      try {
        work(task.get());
      } catch (IOException unreadable) {
        throw new UncheckedIOException("The file of import " + id + " can't be read", unreadable);
      }
    }
  }

  private void work(Assignment task) throws IOException {
    Supplier<InputStream> stored = step.file(task.id());
    Supplier<InputStream> file = () -> new Beating(stored.get(), task);
    if (task.dry()) {
      String hash = sha256(file);
      var run = new DryRun();
      if (goThrough(task, file, some -> step.check(task.id(), task.worker(), some, run))) {
        step.checked(task.id(), task.worker(), hash);
      }
    } else if (goThrough(task, file, some -> step.take(task.id(), task.worker(), some))) {
      step.finish(task.id(), task.worker());
    }
  }

  private interface Dealing {
    /** False if there is no going on. */
    boolean with(List<Found> next);
  }

  private boolean goThrough(Assignment task, Supplier<InputStream> file, Dealing dealing)
      throws IOException {
    try (TicketSource source = sources.open(task.kind(), task.columns(), task.uploaded(), file)) {
      for (long before = 0; before < task.seen(); before++) {
        source.next();
      }
      List<Found> next = next(source);
      while (!next.isEmpty()) {
        if (!deal(task, next, dealing)) {
          return false;
        }
        next = next(source);
      }
      return true;
    }
  }

  private static List<Found> next(TicketSource source) throws IOException {
    List<Found> next = new ArrayList<>();
    Optional<Found> one = Optional.empty();
    while (next.size() < AT_ONCE && (one = source.next()).isPresent()) {
      next.add(one.get());
    }
    return next;
  }

  private boolean deal(Assignment task, List<Found> next, Dealing dealing) {
    try {
      return dealing.with(next);
    } catch (RuntimeException spoiled) {
      return next.stream().allMatch(one -> dealAlone(task, one, dealing));
    }
  }

  private boolean dealAlone(Assignment task, Found one, Dealing dealing) {
    for (int attempt = 0; attempt < ATTEMPTS; attempt++) {
      try {
        return dealing.with(List.of(one));
      } catch (UseStopped restricted) {
        return refuse(task, one, RefusalReason.RESTRICTED);
      } catch (WrongJurisdiction elsewhere) {
        return refuse(task, one, RefusalReason.ELSEWHERE);
      } catch (InvalidInput wrong) {
        return refuse(task, one, RefusalReason.WRONG_CUSTOMER);
      } catch (KeyDestroyed erased) {
        return refuse(task, one, RefusalReason.ERASED);
      } catch (EJBException | RefusedFile passing) {
        continue;
      }
    }
    return refuse(task, one, RefusalReason.FAILED);
  }

  private boolean refuse(Assignment task, Found one, RefusalReason why) {
    step.refuse(task.id(), task.worker(), one, why);
    return step.prolong(task.id(), task.worker());
  }

  private static String sha256(Supplier<InputStream> file) throws IOException {
    try (InputStream in = file.get()) {
      MessageDigest digest = MessageDigest.getInstance("SHA-256");
      in.transferTo(new DigestOutputStream(OutputStream.nullOutputStream(), digest));
      return HexFormat.of().formatHex(digest.digest());
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("SHA-256 is not available", e);
    }
  }

  /** Says now and then that the worker is alive while it reads what takes long. */
  private final class Beating extends FilterInputStream {

    private static final long EACH = 64L * 1024 * 1024;

    private final Assignment task;
    private long read;

    Beating(InputStream file, Assignment task) {
      super(file);
      this.task = task;
    }

    @Override
    public int read(byte[] into, int from, int length) throws IOException {
      int got = super.read(into, from, length);
      read += Math.max(got, 0);
      if (read >= EACH) {
        read = 0;
        if (!step.prolong(task.id(), task.worker())) {
          throw new IOException("The import is no longer this worker's");
        }
      }
      return got;
    }
  }
}
