package org.havendesk.acceptance;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** A program that shares no code with ours: Go's own reader of transparency logs. */
final class GoVerifier {

  private static final String SOURCE = "ejb/src/main/resources/org/havendesk/evidence/go/verify.go";

  private final Path program;

  private GoVerifier(Path program) {
    this.program = program;
  }

  /** Compiles it with nothing but what the distribution brings. */
  static GoVerifier compiled(Path folder) {
    Path program = folder.resolve("verify");
    Command.run(
            List.of(
                Programs.find("go").toString(),
                "build",
                "-o",
                program.toString(),
                Command.root().resolve(SOURCE).toString()),
            Map.of(
                "GO111MODULE",
                "off",
                "GOPATH",
                "/usr/share/gocode",
                "GOCACHE",
                folder.resolve("cache").toString(),
                "GOTOOLCHAIN",
                "local"))
        .succeeded();
    return new GoVerifier(program);
  }

  /** What it says of a running log. */
  Command overHttps(Office office, Partner reader, Path save, String receipt) {
    return run(
        office,
        Map.of("EVIDENCE_TOKEN", reader.token()),
        List.of(
            "-url",
            office.url() + "/api/v1/evidence",
            "-ca",
            office.authority().toString(),
            "-save",
            save.toString(),
            "-receipt",
            receipt));
  }

  /** What it says of a log that was saved. */
  Command saved(Office office, Path folder, String receipt) {
    return run(office, Map.of(), List.of("-log", folder.toString(), "-receipt", receipt));
  }

  /** What it says of an unpacked package. */
  Command unpacked(Office office, Path folder) {
    return run(office, Map.of(), List.of(folder.toString()));
  }

  private Command run(Office office, Map<String, String> environment, List<String> arguments) {
    List<String> line = new ArrayList<>(List.of(program.toString(), "-key"));
    line.add(office.logKey().toString());
    line.addAll(arguments);
    return Command.run(line, new HashMap<>(environment));
  }
}
