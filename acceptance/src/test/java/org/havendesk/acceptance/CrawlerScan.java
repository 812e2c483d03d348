package org.havendesk.acceptance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Programs that look for holes from outside find none: Wapiti and sqlmap, of the distribution. Run
 * on demand, since it takes minutes: {@code -Dit.test=CrawlerScan}.
 */
class CrawlerScan {

  /**
   * Left out is what HeadersStory says better (csp, cookieflags, http_headers), what asks others
   * (ssrf, xxe), and what goes by time, which a busy machine has little of (blindsql; sqlmap makes
   * sure of it).
   */
  private static final String ATTACKS = "crlf,exec,file,methods,permanentxss,redirect,sql,xss";

  private static Optional<Path> wapiti;
  private static Optional<Path> sqlmap;
  private static Havendesk havendesk;

  @TempDir private Path folder;

  @BeforeAll
  static void start() {
    wapiti = Programs.look("wapiti");
    sqlmap = Programs.look("sqlmap");
    assumeTrue(
        wapiti.isPresent() && sqlmap.isPresent(),
        "SKIPPED, nothing was scanned: install wapiti and sqlmap (apt-get install wapiti sqlmap)");
    // Nobody is slowed down here, so that the attacks arrive.
    havendesk =
        Havendesk.up(
            "crawled",
            "--jurisdiction",
            "eu",
            "--set",
            "sign-in.failures=100000",
            "--set",
            "privacy.requests-per-hour=100000",
            "--set",
            "privacy.wrong-links=100000",
            "--set",
            "help.letters-per-hour=100000",
            "--set",
            "api.calls-per-minute=100000",
            "--set",
            "api.refusals-per-minute=100000");
  }

  @AfterAll
  static void stop() {
    if (havendesk != null) {
      havendesk.close();
    }
  }

  @Test
  void the_public_pages_have_no_hole_that_a_crawler_finds() throws IOException {
    Office eu = havendesk.office("eu");
    Path report = folder.resolve("report.json");
    String printed =
        run(List.of(
                wapiti.orElseThrow().toString(),
                "-u",
                eu.url() + "/privacy",
                "-s",
                eu.url() + "/sign-in",
                "-m",
                ATTACKS,
                "--scope",
                "domain",
                "-d",
                "3",
                "--max-scan-time",
                "120",
                "--max-attack-time",
                "60",
                "--verify-ssl",
                "0",
                "--no-bugreport",
                "--flush-session",
                "--store-session",
                folder.resolve("session").toString(),
                "--store-config",
                folder.resolve("config").toString(),
                "-v",
                "2",
                "-f",
                "json",
                "-o",
                report.toString()))
            .output();
    var crawled = new TreeSet<String>();
    printed
        .lines()
        .filter(line -> line.contains(eu.url()))
        .map(line -> line.substring(line.indexOf(eu.url()) + eu.url().length()).split("[\\s?]")[0])
        .filter(path -> !path.contains("jakarta.faces.resource"))
        .forEach(crawled::add);
    System.out.println("Wapiti looked at " + crawled);
    assertThat(crawled)
        .contains("/privacy", "/privacy/request", "/privacy/notice", "/privacy/recipients")
        .contains("/sign-in");
    assertThat(printed).as("forms that were attacked").contains("[*] Launching module xss");

    JsonNode found = new JsonMapper().readTree(report.toFile());
    assertThat(findings(found.get("vulnerabilities"))).isEmpty();
    assertThat(found.get("anomalies").get("Internal Server Error")).isEmpty();
  }

  @Test
  void no_parameter_of_the_public_or_of_partners_reaches_the_database_as_a_statement()
      throws IOException {
    Office eu = havendesk.office("eu");
    String token = Partner.with(havendesk, "eu", "tickets:read consents:read rights:read").token();
    injects(
        eu,
        "Authorization: Bearer " + token,
        "/privacy/notice?id=00000000-0000-4000-8000-000000000000",
        "/privacy/status?token=invented",
        "/privacy/choices?t=invented",
        "/privacy/banner?language=en",
        "/api/v1/tickets?status=open&q=parcel&limit=10",
        "/api/v1/consents/decision?purpose=partners&person=00000000-0000-4000-8000-000000000000");
  }

  @Test
  void no_parameter_of_colleagues_reaches_the_database_as_a_statement() throws IOException {
    Office eu = havendesk.office("eu");
    String visit =
        Agent.signsIn(eu, "supervisor")
            .window()
            .driver()
            .manage()
            .getCookieNamed("__Host-havendesk")
            .getValue();
    try {
      injects(
          eu,
          "Cookie: __Host-havendesk=" + visit,
          "/ticket?id=1",
          "/consent/person?id=00000000-0000-4000-8000-000000000000",
          "/rights/request?id=00000000-0000-4000-8000-000000000000",
          "/replies?id=1",
          "/rules?id=1",
          "/fields?id=1",
          "/replies/offered?language=en",
          "/draft?ticket=1");
    } finally {
      Chromium.closeAll(null);
    }
  }

  /** Tries every parameter of these addresses. */
  private void injects(Office office, String header, String... targets) throws IOException {
    try (var bridge = new Bridge(office)) {
      Path list =
          Files.write(
              folder.resolve("targets"), Stream.of(targets).map(bridge.url()::concat).toList());
      Set<String> parameters =
          Stream.of(targets)
              .flatMap(target -> Stream.of(target.replaceFirst(".*[?]", "").split("&")))
              .map(parameter -> parameter.split("=")[0])
              .collect(Collectors.toCollection(TreeSet::new));
      String printed =
          run(List.of(
                  sqlmap.orElseThrow().toString(),
                  "-m",
                  list.toString(),
                  "-H",
                  header,
                  "-p",
                  String.join(",", parameters),
                  "--level",
                  "3",
                  "--risk",
                  "2",
                  "--batch",
                  "--flush-session",
                  "--disable-coloring",
                  "--threads",
                  "4",
                  "--time-sec",
                  "2",
                  "--ignore-code",
                  "404",
                  "--dbms",
                  "mysql",
                  "--output-dir",
                  folder.resolve("sqlmap").toString()))
              .output();
      System.out.println("sqlmap asked " + bridge.asked().size() + " times");
      for (String target : targets) {
        String path = target.substring(0, target.indexOf('?'));
        assertThat(bridge.asked())
            .filteredOn(asked -> asked.path().equals(path))
            .as(path)
            .hasSizeGreaterThan(20);
      }
      assertThat(bridge.asked())
          .filteredOn(asked -> asked.status() >= 500 || asked.status() == 401)
          .isEmpty();
      assertThat(printed)
          .doesNotContain("identified the following injection point", "is vulnerable");
      assertThat(printed.split("do not appear to be injectable", -1))
          .as("addresses that were tried")
          .hasSize(targets.length + 1);
    }
  }

  private static Command run(List<String> line) {
    return Command.run(line, Map.of("LC_ALL", "C.UTF-8"));
  }

  private static List<String> findings(JsonNode kinds) {
    var found = new ArrayList<String>();
    for (var kind : kinds.properties()) {
      kind.getValue()
          .forEach(
              one -> found.add(kind.getKey() + ": " + one.get("path") + " " + one.get("info")));
    }
    return found;
  }
}
