package org.havendesk.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** The EAR on Payara Server is the same application as the WAR on Payara Micro. */
@ExtendWith(Deployment.class)
class PayaraServerIT {

  @Test
  void the_EAR_deploys_and_colleagues_sign_in(Havendesk havendesk) throws Exception {
    Office eu = havendesk.office("eu");
    try (var server = PayaraServer.startFor(eu, Havendesk.freePortBase())) {
      server.deploys(ear());

      assertThat(get(server.plainUrl() + "/health/ready").body()).contains("\"status\":\"UP\"");
      assertThat(get(server.plainUrl() + "/sign-in").statusCode()).isEqualTo(200);
      Agent.signsIn(server.url(), "agent", eu.password("agent")).looksAtTheList();
    }
  }

  private static Path ear() throws IOException {
    try (var files = Files.list(Command.root().resolve("ear/target"))) {
      return files.filter(file -> file.toString().endsWith(".ear")).findFirst().orElseThrow();
    }
  }

  private static HttpResponse<String> get(String address) throws Exception {
    var request = HttpRequest.newBuilder(URI.create(address)).build();
    return HttpClient.newHttpClient().send(request, BodyHandlers.ofString());
  }
}
