package org.havendesk.evidence;

import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.security.DigestOutputStream;
import java.util.HexFormat;
import java.util.function.UnaryOperator;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.apache.commons.codec.digest.DigestUtils;

/** Writes a package as a stream: each file with its SHA-256, at the end the list, signed. */
final class PackageWriter {

  /** The list of files and their hashes, as sha256sum reads it. */
  static final String SUMS = "SHA256SUMS";

  /** A signed note over that list. */
  static final String SIGNED = "SHA256SUMS.signed";

  private final ZipOutputStream zip;
  private final StringBuilder sums = new StringBuilder();

  PackageWriter(OutputStream out) {
    zip = new ZipOutputStream(out, StandardCharsets.UTF_8);
  }

  /** What goes into a file. */
  @FunctionalInterface
  interface Content {
    void writeTo(OutputStream out) throws IOException;
  }

  void file(String name, Content content) throws IOException {
    zip.putNextEntry(new ZipEntry(name));
    var digest = Hash.sha256();
    var out = new DigestOutputStream(new Unclosed(zip), digest);
    content.writeTo(out);
    out.flush();
    zip.closeEntry();
    sums.append(HexFormat.of().formatHex(digest.digest()));
    sums.append("  ").append(name).append('\n');
  }

  void text(String name, String text) throws IOException {
    file(name, out -> out.write(text.getBytes(StandardCharsets.UTF_8)));
  }

  /** Ends the package. */
  void seal(UnaryOperator<String> signature) throws IOException {
    var list = sums.toString();
    text(SUMS, list);
    text(SIGNED, signature.apply(statement(list.getBytes(StandardCharsets.UTF_8))));
    zip.finish();
  }

  /** What is signed of a list; no checkpoint begins like this. */
  static String statement(byte[] list) {
    return "havendesk.org/evidence-package@v1\n" + DigestUtils.sha256Hex(list) + "  " + SUMS + "\n";
  }

  /** The zip stays open when one of its files ends. */
  private static final class Unclosed extends FilterOutputStream {
    Unclosed(OutputStream out) {
      super(out);
    }

    @Override
    public void write(byte[] bytes, int from, int length) throws IOException {
      out.write(bytes, from, length);
    }

    @Override
    public void close() throws IOException {
      flush();
    }
  }
}
