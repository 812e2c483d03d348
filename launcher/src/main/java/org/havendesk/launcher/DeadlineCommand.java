package org.havendesk.launcher;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import java.time.OffsetDateTime;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.util.concurrent.Callable;
import org.havendesk.regulation.Deadline;
import org.havendesk.regulation.Jurisdiction;
import org.havendesk.regulation.Jurisdictions;
import org.havendesk.regulation.RegulationPack;
import org.havendesk.regulation.Residence;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** {@code havendesk deadline}: when the law wants an answer, counted in words. */
@Command(
    name = "deadline",
    description = "When something is due by a regulation, with its citation and each counted step.",
    mixinStandardHelpOptions = true)
final class DeadlineCommand implements Callable<Integer> {

  @Option(names = "--regulation", required = true, description = "Id of the regulation pack.")
  String regulation;

  @Option(names = "--clock", required = true, description = "E.g. respond, extend, confirm.")
  String clock;

  @Option(
      names = "--received",
      required = true,
      description = "When the clock started, with offset: 2026-01-31T10:00+01:00.")
  String received;

  @Option(
      names = "--member-state",
      description =
          "Where the person lives, such as DE or US-CA; counted as the server does."
              + " Needed where the law has several places and no jurisdiction here applies it.")
  String memberState;

  @Option(names = "--json", description = "Print JSON.")
  boolean json;

  @Mixin ConfigOption config;

  @Spec CommandSpec spec;

  @Override
  public Integer call() {
    try {
      print(deadline());
      return 0;
    } catch (IllegalArgumentException e) {
      throw new ParameterException(spec.commandLine(), e.getMessage(), e);
    }
  }

  private Deadline deadline() {
    var pack = config.regulations().byId(regulation);
    if (memberState != null) {
      return pack.due(clock, moment(), Residence.parse(memberState));
    }
    var places = pack.territory().places();
    return places.size() == 1
        ? pack.due(clock, moment(), places.get(0).residence())
        : pack.due(clock, moment(), jurisdictionOf(pack, config.jurisdictions()));
  }

  private static Jurisdiction jurisdictionOf(RegulationPack pack, Jurisdictions jurisdictions) {
    return jurisdictions.all().stream()
        .filter(jurisdiction -> jurisdiction.regulations().contains(pack.id()))
        .findFirst()
        .orElseThrow(
            () ->
                new IllegalArgumentException(
                    "Say with --member-state where the person lives; no jurisdiction applies '%s'."
                        .formatted(pack.id())));
  }

  private OffsetDateTime moment() {
    try {
      return OffsetDateTime.parse(received);
    } catch (DateTimeParseException e) {
      throw new IllegalArgumentException(
          "'%s' is no time with an offset; write it like 2026-01-31T10:00+01:00."
              .formatted(received),
          e);
    }
  }

  private void print(Deadline deadline) {
    var out = spec.commandLine().getOut();
    if (json) {
      out.println(asJson(deadline));
    } else {
      out.printf(
          "%s %s is due %s%n",
          deadline.regulation(),
          deadline.clock(),
          DateTimeFormatter.ISO_OFFSET_DATE_TIME.format(deadline.due()));
      out.printf("  by %s (confidence %s)%n", deadline.citation(), deadline.confidence());
      deadline.steps().forEach(step -> out.println("  - " + step));
      deadline
          .alternatives()
          .forEach(
              other ->
                  out.printf(
                      "  For information: %s by another reading (%s)%n",
                      DateTimeFormatter.ISO_OFFSET_DATE_TIME.format(other.due()),
                      other.citation()));
    }
    out.flush();
  }

  private static String asJson(Deadline deadline) {
    var mapper =
        JsonMapper.builder()
            .addModule(new JavaTimeModule())
            .disable(SerializationFeature.WRITE_DATES_AS_TIMESTAMPS)
            .enable(SerializationFeature.INDENT_OUTPUT)
            .build();
    try {
      return mapper.writeValueAsString(deadline);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("A deadline could not be written as JSON.", e);
    }
  }
}
