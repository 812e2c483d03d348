package org.havendesk.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/**
 * Every page as every role, and every operation of the API with every scope: what is opened is what
 * was declared, no less and no more.
 */
@ExtendWith(Deployment.class)
class MatrixStory {

  private static final Path ROLES = Command.root().resolve("docs/roles.md");
  private static final List<String> LOGINS =
      List.of("agent", "senior-agent", "supervisor", "compliance", "legal", "auditor", "admin");
  private static final Pattern ROW = Pattern.compile("\\| `(/[a-z/-]*)` \\|(.*)\\|");
  private static final String OPEN = "✓";

  private static final List<String> SCOPES =
      List.of(
          "tickets:read",
          "tickets:write",
          "rights:read",
          "rights:write",
          "consents:read",
          "consents:write",
          "transfers:read",
          "transfers:write",
          "recipients:manage",
          "evidence:read",
          "personal-data:read");
  private static final Pattern NEEDS =
      Pattern.compile("; needs ([a-z:-]+)(?: (and|or) ([a-z:-]+))?$|(any token will do)$");
  private static final String NOBODY = "00000000-0000-4000-8000-000000000000";

  @Test
  void each_page_opens_to_the_roles_that_are_declared(Havendesk havendesk) throws IOException {
    Map<String, List<String>> declared = declared();
    assertThat(declared.keySet()).isEqualTo(pages());
    Office eu = havendesk.office("eu");
    Map<String, List<String>> seen = new LinkedHashMap<>();
    for (String login : LOGINS) {
      Chromium window = Agent.signsIn(eu, login).window();
      for (String page : declared.keySet()) {
        long status = status(window, eu.url() + page + parameter(eu, page));
        seen.computeIfAbsent(page, p -> new ArrayList<>()).add(mark(status));
      }
    }
    assertThat(table(seen)).isEqualTo(table(declared));

    // Who is nobody is asked who they are, whatever the page.
    Chromium stranger = Chromium.window();
    for (String page : declared.keySet()) {
      assertThat(stranger.open(eu.url() + page).address()).contains("/sign-in");
    }
  }

  @Test
  void each_operation_opens_to_the_scope_that_is_declared(Havendesk havendesk) {
    Map<String, Partner> partners = new LinkedHashMap<>();
    SCOPES.forEach(scope -> partners.put(scope, Partner.with(havendesk, "eu", scope)));
    Partner every = Partner.with(havendesk, "eu", String.join(" ", SCOPES));
    JsonNode paths = every.document().json().get("paths");
    Map<String, String> wrong = new TreeMap<>();
    int operations = 0;
    for (Map.Entry<String, JsonNode> path : paths.properties()) {
      for (Map.Entry<String, JsonNode> operation : path.getValue().properties()) {
        if (!operation.getValue().has("operationId")) {
          continue;
        }
        operations++;
        String name = operation.getValue().get("operationId").textValue();
        var needs = NEEDS.matcher(operation.getValue().get("summary").textValue());
        assertThat(needs.find()).as("%s says what it needs", name).isTrue();
        String target =
            path.getKey()
                .replace("/api/v1", "")
                .replaceAll("\\{(?:path)\\}", "0/000")
                .replaceAll("\\{(?:index)\\}", "0")
                .replaceAll("\\{(?:id)\\}", path.getKey().contains("tickets") ? "1" : NOBODY)
                .replaceAll("\\{[a-z]+\\}", "invented");
        for (String scope : SCOPES) {
          boolean opens =
              needs.group(4) != null
                  || scope.equals(needs.group(1)) && !"and".equals(needs.group(2))
                  || scope.equals(needs.group(3)) && "or".equals(needs.group(2));
          int status = call(partners.get(scope), operation.getKey(), target);
          if (opens == (status == 403) || status == 401 || status >= 500) {
            wrong.put(name + " with " + scope, "opens=" + opens + " answered " + status);
          }
        }
        int status = call(every, operation.getKey(), target);
        if (status == 403 || status == 401 || status >= 500) {
          wrong.put(name + " with every scope", "answered " + status);
        }
      }
    }
    assertThat(operations).isGreaterThan(20);
    assertThat(wrong).isEmpty();
  }

  private static int call(Partner partner, String method, String target) {
    return switch (method) {
      case "get" -> partner.get(target).status();
      case "post" -> partner.post(target, "{}").status();
      case "patch" -> partner.patch(target, "\"0\"", "{}").status();
      default -> throw new AssertionError("No such method here: " + method);
    };
  }

  /** As the page itself would ask: the cookie goes with it, and redirects are followed. */
  private static long status(Chromium window, String url) {
    return (Long)
        window
            .driver()
            .executeAsyncScript(
                "const done = arguments[1];"
                    + "fetch(arguments[0]).then(a => done(a.redirected ? 302 : a.status));",
                url);
  }

  private static String mark(long status) {
    return status == 200 ? OPEN : status == 403 ? "–" : Long.toString(status);
  }

  /** Pages of one thing want to know which. */
  private static String parameter(Office office, String page) {
    return switch (page) {
      case "/ticket" -> "?id=" + office.count("select min(id) from ticket");
      case "/consent/person" ->
          "?id=" + office.text("select cast(person_id as char) from ticket order by id limit 1");
      case "/consent/notice" ->
          "?id=" + office.text("select cast(id as char) from notice order by id limit 1");
      default -> "";
    };
  }

  private static Map<String, List<String>> declared() throws IOException {
    Map<String, List<String>> declared = new LinkedHashMap<>();
    for (String line : Files.readAllLines(ROLES)) {
      var row = ROW.matcher(line);
      if (row.matches()) {
        List<String> marks = List.of(row.group(2).strip().split(" *\\| *"));
        assertThat(marks).as(line).hasSameSizeAs(LOGINS);
        declared.put(row.group(1), marks);
      }
    }
    return declared;
  }

  /** The portal's pages as they lie there; Privacy Centre, help and signing in are for everyone. */
  private static Set<String> pages() {
    Set<String> pages = new TreeSet<>(Headers.pages());
    pages.removeIf(page -> page.matches("/(privacy|help)(/.*)?|/sign-in"));
    // A request or an assessment is there only once somebody has made one.
    pages.removeAll(Set.of("/rights/request", "/assessment"));
    return pages;
  }

  private static String table(Map<String, List<String>> rows) {
    var text = new StringBuilder();
    new TreeMap<>(rows)
        .forEach((page, marks) -> text.append(page).append(' ').append(marks).append('\n'));
    return text.toString();
  }
}
