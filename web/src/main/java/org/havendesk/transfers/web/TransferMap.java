package org.havendesk.transfers.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.havendesk.consent.Purposes;
import org.havendesk.platform.web.Language;
import org.havendesk.regulation.Residence;
import org.havendesk.transfers.TransferDesk;

/** Where people's data goes, drawn on a map; the tables of the same page say it in words. */
@Named
@RequestScoped
public class TransferMap {

  private static final WorldMap WORLD = WorldMap.read();

  /** How far a line bends away from the straight one. */
  private static final double BEND = 0.18;

  @Inject private TransferDesk desk;
  @Inject private Purposes purposes;
  @Inject private Language language;

  private List<Flow> flows;

  /**
   * A country on the map.
   *
   * @param look {@code home}, {@code adequate} or {@code fallen}
   */
  public record Area(String outline, String look) {}

  /** A place on the sheet. Public as a page can call nothing of a type that it does not see. */
  public record Point(int x, int y) {}

  /**
   * What goes to one country.
   *
   * @param marker where its marker has room
   * @param line from here to there, as an SVG path; empty inside the territory
   * @param permitted whether all of it may go
   */
  public record Flow(String code, int x, int y, Point marker, String line, boolean permitted) {

    /** Whether the marker stands beside the place. */
    public boolean isAside() {
      return marker.x() != x || marker.y() != y;
    }
  }

  /** All land. */
  public String getLand() {
    return WORLD.land();
  }

  /** This jurisdiction, and the countries on which a law here has a decision on adequacy. */
  public List<Area> getAreas() {
    Map<String, String> looks = new TreeMap<>();
    desk.adequacy(language.getLocale())
        .forEach(one -> looks.put(one.country(), one.fallen().isEmpty() ? "adequate" : "fallen"));
    home().forEach(code -> looks.put(code, "home"));
    return looks.entrySet().stream()
        .flatMap(
            each ->
                WORLD.country(each.getKey()).stream()
                    .filter(country -> !country.outline().isEmpty())
                    .map(country -> new Area(country.outline(), each.getValue())))
        .toList();
  }

  /** Each country to which data goes, or is held back. */
  public List<Flow> getFlows() {
    if (flows == null) {
      Map<String, List<TransferDesk.View>> byCountry =
          desk.list().stream()
              .collect(
                  Collectors.groupingBy(
                      TransferDesk.View::country, TreeMap::new, Collectors.toList()));
      var known =
          byCountry.keySet().stream().filter(code -> WORLD.country(code).isPresent()).toList();
      var places = known.stream().map(code -> WORLD.country(code).orElseThrow()).toList();
      var markers =
          Markers.apart(places.stream().map(each -> new Point(each.x(), each.y())).toList());
      flows =
          IntStream.range(0, known.size())
              .mapToObj(
                  i ->
                      flow(
                          known.get(i), places.get(i), markers.get(i), byCountry.get(known.get(i))))
              .toList();
    }
    return flows;
  }

  private Flow flow(
      String code, WorldMap.Country there, Point marker, List<TransferDesk.View> recipients) {
    return new Flow(
        code,
        there.x(),
        there.y(),
        marker,
        home().contains(code) ? "" : bent(there),
        recipients.stream().allMatch(one -> one.decision().permitted()));
  }

  private String bent(WorldMap.Country there) {
    var middle = getMiddle();
    double across = there.x() - middle.x();
    double down = there.y() - middle.y();
    double length = Math.hypot(across, down);
    long x = Math.round((middle.x() + there.x()) / 2.0);
    long y = Math.round((middle.y() + there.y()) / 2.0 - length * BEND);
    return "M%d,%dQ%d,%d %d,%d".formatted(middle.x(), middle.y(), x, y, there.x(), there.y());
  }

  /** Where the lines begin: the middle of the territory. */
  public Point getMiddle() {
    var here = home().stream().flatMap(code -> WORLD.country(code).stream()).toList();
    return new Point(
        (int) here.stream().mapToInt(WorldMap.Country::x).average().orElse(0),
        (int) here.stream().mapToInt(WorldMap.Country::y).average().orElse(0));
  }

  private Set<String> home() {
    return purposes.jurisdiction().serves().stream()
        .map(Residence::country)
        .collect(Collectors.toSet());
  }
}
