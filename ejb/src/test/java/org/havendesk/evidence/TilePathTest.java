package org.havendesk.evidence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class TilePathTest {
  @ParameterizedTest
  @CsvSource({
    "0/000, 0, 0, 256",
    "0/x001/x234/067, 0, 1234067, 256",
    "1/x001/000.p/17, 1, 1000, 17",
    "63/999, 63, 999, 256",
    "entries/005.p/255, -1, 5, 255"
  })
  void a_path_is_read_and_written_back(String path, int level, long index, int width) {
    assertThat(TilePath.parse(path)).isEqualTo(new TilePath(level, index, width));
    assertThat(TilePath.parse(path)).hasToString(path);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "0",
        "0/0",
        "0/0000",
        "00/000",
        "64/000",
        "-1/000",
        "0/x000/001",
        "0/001/002",
        "0/000.p/0",
        "0/000.p/256",
        "0/000.p/01",
        "0/000.p",
        "entries/../../keys",
        "0/000/"
      })
  void any_other_spelling_is_refused(String path) {
    assertThatThrownBy(() -> TilePath.parse(path)).isInstanceOf(MalformedEvidence.class);
  }

  @Test
  void a_tree_of_70000_has_the_tiles_that_the_specification_names() {
    // c2sp.org/tlog-tiles, "Partial Tiles".
    long size = 70_000;
    assertThat(TilePath.parse("0/272").isIn(size)).isTrue();
    assertThat(TilePath.parse("0/273").isIn(size)).isFalse();
    assertThat(TilePath.parse("0/273.p/112").isIn(size)).isTrue();
    assertThat(TilePath.parse("0/273.p/113").isIn(size)).isFalse();
    assertThat(TilePath.parse("1/000").isIn(size)).isTrue();
    assertThat(TilePath.parse("1/001.p/17").isIn(size)).isTrue();
    assertThat(TilePath.parse("1/001.p/18").isIn(size)).isFalse();
    assertThat(TilePath.parse("2/000.p/1").isIn(size)).isTrue();
    assertThat(TilePath.parse("2/000.p/2").isIn(size)).isFalse();
    assertThat(TilePath.parse("3/000.p/1").isIn(size)).isFalse();
    assertThat(TilePath.parse("63/000.p/1").isIn(size)).isFalse();
  }
}
