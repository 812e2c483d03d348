package org.havendesk.launcher;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.havendesk.evidence.LogKey;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Gives a jurisdiction's evidence log a new key, for which the old one vouches. */
@Command(
    name = "rotate-log-key",
    description =
        "Gives the evidence log of a jurisdiction a new key; what the old one signed still holds.",
    mixinStandardHelpOptions = true)
final class RotateLogKeyCommand implements Callable<Integer> {

  @Option(names = "--jurisdiction", paramLabel = "ID", required = true)
  private String jurisdiction;

  @Mixin private DataOption dataOption;

  @Override
  public Integer call() throws IOException {
    DataDirectory data = dataOption.directory();
    Path secrets = data.secrets(jurisdiction);
    if (!Files.exists(secrets.resolve(LogKey.SIGNER))) {
      throw new Failure(
          "There is no jurisdiction '" + jurisdiction + "' in " + data.root() + "; start it once.");
    }
    if (RunningState.read(data).isPresent()) {
      throw new Failure("Stop Havendesk first (havendesk down): its servers hold the old key.");
    }
    System.out.println("The log is signed from the next start on with the key");
    System.out.println("  " + new LogKeyFiles(secrets).rotate());
    System.out.println("Publish it where you published the old one. That vouches for it in");
    System.out.println("  " + secrets.resolve(LogKey.SUCCESSION));
    return 0;
  }
}
