package org.havendesk.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What is shipped is listed, and its licences are ones that a company can live with. */
class BillOfMaterialsIT {

  /** By SPDX, and as some libraries spell it themselves. */
  private static final Set<String> ALLOWED =
      Set.of(
          "Apache-2.0",
          "MIT",
          "BSD-2-Clause",
          "BSD-3-Clause",
          "EPL-1.0",
          "EPL-2.0",
          "LGPL-2.1-only",
          "LGPL-2.1-or-later",
          "GNU Lesser General Public License (LGPL), Version 2.1",
          // Yubico's: the two clauses under a shorter name.
          "BSD-license",
          // Given to everyone.
          "Unlicense",
          "CC0-1.0",
          "CC0 Universal",
          // The licence of the MIT, word by word, under a name of its own.
          "Bouncy Castle Licence");

  @Test
  void every_library_has_a_licence_that_is_allowed() throws IOException {
    assertThat(components()).hasSizeGreaterThan(100);
    // Of several licences of one library, whoever uses it chooses (SPDX: OR).
    assertThat(components())
        .filteredOn(component -> !isAllowed(component))
        .extracting(component -> name(component) + " " + licences(component).toList())
        .isEmpty();
  }

  @ParameterizedTest
  @CsvSource(
      quoteCharacter = '|',
      delimiter = ';',
      value = {
        "{'license': {'id': 'GPL-3.0-only'}};false",
        "{'license': {'name': 'Server Side Public License'}};false",
        "{'expression': 'MIT AND AGPL-3.0-only'};false",
        "{'expression': 'GPL-2.0-only OR Apache-2.0'};true",
        "{'license': {'id': 'MIT'}};true"
      })
  void a_licence_that_nobody_allowed_is_noticed(String licence, boolean allowed)
      throws IOException {
    String component = "{'licenses': [" + licence + "]}";
    assertThat(isAllowed(new JsonMapper().readTree(component.replace('\'', '"'))))
        .isEqualTo(allowed);
    assertThat(isAllowed(new JsonMapper().readTree("{}"))).as("none at all").isFalse();
  }

  @Test
  void what_the_server_carries_is_on_the_list_with_version_and_hash() throws IOException {
    for (String library : List.of("tink", "primefaces", "mariadb-java-client", "jsoup")) {
      JsonNode listed =
          components().stream()
              .filter(component -> library.equals(component.path("name").textValue()))
              .findFirst()
              .orElseThrow(() -> new AssertionError(library + " is not listed"));
      assertThat(listed.path("purl").textValue()).startsWith("pkg:maven/").contains("@");
      assertThat(listed.path("hashes")).as(library).isNotEmpty();
    }
    assertThat(components())
        .extracting(component -> component.path("name").textValue())
        .as("only what is shipped")
        .doesNotContain("junit-jupiter", "assertj-core", "selenium-java");
  }

  private static List<JsonNode> components() throws IOException {
    Path bom = Command.root().resolve("target/bom.json");
    return stream(new JsonMapper().readTree(bom.toFile()).path("components")).toList();
  }

  private static boolean isAllowed(JsonNode component) {
    return licences(component).anyMatch(ALLOWED::contains);
  }

  private static Stream<String> licences(JsonNode component) {
    return stream(component.path("licenses"))
        .flatMap(
            each -> {
              JsonNode licence = each.path("license");
              return Stream.of(licence.path("id"), licence.path("name"), each.path("expression"));
            })
        .filter(JsonNode::isTextual)
        // What is bracketed, or joined by AND, is for somebody to read and to allow by name.
        .flatMap(text -> Stream.of(text.textValue().split(" OR ")));
  }

  private static String name(JsonNode component) {
    return component.path("group").textValue() + ":" + component.path("name").textValue();
  }

  private static Stream<JsonNode> stream(JsonNode array) {
    return StreamSupport.stream(array.spliterator(), false);
  }
}
