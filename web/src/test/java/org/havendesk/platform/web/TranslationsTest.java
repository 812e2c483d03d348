package org.havendesk.platform.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Properties;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class TranslationsTest {

  private static final Path BUNDLES = Path.of("src/main/resources/org/havendesk");
  private static final Path PAGES = Path.of("src/main/webapp");
  private static final Pattern TEXT =
      Pattern.compile("\\b(\\w+)Text(?:\\.(\\w+)|\\['([\\w.]+)'\\])");

  @Test
  void german_has_every_text_that_english_has_and_none_is_empty() throws IOException {
    List<Path> english = find(BUNDLES, "messages_en.properties");
    assertThat(english).hasSizeGreaterThanOrEqualTo(3);
    for (Path bundle : english) {
      Properties en = read(bundle);
      Properties de = read(bundle.resolveSibling("messages_de.properties"));
      assertThat(new TreeSet<>(de.stringPropertyNames()))
          .as("German texts beside %s", bundle)
          .isEqualTo(new TreeSet<>(en.stringPropertyNames()));
      assertThat(Stream.concat(en.values().stream(), de.values().stream()))
          .as("texts in %s", bundle.getParent())
          .noneMatch(text -> text.toString().isBlank());
    }
  }

  @Test
  void every_text_that_a_page_names_is_there() throws IOException {
    int named = 0;
    for (Path page : find(PAGES, ".xhtml")) {
      Matcher text = TEXT.matcher(Files.readString(page));
      while (text.find()) {
        Path bundle = BUNDLES.resolve(feature(text.group(1))).resolve("web/messages_en.properties");
        String key = text.group(2) == null ? text.group(3) : text.group(2);
        // A key that ends in a dot is completed at run time with the name of a constant.
        if (Files.exists(bundle) && !key.endsWith(".")) {
          assertThat(read(bundle)).as("texts for %s", page).containsKey(key);
          named++;
        }
      }
    }
    assertThat(named).isGreaterThan(50);
  }

  private static String feature(String variable) {
    return variable.equals("ui") ? "platform" : variable;
  }

  private static List<Path> find(Path folder, String ending) throws IOException {
    try (Stream<Path> files = Files.walk(folder)) {
      return files.filter(f -> f.getFileName().toString().endsWith(ending)).toList();
    }
  }

  private static Properties read(Path file) throws IOException {
    var properties = new Properties();
    try (Reader reader = Files.newBufferedReader(file)) {
      properties.load(reader);
    }
    return properties;
  }
}
