package org.havendesk.acceptance;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.util.Optional;

/** Another company's system that talks to the API, trusting the deployment's authority. */
final class Partner {

  private static final JsonMapper JSON = new JsonMapper();

  private final Office office;
  private final String url;
  private final String token;

  private Partner(Office office, String url, String token) {
    this.office = office;
    this.url = url;
    this.token = token;
  }

  /** What came back. */
  record Answer(
      int status,
      Optional<String> etag,
      Optional<String> location,
      Optional<Long> retryAfter,
      String text) {
    JsonNode json() {
      try {
        return JSON.readTree(text);
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }

    /** The last part of the problem's type. */
    String problem() {
      String type = json().get("type").textValue();
      return type.substring(type.lastIndexOf('/') + 1);
    }
  }

  /** A partner whose token has these scopes. */
  static Partner with(Havendesk havendesk, String jurisdiction, String scopes) {
    return named("web-shop", havendesk, jurisdiction, scopes);
  }

  /** A partner of this name whose token has these scopes. */
  static Partner named(String client, Havendesk havendesk, String jurisdiction, String scopes) {
    Command printed =
        havendesk.call(
            "token", "--jurisdiction", jurisdiction, "--client", client, "--scope", scopes);
    return of(havendesk, jurisdiction, printed.succeeded().output().strip());
  }

  /** Someone who shows this token. */
  static Partner of(Havendesk havendesk, String jurisdiction, String token) {
    Office office = havendesk.office(jurisdiction);
    return new Partner(office, office.url(), token);
  }

  /** The same partner, asking another server. */
  Partner at(String other) {
    return new Partner(office, other, token);
  }

  /** What it shows to be let in. */
  String token() {
    return token;
  }

  Answer get(String path) {
    return send(request(path).GET());
  }

  /** What the server publishes about its API, for whoever asks. */
  Answer document() {
    URI published = URI.create(office.url() + "/openapi?format=JSON");
    return send(HttpRequest.newBuilder(published).GET());
  }

  Answer post(String path, String body) {
    return send(request(path).POST(BodyPublishers.ofString(body)));
  }

  Answer postOnce(String key, String path, String body) {
    return send(request(path).header("Idempotency-Key", key).POST(BodyPublishers.ofString(body)));
  }

  Answer patch(String path, String etag, String body) {
    return send(
        request(path).header("If-Match", etag).method("PATCH", BodyPublishers.ofString(body)));
  }

  /** Changes something, whatever state it is in. */
  Answer patchAsIs(String path, String body) {
    return patch(path, get(path).etag().orElseThrow(), body);
  }

  Answer patchBlindly(String path, String body) {
    return send(request(path).method("PATCH", BodyPublishers.ofString(body)));
  }

  private HttpRequest.Builder request(String path) {
    return HttpRequest.newBuilder(URI.create(url + "/api/v1" + path))
        .header("Authorization", "Bearer " + token)
        .header("Content-Type", "application/json");
  }

  private Answer send(HttpRequest.Builder request) {
    HttpResponse<String> response = office.send(request.build());
    return new Answer(
        response.statusCode(),
        response.headers().firstValue("ETag"),
        response.headers().firstValue("Location"),
        response.headers().firstValue("Retry-After").map(Long::valueOf),
        response.body());
  }
}
