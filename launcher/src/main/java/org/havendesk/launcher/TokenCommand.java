package org.havendesk.launcher;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Prints a signed token for a partner, in place of the identity provider of a real deployment. */
@Command(
    name = "token",
    description = "Prints a signed JWT with which a partner calls the API.",
    mixinStandardHelpOptions = true)
final class TokenCommand implements Callable<Integer> {

  @Option(names = "--jurisdiction", paramLabel = "ID", required = true)
  private String jurisdiction;

  @Option(
      names = "--client",
      paramLabel = "NAME",
      required = true,
      description = "The partner's name: 1 to 64 visible ASCII characters.")
  private String client;

  @Option(
      names = "--scope",
      required = true,
      description = "Names with spaces between, such as \"tickets:read tickets:write\".")
  private String scope;

  @Option(
      names = "--ttl",
      paramLabel = "SECONDS",
      defaultValue = "3600",
      description = "How long the token is good (default: ${DEFAULT-VALUE}).")
  private long ttl;

  @Mixin private DataOption dataOption;

  @Override
  public Integer call() throws IOException {
    if (ttl < 1) {
      throw new Failure("--ttl must be a positive number of seconds.");
    }
    if (!client.matches("[\\x21-\\x7e]{1,64}")) {
      throw new Failure("--client must be 1 to 64 visible ASCII characters.");
    }
    DataDirectory data = dataOption.directory();
    Path directory = data.launcherOnly(jurisdiction);
    if (!Files.isDirectory(directory)) {
      throw new Failure(
          "There is no jurisdiction '" + jurisdiction + "' in " + data.root() + "; start it once.");
    }
    System.out.println(
        TokenKey.in(directory)
            .token(
                jurisdiction, client, scope, Clock.systemUTC().instant(), Duration.ofSeconds(ttl)));
    return 0;
  }
}
