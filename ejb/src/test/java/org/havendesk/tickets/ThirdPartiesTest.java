package org.havendesk.tickets;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import org.havendesk.people.Identifiers;
import org.junit.jupiter.api.Test;

class ThirdPartiesTest {

  private final Identifiers ada =
      new Identifiers(
          Optional.of("Ada Eigen"),
          Optional.of("ada@own.example"),
          Optional.of("+49 30 901820"),
          Optional.of("DE"));

  @Test
  void others_are_left_out_and_ones_own_stays() {
    String note =
        "Ada@own.example or 030 901820 asked; bob@else.example, +43 1 4000 4001, pays, $5 \\ day.";
    assertThat(ThirdParties.without(note, ada))
        .isEqualTo(
            "Ada@own.example or 030 901820 asked; [another person], [another person], pays, $5 \\"
                + " day.");
  }

  @Test
  void others_are_left_out_by_name_too_and_ones_own_name_stays() {
    String note = "Frau Eigen rief an. Mr. Bob Fremd bezahlt für Ada, sagt Dr. Fremd.";
    assertThat(ThirdParties.without(note, ada))
        .contains("Frau Eigen rief an.", "für Ada", ThirdParties.SOMEBODY)
        .doesNotContain("Fremd", "Bob");
  }

  @Test
  void words_and_order_numbers_stay() {
    String note = "Order 17, invoice 2026-1187: sent on 2026-11-20 at 10:30.";
    assertThat(ThirdParties.without(note, ada)).isEqualTo(note);
  }
}
