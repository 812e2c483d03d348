package org.havendesk.rights;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.havendesk.platform.InvalidInput;
import org.havendesk.platform.Settings;
import org.havendesk.regulation.Jurisdiction;
import org.havendesk.regulation.Jurisdictions;
import org.havendesk.regulation.RegulationPack;
import org.havendesk.regulation.RegulationPacks;
import org.havendesk.regulation.Residence;
import org.havendesk.regulation.Right;

/** The regulations in force where this cluster stands. */
@ApplicationScoped
public class LocalLaw {

  @Inject private Settings settings;
  @Inject private Jurisdictions jurisdictions;
  @Inject private RegulationPacks packs;

  /** A right with the regulation that gives it. */
  record Claim(RegulationPack pack, Right right) {}

  public Jurisdiction jurisdiction() {
    return jurisdictions.byId(settings.jurisdiction());
  }

  /** The rights that people have here, by type, in the order of the packs. */
  public Map<String, Right> rights() {
    Map<String, Right> rights = new LinkedHashMap<>();
    packs.of(jurisdiction()).forEach(pack -> pack.rights().forEach(rights::putIfAbsent));
    return rights;
  }

  /** Whether the country alone doesn't tell who serves someone. */
  boolean needsRegion(String country) {
    return jurisdictions.needsRegion(country);
  }

  /** The name of a regulation by its id, in a language. */
  public String regulationName(String id, String language) {
    var name = packs.byId(id).name();
    return name.getOrDefault(language, name.get("en"));
  }

  Claim claim(String type, Optional<String> regulation) {
    var here = packs.of(jurisdiction());
    regulation.ifPresent(
        id -> {
          if (here.stream().noneMatch(pack -> pack.id().equals(id))) {
            throw new InvalidInput("regulation", "This regulation does not apply here.");
          }
        });
    return here.stream()
        .filter(pack -> regulation.map(pack.id()::equals).orElse(true))
        .flatMap(pack -> pack.right(type).map(right -> new Claim(pack, right)).stream())
        .findFirst()
        .orElseThrow(
            () ->
                new InvalidInput(
                    "type", "There is no such right here; there are " + rights().keySet() + "."));
  }

  List<ExplainedClock> clocks(Claim claim, Instant received, Residence residence) {
    return claim
        .pack()
        .deadlines(claim.right(), received.atOffset(ZoneOffset.UTC), jurisdiction(), residence)
        .stream()
        .map(deadline -> ExplainedClock.of(deadline, claim.pack().clocks().get(deadline.clock())))
        .toList();
  }
}
