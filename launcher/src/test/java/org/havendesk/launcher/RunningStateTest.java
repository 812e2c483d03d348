package org.havendesk.launcher;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RunningStateTest {

  private static final ProcessRef MYSELF = ProcessRef.of(ProcessHandle.current());

  @TempDir private Path folder;

  @Test
  void what_is_written_is_read_again() {
    DataDirectory data = DataDirectory.at(folder);
    RunningState state = state();
    state.write(data);
    assertThat(RunningState.read(data)).contains(state);
  }

  @Test
  void nothing_runs_where_nothing_is_written() {
    assertThat(RunningState.read(DataDirectory.at(folder))).isEmpty();
  }

  @Test
  void a_broken_file_is_explained() throws IOException {
    DataDirectory data = DataDirectory.at(folder);
    Files.writeString(data.state(), "{");
    assertThatThrownBy(() -> RunningState.read(data))
        .isInstanceOf(Failure.class)
        .hasMessageContaining(data.state().toString());
  }

  @Test
  void a_later_process_with_the_same_id_is_another() {
    var earlier = new ProcessRef(MYSELF.pid(), MYSELF.started().minus(Duration.ofHours(1)));
    assertThat(MYSELF.isAlive()).isTrue();
    assertThat(earlier.isAlive()).isFalse();
  }

  private static RunningState state() {
    var instance =
        new RunningState.Instance("xx-1", "https://localhost:1000", 1400, "xx-1.log", 0, MYSELF);
    var jurisdiction =
        new RunningState.Jurisdiction(
            "xx",
            "https://localhost:1000",
            "support@xx.example",
            2000,
            3000,
            "jdbc:mariadb://127.0.0.1:1300/havendesk",
            Optional.empty(),
            "passwords.txt",
            List.of(instance));
    return new RunningState(
        Instant.parse("2026-01-31T09:00:00Z"), MYSELF, true, "ca.pem", List.of(jurisdiction));
  }
}
