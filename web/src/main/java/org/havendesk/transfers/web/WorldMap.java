package org.havendesk.transfers.web;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/** The world, drawn in the Natural Earth projection on a sheet of 960 by 480 dots. */
final class WorldMap {

  private static final String FILE = "world.tsv";
  private static final String LAND = "land";

  private final String land;
  private final Map<String, Country> countries;

  /**
   * A country on the sheet.
   *
   * @param x of its middle
   * @param outline an SVG path; empty if it is too small to be drawn
   */
  record Country(int x, int y, String outline) {}

  private WorldMap(String land, Map<String, Country> countries) {
    this.land = land;
    this.countries = countries;
  }

  /** Reads it from the program. */
  static WorldMap read() {
    Map<String, Country> countries = new LinkedHashMap<>();
    String land = "";
    try (var lines =
        new BufferedReader(
            new InputStreamReader(
                WorldMap.class.getResourceAsStream(FILE), StandardCharsets.UTF_8))) {
      for (String line = lines.readLine(); line != null; line = lines.readLine()) {
        String[] cells = line.split("\t", -1);
        if (cells[0].equals(LAND)) {
          land = cells[3];
        } else {
          int x = Integer.parseInt(cells[1]);
          countries.put(cells[0], new Country(x, Integer.parseInt(cells[2]), cells[3]));
        }
      }
    } catch (IOException e) {
      throw new UncheckedIOException("The map is not in the program.", e);
    }
    return new WorldMap(land, countries);
  }

  /** All land, as an SVG path. */
  String land() {
    return land;
  }

  /** The country of these two letters (ISO 3166-1), if it is on the map. */
  Optional<Country> country(String code) {
    return Optional.ofNullable(countries.get(code));
  }
}
