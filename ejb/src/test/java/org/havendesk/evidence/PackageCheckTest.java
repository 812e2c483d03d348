package org.havendesk.evidence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PackageCheckTest {

  private static final LogSigner LOG = LogSigner.generate("havendesk.example/test");
  private static final Hash ONE = Hash.ofLeaf("one".getBytes(StandardCharsets.UTF_8));
  private static final Hash TWO = Hash.ofLeaf("two".getBytes(StandardCharsets.UTF_8));

  @TempDir private Path folder;
  private Path honest;

  @BeforeEach
  void write_a_package() throws IOException {
    honest = write("honest.zip", TWO, LOG);
  }

  private Path write(String name, Hash second, LogSigner signer) throws IOException {
    var older = LOG.sign(new Checkpoint(LOG.name(), 1, ONE).text());
    var newer = LOG.sign(new Checkpoint(LOG.name(), 2, Hash.ofNode(ONE, TWO)).text());
    Path file = folder.resolve(name);
    try (var out = Files.newOutputStream(file)) {
      var writer = new PackageWriter(out);
      writer.text("README.txt", "read me");
      writer.text("checkpoints/1.note", older.toString());
      writer.text("checkpoints/2.note", newer.toString());
      writer.text("consistency/1-2.proof", "old 1\n" + second + "\n\n" + newer);
      writer.seal(statement -> signer.sign(statement).toString());
    }
    return file;
  }

  @Test
  void an_honest_package_holds() throws IOException {
    var found = PackageCheck.check(honest, LogKeys.of(LOG.verifier()));
    assertThat(found.files()).isEqualTo(5);
    assertThat(found.receipts()).isZero();
    assertThat(found.checkpoints()).hasSize(2);
    assertThat(found.links()).isEqualTo(1);
    assertThat(found.anchors()).isEmpty();
  }

  @Test
  void a_changed_a_missing_and_an_added_file_are_found() throws IOException {
    refuses(copy("README.txt", "read me not", "x.zip"), "README.txt");
    refuses(copy("README.txt", null, "y.zip"), "README.txt");
    refuses(copy("added.txt", "more", "z.zip"), "added.txt");
  }

  @Test
  void a_false_proof_is_found_even_if_it_was_signed() throws IOException {
    refuses(write("false.zip", ONE, LOG), "does not extend");
  }

  @Test
  void the_key_of_another_log_signs_nothing() throws IOException {
    refuses(write("other.zip", TWO, LogSigner.generate(LOG.name())), "not signed");
  }

  private static void refuses(Path file, String reason) {
    assertThatThrownBy(() -> PackageCheck.check(file, LogKeys.of(LOG.verifier())))
        .isInstanceOf(NotVerified.class)
        .hasMessageContaining(reason);
  }

  private Path copy(String changed, String content, String name) throws IOException {
    Path copy = folder.resolve(name);
    try (var in = new ZipFile(honest.toFile());
        var out = new ZipOutputStream(Files.newOutputStream(copy))) {
      for (var entry : in.stream().filter(one -> !one.getName().equals(changed)).toList()) {
        out.putNextEntry(new ZipEntry(entry.getName()));
        in.getInputStream(entry).transferTo(out);
      }
      if (content != null) {
        out.putNextEntry(new ZipEntry(changed));
        out.write(content.getBytes(StandardCharsets.UTF_8));
      }
    }
    return copy;
  }
}
