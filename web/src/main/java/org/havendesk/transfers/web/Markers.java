package org.havendesk.transfers.web;

import java.util.ArrayList;
import java.util.List;
import org.havendesk.transfers.web.TransferMap.Point;

/** Moves the markers of neighbouring countries so far apart that each can be read. */
final class Markers {

  /** A marker with its code below, in units of the sheet. */
  static final int ROOM = 36;

  private static final int ROUNDS = 200;

  private Markers() {}

  /** Where to put the marker of each place, in the same order; what stands alone stays. */
  static List<Point> apart(List<Point> places) {
    double[] x = places.stream().mapToDouble(Point::x).toArray();
    double[] y = places.stream().mapToDouble(Point::y).toArray();
    boolean moved = true;
    for (int round = 0; moved && round < ROUNDS; round++) {
      moved = false;
      for (int one = 0; one < x.length; one++) {
        for (int other = one + 1; other < x.length; other++) {
          moved |= push(x, y, one, other);
        }
      }
    }
    List<Point> apart = new ArrayList<>();
    for (int each = 0; each < x.length; each++) {
      apart.add(new Point((int) Math.round(x[each]), (int) Math.round(y[each])));
    }
    return apart;
  }

  private static boolean push(double[] x, double[] y, int one, int other) {
    double across = x[other] - x[one];
    double down = y[other] - y[one];
    double far = Math.hypot(across, down);
    if (far >= ROOM) {
      return false;
    }
    // Two at the very same place part sidewards.
    double toX = far == 0 ? 1 : across / far;
    double toY = far == 0 ? 0 : down / far;
    // A little more than it takes, so that rounding leaves no overlap.
    double step = (ROOM + 2 - far) / 2;
    x[one] -= toX * step;
    y[one] -= toY * step;
    x[other] += toX * step;
    y[other] += toY * step;
    return true;
  }
}
