package org.havendesk.agents;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.net.HttpURLConnection;
import java.nio.charset.StandardCharsets;
import org.havendesk.platform.GuardedHttp;
import org.havendesk.platform.GuardedHttp.Towards;

/** Tells agents at the address that they signed; follows nobody elsewhere and heeds no answer. */
@ApplicationScoped
public class StatusCaller {

  private GuardedHttp http;

  /** For CDI's proxy. */
  protected StatusCaller() {}

  @Inject
  StatusCaller(GuardedHttp http) {
    this.http = http;
  }

  /** Whether the agent has heard it: 2.03.1 asks for 200. */
  boolean tell(String url, String json) {
    byte[] body = json.getBytes(StandardCharsets.UTF_8);
    try {
      int status = http.post(Towards.AGENTS, url, "application/json", body).status();
      return status == HttpURLConnection.HTTP_OK;
    } catch (IOException unreachable) {
      return false;
    }
  }
}
