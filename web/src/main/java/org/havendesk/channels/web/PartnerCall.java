package org.havendesk.channels.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.core.EntityTag;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Optional;
import java.util.function.Supplier;
import org.havendesk.channels.IdempotentCalls;
import org.havendesk.channels.PartnerAnswer;

/** A partner's POST, done once for each Idempotency-Key. */
@RequestScoped
public class PartnerCall {

  @Inject private IdempotentCalls calls;
  @Inject private HttpServletRequest request;

  /** Does the work or repeats the answer, and turns it into a response. */
  public Response once(UriInfo where, byte[] body, Supplier<PartnerAnswer> work) {
    Optional<String> key = Optional.ofNullable(request.getHeader("Idempotency-Key"));
    byte[] hash = hash(request.getMethod(), where.getPath(), body);
    PartnerAnswer answer = calls.once(key, hash, work);
    Response.ResponseBuilder response =
        Response.status(answer.status()).type(MediaType.APPLICATION_JSON).entity(answer.body());
    answer
        .location()
        .ifPresent(path -> response.location(where.getBaseUriBuilder().path(path).build()));
    answer.etag().ifPresent(tag -> response.tag(new EntityTag(tag)));
    return response.build();
  }

  /** The same only for the same method, path and body. */
  static byte[] hash(String method, String path, byte[] body) {
    try {
      MessageDigest digest = MessageDigest.getInstance("SHA-256");
      digest.update((method + " " + path + "\0").getBytes(StandardCharsets.UTF_8));
      return digest.digest(body);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("SHA-256 is not available", e);
    }
  }
}
