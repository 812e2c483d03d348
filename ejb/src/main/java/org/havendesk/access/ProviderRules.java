package org.havendesk.access;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Arrays;
import java.util.Collection;
import java.util.EnumSet;
import java.util.Set;
import org.havendesk.platform.Settings;

/**
 * What this house settled for signing in with OpenID Connect, each as a setting {@code
 * havendesk.sign-in.oidc.…}; without an issuer there is no such sign-in.
 */
@ApplicationScoped
public class ProviderRules {

  private static final String PREFIX = "sign-in.oidc.";
  private static final Set<PosixFilePermission> OWNER =
      PosixFilePermissions.fromString("rw-------");

  @Inject private Settings settings;

  /** Whether colleagues can sign in with a provider at all. */
  public boolean isOn() {
    return settings.find(PREFIX + "issuer").isPresent();
  }

  /** The provider's address, by which its tokens name it. */
  public String issuer() {
    return settings.text(PREFIX + "issuer");
  }

  /** What colleagues call the provider; its host unless told. */
  public String name() {
    return settings.find(PREFIX + "name").orElseGet(() -> URI.create(issuer()).getHost());
  }

  /** Our own name at the provider. */
  public String clientId() {
    return settings.text(PREFIX + "client-id");
  }

  /**
   * Our own secret at the provider.
   *
   * @throws IllegalStateException if others can read its file
   */
  public String clientSecret() {
    Path file =
        settings
            .find(PREFIX + "client-secret-file")
            .map(Path::of)
            .orElseGet(() -> settings.secretsFolder().resolve("oidc-client.secret"));
    try {
      if (!OWNER.containsAll(Files.getPosixFilePermissions(file))) {
        throw new IllegalStateException("Others can read " + file.getFileName());
      }
      return Files.readString(file).strip();
    } catch (IOException e) {
      throw new UncheckedIOException("The provider's client secret can't be read", e);
    }
  }

  /** What is asked for; {@code openid} is always among it. */
  public String scope() {
    return settings.find(PREFIX + "scope").orElse("openid profile");
  }

  /** The claim of the ID token that carries roles; dots lead into objects. */
  public String rolesClaim() {
    return settings.find(PREFIX + "roles-claim").orElse("roles");
  }

  /** The roles that the claim's values stand for; what is not declared stands for none. */
  public Set<Role> rolesFor(Collection<String> values) {
    return rolesFor(settings.text(PREFIX + "roles"), values);
  }

  /** Reads {@code value=ROLE; value=ROLE}; the last equals sign counts, as names may have some. */
  static Set<Role> rolesFor(String declared, Collection<String> values) {
    Set<Role> roles = EnumSet.noneOf(Role.class);
    Arrays.stream(declared.split(";"))
        .filter(line -> !line.isBlank())
        .forEach(
            line -> {
              int equals = line.lastIndexOf('=');
              String value = line.substring(0, Math.max(0, equals)).strip();
              Role role =
                  Role.named(line.substring(equals + 1).strip())
                      .filter(known -> !value.isEmpty())
                      .orElseThrow(
                          () ->
                              new IllegalStateException(
                                  "havendesk.sign-in.oidc.roles: “"
                                      + line.strip()
                                      + "” is not value=ROLE"));
              if (values.contains(value)) {
                roles.add(role);
              }
            });
    return roles;
  }
}
