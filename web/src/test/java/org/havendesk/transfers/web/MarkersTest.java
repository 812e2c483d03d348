package org.havendesk.transfers.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.havendesk.transfers.web.TransferMap.Point;
import org.junit.jupiter.api.Test;

class MarkersTest {

  @Test
  void what_stands_alone_stays() {
    var alone = List.of(new Point(100, 100), new Point(300, 100));
    assertThat(Markers.apart(alone)).isEqualTo(alone);
  }

  @Test
  void neighbours_part_until_each_has_room() {
    var crowd =
        List.of(
            new Point(480, 120),
            new Point(480, 120),
            new Point(484, 128),
            new Point(476, 117),
            new Point(470, 131),
            new Point(492, 122));
    var apart = Markers.apart(crowd);
    assertThat(apart).hasSameSizeAs(crowd);
    for (int one = 0; one < apart.size(); one++) {
      for (int other = one + 1; other < apart.size(); other++) {
        var a = apart.get(one);
        var b = apart.get(other);
        assertThat(Math.hypot(a.x() - b.x(), a.y() - b.y()))
            .isGreaterThanOrEqualTo(Markers.ROOM - 1);
      }
    }
  }
}
