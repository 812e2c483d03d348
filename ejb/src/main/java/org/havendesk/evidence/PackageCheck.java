package org.havendesk.evidence;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import org.apache.commons.codec.digest.DigestUtils;

/**
 * Checks a package of evidence with nothing but a public key of the log: the one that signs now, or
 * one from which the package shows how it was handed over.
 */
public final class PackageCheck {

  private static final long LARGEST = 64L << 20;
  private static final Pattern LINE = Pattern.compile("([0-9a-f]{64})  (\\S+)");
  private static final Pattern LINK =
      Pattern.compile("old ([1-9][0-9]{0,17})\n((?:[A-Za-z0-9+/=]+\n)*)\n(.*)", Pattern.DOTALL);

  private final ZipFile zip;
  private LogKeys log;

  private PackageCheck(ZipFile zip, LogKeys log) {
    this.zip = zip;
    this.log = log;
  }

  /**
   * What was found to hold.
   *
   * @param checkpoints by size, each signed by the log; what else stands below them was not looked
   *     at
   * @param anchors files that say where checkpoints are anchored, which were not looked at either
   */
  public record Found(
      int files,
      int receipts,
      SortedMap<Long, SignedNote> checkpoints,
      int links,
      List<byte[]> anchors) {}

  /**
   * Checks each file against the signed list, and each receipt, checkpoint and consistency proof.
   *
   * @throws NotVerified at the first thing that does not hold
   */
  public static Found check(Path file, LogKeys log) throws IOException {
    try (var zip = new ZipFile(file.toFile(), StandardCharsets.UTF_8)) {
      return new PackageCheck(zip, log).check();
    }
  }

  private Found check() throws IOException {
    if (zip.getEntry(LogKey.SUCCESSION) != null) {
      log = log.following(KeySuccession.parse(text(named(LogKey.SUCCESSION))));
    }
    var sums = listed();
    int files = 0;
    int receipts = 0;
    var checkpoints = new TreeMap<Long, SignedNote>();
    int links = 0;
    var anchors = new ArrayList<byte[]>();
    for (var entry : (Iterable<ZipEntry>) () -> zip.stream().map(ZipEntry.class::cast).iterator()) {
      var name = entry.getName();
      if (name.equals(PackageWriter.SIGNED)) {
        continue;
      }
      var bytes = read(entry);
      if (!name.equals(PackageWriter.SUMS)
          && !DigestUtils.sha256Hex(bytes).equals(sums.remove(name))) {
        throw new NotVerified("The file " + name + " is not the one that was signed.");
      }
      files++;
      if (name.startsWith("receipts/")) {
        receipts++;
        receipt(name, text(bytes));
      } else if (name.startsWith("checkpoints/")) {
        var note = SignedNote.parse(text(bytes));
        checkpoints.put(checkpoint(note).size(), note);
      } else if (name.startsWith("consistency/")) {
        links++;
        link(name, text(bytes));
      } else if (name.startsWith("anchors/")) {
        anchors.add(bytes);
      }
    }
    if (!sums.isEmpty()) {
      throw new NotVerified(
          "The file " + sums.keySet().iterator().next() + " is missing or there twice.");
    }
    return new Found(files, receipts, checkpoints, links, anchors);
  }

  private Map<String, String> listed() throws IOException {
    var signed = SignedNote.parse(text(named(PackageWriter.SIGNED)));
    var list = named(PackageWriter.SUMS);
    if (!log.signed(signed)) {
      throw new NotVerified("The list of files is not signed by the log " + log.name() + ".");
    }
    if (!signed.text().equals(PackageWriter.statement(list))) {
      throw new NotVerified("The list of files is not the one that was signed.");
    }
    Map<String, String> sums = new HashMap<>();
    text(list)
        .lines()
        .forEach(
            line -> {
              var form = LINE.matcher(line);
              if (!form.matches() || sums.put(form.group(2), form.group(1)) != null) {
                throw new MalformedEvidence("The list of files has a broken line.");
              }
            });
    return sums;
  }

  private void receipt(String name, String text) {
    try {
      Receipt.parse(text).verify(log);
    } catch (NotVerified | MalformedEvidence e) {
      throw new NotVerified(name + ": " + e.getMessage());
    }
  }

  private Checkpoint checkpoint(SignedNote note) {
    var head = Checkpoint.parse(note.text());
    if (!log.signed(note) || !head.origin().equals(log.name())) {
      throw new NotVerified("A checkpoint is not signed by the log " + log.name() + ".");
    }
    return head;
  }

  private void link(String name, String text) throws IOException {
    var form = LINK.matcher(text);
    if (!form.matches()) {
      throw new MalformedEvidence(name + " is no consistency proof.");
    }
    var older = checkpoint(SignedNote.parse(text(named("checkpoints/" + form.group(1) + ".note"))));
    var newer = checkpoint(SignedNote.parse(form.group(3)));
    List<Hash> path = form.group(2).lines().map(Hash::parse).toList();
    if (!new ConsistencyProof(older.size(), newer.size(), path)
        .proves(older.root(), newer.root())) {
      throw new NotVerified(name + ": the newer checkpoint does not extend the older one.");
    }
  }

  private byte[] named(String name) throws IOException {
    var entry = zip.getEntry(name);
    if (entry == null) {
      throw new MalformedEvidence("The package has no file " + name + ".");
    }
    return read(entry);
  }

  // One file at a time, and none so large that it could fill the memory.
  private byte[] read(ZipEntry entry) throws IOException {
    try (InputStream in = zip.getInputStream(entry)) {
      var bytes = in.readNBytes((int) LARGEST + 1);
      if (bytes.length > LARGEST) {
        throw new MalformedEvidence("The file " + entry.getName() + " is too large.");
      }
      return bytes;
    }
  }

  private static String text(byte[] bytes) {
    return new String(bytes, StandardCharsets.UTF_8);
  }
}
