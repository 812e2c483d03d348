package org.havendesk.launcher;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LogTailTest {

  @TempDir private Path folder;

  @Test
  void the_last_word_on_the_grid_counts() throws IOException {
    Path log =
        log(
            """
            Payara Data Grid State: DG Version: 5 DG Name: xx DG Size: 1
            Instances: {
             DataGrid: xx Name: xx-1 Lite: false This: true UUID: 1 Address: /127.0.0.1:1400
            }]]
            Payara Data Grid State: DG Version: 5 DG Name: xx DG Size: 2
            Instances: {
             DataGrid: xx Name: xx-1 Lite: false This: true UUID: 1 Address: /127.0.0.1:1400
             DataGrid: xx Lite: false This: false UUID: 2 Address: /127.0.0.1:1401
            }]]
            """);
    assertThat(LogTail.gridPorts(log)).containsExactly(1400, 1401);
  }

  @Test
  void problems_are_shown_rather_than_chatter() throws IOException {
    Path log = log("chatter\nCaused by: a broken mapping\n\tat somewhere.Exception\nchatter\n");
    assertThat(LogTail.lastProblems(log)).isEqualTo("  | Caused by: a broken mapping");
  }

  @Test
  void a_refused_application_is_noticed() throws IOException {
    assertThat(LogTail.isDeploymentRefused(log("  Exception while preparing the app : x\n")))
        .isTrue();
    assertThat(LogTail.isDeploymentRefused(log("Deployed 1 archive(s)\n"))).isFalse();
  }

  private Path log(String text) throws IOException {
    return Files.writeString(folder.resolve("log"), text);
  }
}
