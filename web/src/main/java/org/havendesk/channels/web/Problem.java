package org.havendesk.channels.web;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.net.URI;
import java.util.List;
import java.util.Optional;

/**
 * An error for partners (RFC 9457); never with personal data in it.
 *
 * @param type stable name of the kind of problem
 * @param detail what is wrong and what to do
 * @param errors the fields that are wrong
 * @param jurisdiction who serves the customer instead
 * @param baseUrl where it is reached; null if that is not set up here
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record Problem(
    URI type,
    String title,
    int status,
    String detail,
    List<FieldError> errors,
    String jurisdiction,
    URI baseUrl) {

  /** Media type of RFC 9457. */
  public static final String MEDIA_TYPE = "application/problem+json";

  /** A field that is wrong, the way out, and the law that wants it so, if one does. */
  @JsonInclude(JsonInclude.Include.NON_ABSENT)
  public record FieldError(String field, String message, Optional<String> citation) {}

  /**
   * A problem.
   *
   * @param name last part of its type
   */
  public static Problem of(String name, String title, int status, String detail) {
    return new Problem(type(name), title, status, detail, null, null, null);
  }

  Problem in(String field, String message) {
    return in(field, message, Optional.empty());
  }

  Problem in(String field, String message, Optional<String> citation) {
    var errors = List.of(new FieldError(field, message, citation));
    return new Problem(type, title, status, detail, errors, null, null);
  }

  Problem servedBy(String otherJurisdiction, URI otherBaseUrl) {
    return new Problem(type, title, status, detail, errors, otherJurisdiction, otherBaseUrl);
  }

  private static URI type(String name) {
    return URI.create("https://havendesk.org/problems/" + name);
  }
}
