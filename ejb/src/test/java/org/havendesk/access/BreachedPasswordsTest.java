package org.havendesk.access;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class BreachedPasswordsTest {

  private static final int LINES = 500;

  @TempDir private Path folder;

  @Test
  void each_listed_hash_is_found_and_no_other() throws IOException {
    var random = new Random(7);
    List<String> listed =
        IntStream.range(0, LINES).mapToObj(i -> hash(random)).sorted().distinct().toList();
    var file = folder.resolve("pwned.txt");
    Files.write(file, listed.stream().map(hash -> hash + ":" + hash.hashCode() % 100).toList());

    assertThat(listed).allMatch(hash -> BreachedPasswords.isListed(file, hash));
    assertThat(IntStream.range(0, LINES).mapToObj(i -> hash(random)))
        .noneMatch(hash -> BreachedPasswords.isListed(file, hash));
    assertThat(BreachedPasswords.isListed(file, "0".repeat(40))).isFalse();
    assertThat(BreachedPasswords.isListed(file, "F".repeat(40))).isFalse();
  }

  @Test
  void a_list_of_one_and_an_empty_one_are_lists_too() throws IOException {
    var file = folder.resolve("one.txt");
    String only = "5BAA61E4C9B93F3F0682250B6CF8331B7EE68FD8";
    Files.writeString(file, only + ":9659365\r\n");
    assertThat(BreachedPasswords.isListed(file, only)).isTrue();
    Files.writeString(file, "");
    assertThat(BreachedPasswords.isListed(file, only)).isFalse();
  }

  private static String hash(Random random) {
    byte[] bytes = new byte[20];
    random.nextBytes(bytes);
    return java.util.HexFormat.of().formatHex(bytes).toUpperCase(Locale.ROOT);
  }
}
