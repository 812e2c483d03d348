package org.havendesk.anchors;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** A timestamp authority by {@code openssl ts}. */
final class OpensslAuthority {

  private static final String TIME_STAMPING = "extendedKeyUsage=critical,timeStamping\n";
  private static final String SETTINGS =
      """
      [tsa]
      default_tsa = authority
      [authority]
      serial = serial
      signer_cert = tsa.pem
      signer_key = tsa.key
      signer_digest = sha256
      default_policy = 1.2.3.4.1
      digests = sha256
      accuracy = secs:1
      ess_cert_id_alg = sha256
      """;

  private final Path folder;

  OpensslAuthority(Path folder) {
    this.folder = folder;
    write("tsa.cnf", SETTINGS);
    write("serial", "01\n");
    write("tsa.ext", TIME_STAMPING);
    write("other.ext", "extendedKeyUsage=critical,serverAuth\n");
    run("req -x509 -newkey rsa:2048 -nodes -keyout ca.key -out ca.pem -subj /CN=Root -days 30");
    issue("tsa");
    issue("other");
  }

  private void issue(String name) {
    run("req -newkey rsa:2048 -nodes -keyout %1$s.key -out %1$s.csr -subj /CN=%1$s", name);
    run(
        "x509 -req -in %1$s.csr -CA ca.pem -CAkey ca.key -CAcreateserial -extfile %1$s.ext"
            + " -days 30 -out %1$s.pem",
        name);
  }

  Path root() {
    return folder.resolve("ca.pem");
  }

  /** What the authority answers to a request. */
  byte[] reply(byte[] request) throws IOException {
    Files.write(folder.resolve("q.tsq"), request);
    run("ts -reply -config tsa.cnf -queryfile q.tsq -out r.tsr");
    return Files.readAllBytes(folder.resolve("r.tsr"));
  }

  /** A token that says the same, but by a certificate that is for something else. */
  byte[] signedByAnother(byte[] content) throws IOException {
    Files.write(folder.resolve("content"), content);
    run(
        "cms -sign -binary -nodetach -cades -md sha256 -in content -outform DER -out token"
            + " -signer other.pem -inkey other.key -econtent_type 1.2.840.113549.1.9.16.1.4");
    return Files.readAllBytes(folder.resolve("token"));
  }

  private void write(String file, String text) {
    try {
      Files.writeString(folder.resolve(file), text);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private void run(String arguments, Object... values) {
    List<String> line = new ArrayList<>(List.of("openssl"));
    line.addAll(List.of(arguments.formatted(values).split(" ")));
    try {
      var process =
          new ProcessBuilder(line)
              .directory(folder.toFile())
              .redirectErrorStream(true)
              .redirectOutput(folder.resolve("openssl.log").toFile())
              .start();
      if (process.waitFor() != 0) {
        throw new AssertionError(line + Files.readString(folder.resolve("openssl.log")));
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new AssertionError("Interrupted", e);
    }
  }
}
