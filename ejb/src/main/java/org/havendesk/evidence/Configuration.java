package org.havendesk.evidence;

import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.apache.commons.codec.digest.DigestUtils;
import org.havendesk.access.Guarded;
import org.havendesk.access.Needs;
import org.havendesk.access.Permission;
import org.havendesk.evidence.store.EvidenceEntries;
import org.havendesk.evidence.store.LogHead;
import org.havendesk.platform.Settings;

/**
 * Keeps evidence of how the system was set up: each file of the configuration and each setting that
 * is another one than at the last start. The log holds their hashes; whoever kept a file or a
 * setting can show that it was the one in force.
 */
@Stateless
@Guarded
public class Configuration {

  static final String KIND = "configuration.changed";
  private static final String GONE = "none";
  // What the law says has evidence of its own, once it was accepted.
  private static final String LAWS = "regulations";

  @Inject private Settings settings;
  @Inject private LogHead head;
  @Inject private EvidenceEntries entries;
  @Inject private Evidence evidence;

  /** Compares with what was recorded last, under the log's lock: one instance writes it down. */
  @Needs(Permission.SYSTEM_WORK)
  @TransactionAttribute(TransactionAttributeType.REQUIRES_NEW)
  public void note() {
    // Read before the lock is taken: nobody waits for files.
    Map<String, String> now = now();
    head.lock();
    Map<String, String> known = entries.newestFacts(KIND, "item", "sha256");
    now.forEach(
        (item, sha256) -> {
          if (!sha256.equals(known.get(item))) {
            record(item, sha256);
          }
        });
    known.forEach(
        (item, sha256) -> {
          if (!now.containsKey(item) && !sha256.equals(GONE)) {
            record(item, GONE);
          }
        });
  }

  private void record(String item, String sha256) {
    evidence.record(Act.of(KIND).by("system:start").fact("item", item).fact("sha256", sha256));
  }

  private Map<String, String> now() {
    Map<String, String> items = new TreeMap<>();
    settings
        .all()
        .forEach((name, value) -> items.put("setting " + name, DigestUtils.sha256Hex(value)));
    Path folder = settings.configFolder();
    try (Stream<Path> files = Files.walk(folder)) {
      for (Path file : files.filter(Files::isRegularFile).toList()) {
        Path name = folder.relativize(file);
        if (!name.startsWith(LAWS)) {
          items.put("file " + name, DigestUtils.sha256Hex(Files.readAllBytes(file)));
        }
      }
    } catch (IOException e) {
      throw new UncheckedIOException("The configuration can't be read", e);
    }
    return items;
  }
}
