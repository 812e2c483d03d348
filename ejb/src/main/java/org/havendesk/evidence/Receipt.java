package org.havendesk.evidence;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Proof that an act is in the log, to be checked without the log: a C2SP tlog-proof whose extra
 * data are the entry itself and, for those who may read them, salt and details.
 *
 * @param index the entry's place in the log
 * @param path from the entry's hash to the checkpoint's root
 * @param checkpoint the signed head of the log
 * @param leaf the entry as the log hashes it
 */
public record Receipt(
    long index, List<Hash> path, SignedNote checkpoint, String leaf, Optional<Opening> opening) {

  /** The media type and the ending of the file are free; this first line is what tells it. */
  public static final String HEADER = "c2sp.org/tlog-proof@v1";

  private static final Pattern FORM =
      Pattern.compile(
          Pattern.quote(HEADER)
              + "\nextra ([A-Za-z0-9+/=]+)\nindex (0|[1-9][0-9]{0,17})\n((?:[A-Za-z0-9+/=]+\n)*)\n(.*)",
          Pattern.DOTALL);
  private static final ObjectMapper JSON = new ObjectMapper();

  public Receipt {
    path = List.copyOf(path);
  }

  /** The receipt as a file. */
  public String format() {
    var text = new StringBuilder(HEADER).append("\nextra ").append(extra());
    text.append("\nindex ").append(index).append('\n');
    path.forEach(hash -> text.append(hash).append('\n'));
    return text.append('\n').append(checkpoint).toString();
  }

  private String extra() {
    var fields = new LinkedHashMap<String, String>();
    fields.put("leaf", leaf);
    opening.ifPresent(
        opened -> {
          fields.put("salt", opened.salt());
          fields.put("details", opened.details());
        });
    try {
      return Base64Text.encode(JSON.writeValueAsBytes(fields));
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("Texts can be written as JSON.", e);
    }
  }

  public static Receipt parse(String text) {
    var form = FORM.matcher(text);
    if (!form.matches()) {
      throw new MalformedEvidence("The text is no evidence receipt (" + HEADER + ").");
    }
    var path = form.group(3).lines().map(Hash::parse).toList();
    var extra = extra(form.group(1));
    var opening =
        Optional.ofNullable(extra.get("salt"))
            .map(salt -> new Opening(salt, extra.getOrDefault("details", "")));
    var receipt =
        new Receipt(
            Long.parseLong(form.group(2)),
            path,
            SignedNote.parse(form.group(4)),
            extra.getOrDefault("leaf", ""),
            opening);
    // One receipt, one text: nothing may hide in what this reader would pass over.
    if (!receipt.format().equals(text)) {
      throw new MalformedEvidence("The receipt is not written as this log writes receipts.");
    }
    return receipt;
  }

  private static Map<String, String> extra(String base64) {
    try {
      return JSON.readValue(Base64Text.decode(base64), new TypeReference<>() {});
    } catch (IOException e) {
      throw new MalformedEvidence("The receipt's extra data are not JSON.", e);
    }
  }

  /**
   * Checks everything that the receipt claims, with nothing but the log's public keys.
   *
   * @throws NotVerified saying what does not hold
   */
  public Verified verify(LogKeys log) {
    if (!log.signed(checkpoint)) {
      throw new NotVerified("The checkpoint is not signed by the log " + log.name() + ".");
    }
    var head = Checkpoint.parse(checkpoint.text());
    if (!head.origin().equals(log.name())) {
      throw new NotVerified(
          "The checkpoint is one of the log %s, not of %s.".formatted(head.origin(), log.name()));
    }
    var hash = Hash.ofLeaf(leaf.getBytes(StandardCharsets.UTF_8));
    if (!new InclusionProof(index, head.size(), path).proves(hash, head.root())) {
      throw new NotVerified(
          "The entry is not at index %d of the signed tree of %d entries."
              .formatted(index, head.size()));
    }
    var entry = Leaf.parse(leaf.getBytes(StandardCharsets.UTF_8));
    opening.ifPresent(
        opened -> {
          if (!entry.commitment().equals(Optional.of(opened.commitment()))) {
            throw new NotVerified("The details are not those that the entry commits to.");
          }
        });
    return new Verified(head, index, entry, opening.map(Opening::details));
  }

  /**
   * What a receipt proves.
   *
   * @param details the plain record behind the entry's commitment, if the receipt opens it
   */
  public record Verified(Checkpoint checkpoint, long index, Leaf entry, Optional<String> details) {}
}
