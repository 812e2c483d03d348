package org.havendesk.tickets;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class FileCheckTest {

  private final FileCheck files = new FileCheck();

  @ParameterizedTest
  @ValueSource(
      strings = {"run.exe", "run.EXE.", "run.exe. .", "run.bat ", "run.js\u200e", "run.j\u00ads"})
  void what_a_double_click_would_run_is_refused_however_its_name_ends(String name) {
    assertRefused(name, RefusedFile.Reason.DANGEROUS);
  }

  @ParameterizedTest
  @ValueSource(strings = {"invoice\u202efdp.txt", "\u2066invoice.txt"})
  void a_name_that_turns_the_writing_direction_is_refused(String name) {
    assertRefused(name, RefusedFile.Reason.DISGUISED);
  }

  @Test
  void a_name_from_right_to_left_is_no_disguise() {
    assertThat(files.mediaType(text("\u05de\u05db\u05ea\u05d1\u200f.txt"))).isEqualTo("text/plain");
    assertThat(files.mediaType(text("minutes.of.the.exe.meeting.txt"))).isEqualTo("text/plain");
  }

  private void assertRefused(String name, RefusedFile.Reason reason) {
    assertThatThrownBy(() -> files.mediaType(text(name)))
        .isInstanceOfSatisfying(
            RefusedFile.class, refused -> assertThat(refused.reason()).isEqualTo(reason));
  }

  private static Upload text(String name) {
    return Upload.of(name, "Some words.".getBytes(StandardCharsets.UTF_8));
  }
}
