package org.havendesk;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** What docs/asvs.md says of the standard can be looked up. */
class AsvsTest {

  private static final Path ROOT = Path.of("..");
  private static final Pattern NAMED = Pattern.compile("`([A-Z]\\w+)`");
  private static final Pattern CHAPTER = Pattern.compile("(?m)^## V(\\d+) ");
  private static final Pattern ROW =
      Pattern.compile("(?m)^\\| (\\d+\\.\\d+\\.\\d+[^|]*) \\|(.*)\\|$");

  @Test
  void each_test_that_is_named_exists() throws IOException {
    Set<String> named = new TreeSet<>();
    rows()
        .forEach(row -> NAMED.matcher(lastCell(row)).results().forEach(n -> named.add(n.group(1))));
    assertThat(named).hasSizeGreaterThan(40);
    assertThat(sources()).containsAll(named);
  }

  @Test
  void each_chapter_has_its_rows_and_what_is_missing_is_said() throws IOException {
    List<Integer> chapters =
        CHAPTER.matcher(text()).results().map(c -> Integer.valueOf(c.group(1))).toList();
    assertThat(chapters).isEqualTo(IntStream.rangeClosed(1, 17).boxed().toList());
    assertThat(rows()).hasSizeGreaterThan(100);
    for (int chapter : chapters) {
      assertThat(rows()).anyMatch(row -> row.group(1).startsWith(chapter + "."));
    }
    assertThat(rows())
        .filteredOn(row -> row.group(2).contains("not met"))
        .isNotEmpty()
        .allMatch(row -> row.group(2).matches(".*not met[^|:]*: .{10,}.*"));
  }

  private static String lastCell(MatchResult row) {
    return row.group(2).substring(row.group(2).lastIndexOf('|') + 1);
  }

  private static List<MatchResult> rows() throws IOException {
    return ROW.matcher(text()).results().toList();
  }

  private static String text() throws IOException {
    return Files.readString(ROOT.resolve("docs/asvs.md"));
  }

  private static Set<String> sources() throws IOException {
    Set<String> names = new TreeSet<>();
    for (String module : List.of("persistence", "ejb", "web", "launcher", "acceptance")) {
      try (Stream<Path> files = Files.walk(ROOT.resolve(module).resolve("src"))) {
        names.addAll(
            files
                .map(file -> file.getFileName().toString())
                .filter(name -> name.endsWith(".java"))
                .map(name -> name.replace(".java", ""))
                .collect(Collectors.toSet()));
      }
    }
    return names;
  }
}
