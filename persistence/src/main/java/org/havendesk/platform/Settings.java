package org.havendesk.platform;

import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.eclipse.microprofile.config.Config;
import org.eclipse.microprofile.config.ConfigProvider;

/** What this deployment was told, from MicroProfile Config under {@code havendesk.…}. */
@ApplicationScoped
public class Settings {

  private static final String PREFIX = "havendesk.";

  private final Config config = ConfigProvider.getConfig();

  /** The id of the jurisdiction that this cluster serves. */
  public String jurisdiction() {
    return text("jurisdiction");
  }

  /** The folder with {@code jurisdictions/} and {@code regulations/}. */
  public Path configFolder() {
    return Path.of(text("config"));
  }

  /** The folder with the secrets, readable only for the server's user. */
  public Path secretsFolder() {
    return Path.of(text("secrets"));
  }

  /** Where customers and colleagues reach this cluster. */
  public URI baseUrl() {
    return URI.create(text("base-url"));
  }

  /** The address of a page of this cluster. */
  public String link(String path) {
    return baseUrl().toString().replaceAll("/+$", "") + path;
  }

  /** Where customers reach another jurisdiction's cluster, if it was told. */
  public Optional<URI> baseUrlOf(String jurisdiction) {
    return find("base-url." + jurisdiction).map(URI::create);
  }

  /**
   * A setting that must be there.
   *
   * @param name without the leading {@code havendesk.}
   */
  public String text(String name) {
    return find(name)
        .orElseThrow(
            () -> new IllegalStateException("The setting havendesk." + name + " is missing"));
  }

  /** A setting that may be there, without the leading {@code havendesk.}. */
  public Optional<String> find(String name) {
    return config.getOptionalValue(PREFIX + name, String.class);
  }

  /** Every setting by its name without the leading {@code havendesk.}; none of them is secret. */
  public Map<String, String> all() {
    Map<String, String> all = new TreeMap<>();
    for (String name : config.getPropertyNames()) {
      if (name.startsWith(PREFIX)) {
        find(name.substring(PREFIX.length()))
            .ifPresent(value -> all.put(name.substring(PREFIX.length()), value));
      }
    }
    return all;
  }

  /** The text of a file that may lie in the secrets folder, without surrounding white space. */
  public Optional<String> findSecret(String file) {
    return Files.exists(secretsFolder().resolve(file))
        ? Optional.of(secret(file))
        : Optional.empty();
  }

  /** The text of a file in the secrets folder, without surrounding white space. */
  public String secret(String file) {
    try {
      return Files.readString(secretsFolder().resolve(file)).strip();
    } catch (IOException e) {
      throw new UncheckedIOException("The secret " + file + " can't be read", e);
    }
  }
}
