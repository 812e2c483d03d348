package org.havendesk.launcher;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class EmbeddedDatabaseTest {

  private static final long GIBIBYTE = 1L << 30;

  @Test
  void a_database_keeps_an_eighth_of_the_memory_for_its_tables_within_bounds() {
    assertThat(EmbeddedDatabase.bufferPoolMegabytes(GIBIBYTE / 2)).isEqualTo(128);
    assertThat(EmbeddedDatabase.bufferPoolMegabytes(16 * GIBIBYTE)).isEqualTo(2_048);
    assertThat(EmbeddedDatabase.bufferPoolMegabytes(256 * GIBIBYTE)).isEqualTo(4_096);
  }
}
