package org.havendesk.anchors;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.nio.file.Path;
import java.security.cert.X509Certificate;
import java.util.Optional;
import java.util.Set;
import org.havendesk.anchors.store.AnchorProblem;
import org.havendesk.platform.GuardedHttp;
import org.havendesk.platform.Settings;

/** A timestamp authority over HTTP (RFC 3161, 3.4). */
@ApplicationScoped
public class TimestampAnchor implements Anchor {

  /** Its name, and what its settings begin with after {@code anchors.}. */
  public static final String NAME = "timestamp";

  private static final String QUERY = "application/timestamp-query";
  private static final int OK = 200;

  @Inject private Settings settings;
  @Inject private GuardedHttp http;

  @Override
  public String name() {
    return NAME;
  }

  @Override
  public boolean isConfigured() {
    return settings.find("anchors.timestamp.url").isPresent();
  }

  @Override
  public Step anchor(AnchorStatement statement, Optional<byte[]> begun)
      throws AnchorFailed, IOException {
    var roots = roots();
    var request = TimestampProtocol.request(statement.hash());
    var answer =
        http.post(
            GuardedHttp.Towards.OUTSIDE,
            settings.text("anchors.timestamp.url"),
            QUERY,
            request.getEncoded());
    if (answer.status() != OK) {
      throw new AnchorFailed(AnchorProblem.REFUSED, "HTTP " + answer.status());
    }
    byte[] token = TimestampProtocol.token(request, answer.body(), roots);
    return Step.done(token, TimestampProtocol.timeOf(token, statement.hash(), roots));
  }

  private Set<X509Certificate> roots() throws AnchorFailed {
    try {
      return TimestampProtocol.roots(Path.of(settings.text("anchors.timestamp.roots")));
    } catch (IOException | IllegalStateException e) {
      throw new AnchorFailed(
          AnchorProblem.MISCONFIGURED, "anchors.timestamp.roots names no certificates", e);
    }
  }
}
