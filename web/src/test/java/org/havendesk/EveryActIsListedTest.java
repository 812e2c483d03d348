package org.havendesk;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** What leaves evidence is written down in one place, and nothing else is. */
class EveryActIsListedTest {

  private static final Path CODE = Path.of("..", "ejb", "src", "main", "java");
  private static final Path LIST = Path.of("..", "docs", "evidence.md");

  private static final Pattern LISTED = Pattern.compile("`([a-z-]+\\.[a-z-]+)`");
  private static final Pattern WRITTEN =
      Pattern.compile(
          "\"((?:agent|article|assessment|call|canned-reply|configuration|evidence|field|import|law|mail|message|notice"
              + "|person"
              + "|personal-data|processing-record|recipient|request|review|rights|rule|signature|staff|survey|team|ticket"
              + "|transfer|view|webhook|witness)\\.[a-z]+(?:-[a-z]+)*)\"");

  // Settings and names of files that look alike.
  private static final Set<String> NO_ACTS =
      Set.of(
          "assessment.missing",
          "assessment.none",
          "evidence.watch-every",
          "mail.address",
          "mail.eml",
          "mail.password",
          "mail.user",
          "person.email",
          "survey.delay",
          "survey.on",
          "survey.pause");

  @Test
  void every_act_that_leaves_evidence_is_in_the_list_and_none_else() throws IOException {
    Set<String> written = found(WRITTEN, code());
    written.removeAll(NO_ACTS);
    assertThat(written).hasSizeGreaterThan(80);
    Set<String> listed = found(LISTED, acts());
    // Their kinds are made of the name of the choice.
    assertThat(listed).contains("consent.given", "consent.withdrawn");
    listed.removeIf(kind -> kind.startsWith("consent."));
    assertThat(listed).containsExactlyInAnyOrderElementsOf(written);
  }

  private static String acts() throws IOException {
    String text = Files.readString(LIST);
    return text.substring(text.indexOf("## What goes in"), text.indexOf("## Keys"));
  }

  private static String code() throws IOException {
    var all = new StringBuilder();
    try (var files = Files.walk(CODE)) {
      files.filter(file -> file.toString().endsWith(".java")).forEach(file -> append(all, file));
    }
    return all.toString();
  }

  private static void append(StringBuilder all, Path file) {
    try {
      all.append(Files.readString(file));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Set<String> found(Pattern pattern, String text) {
    Set<String> found = new TreeSet<>();
    var each = pattern.matcher(text);
    while (each.find()) {
      found.add(each.group(1));
    }
    return found;
  }
}
