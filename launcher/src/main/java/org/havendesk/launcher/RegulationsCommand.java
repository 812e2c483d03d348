package org.havendesk.launcher;

import com.fasterxml.jackson.core.JsonProcessingException;
import java.util.List;
import java.util.concurrent.Callable;
import org.havendesk.regulation.RegulationPack;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code havendesk regulations}: which laws there are, and whether their files can be used. */
@Command(
    name = "regulations",
    description =
        "Checks every jurisdiction and every law against its schema, and lists the laws;"
            + " each fault is named with file, line and rule.",
    mixinStandardHelpOptions = true)
final class RegulationsCommand implements Callable<Integer> {

  @Option(names = "--json", description = "Print JSON.")
  private boolean json;

  @Mixin private ConfigOption config;

  @Spec private CommandSpec spec;

  /**
   * One law in the list.
   *
   * @param law whether it is in force anywhere, or only proposed
   * @param jurisdictions that apply it
   */
  record Row(
      String id,
      String version,
      String name,
      boolean law,
      List<String> jurisdictions,
      List<String> rights,
      List<String> clocks) {}

  @Override
  public Integer call() throws JsonProcessingException {
    var jurisdictions = config.jurisdictions();
    List<Row> rows =
        config.regulations().all().stream()
            .map(
                pack ->
                    row(
                        pack,
                        jurisdictions.all().stream()
                            .filter(any -> any.regulations().contains(pack.id()))
                            .map(any -> any.id())
                            .toList()))
            .toList();
    var out = spec.commandLine().getOut();
    if (json) {
      out.println(RunningState.JSON.writeValueAsString(rows));
    } else {
      rows.forEach(row -> out.println(sentence(row)));
    }
    out.flush();
    return 0;
  }

  private static Row row(RegulationPack pack, List<String> jurisdictions) {
    return new Row(
        pack.id(),
        pack.version().toString(),
        pack.name().get("en"),
        pack.proposal().isEmpty(),
        jurisdictions,
        List.copyOf(pack.rights().keySet()),
        List.copyOf(pack.clocks().keySet()));
  }

  private static String sentence(Row row) {
    String where = row.jurisdictions().isEmpty() ? "-" : String.join(", ", row.jurisdictions());
    return "%-24s %s  %2d rights  %2d clocks  %-8s  %s%s"
        .formatted(
            row.id(),
            row.version(),
            row.rights().size(),
            row.clocks().size(),
            where,
            row.name(),
            row.law() ? "" : " (not law)");
  }
}
