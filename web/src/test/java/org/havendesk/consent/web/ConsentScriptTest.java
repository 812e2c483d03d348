package org.havendesk.consent.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;

/** The script that other web pages include is a small guest. */
class ConsentScriptTest {

  private static final Path SCRIPT = Path.of("src/main/webapp/WEB-INF/consent/banner.js");
  private static final int MOST = 15_000;

  @Test
  void it_weighs_less_than_15_kB_on_the_wire() throws IOException {
    var wire = new ByteArrayOutputStream();
    try (var gzip = new GZIPOutputStream(wire)) {
      Files.copy(SCRIPT, gzip);
    }
    assertThat(wire.size()).isBetween(1000, MOST);
  }

  @Test
  void it_calls_nobody_but_its_own_house() throws IOException {
    String script = Files.readString(SCRIPT);
    assertThat(script).contains("fetch(house + ");
    assertThat(script.split("fetch\\(", -1)).hasSize(3);
    assertThat(script)
        .doesNotContain("document.cookie", "sendBeacon", "XMLHttpRequest", "new Image", "import(");
  }
}
