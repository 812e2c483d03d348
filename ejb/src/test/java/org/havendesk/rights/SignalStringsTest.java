package org.havendesk.rights;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.iab.gpp.encoder.GppModel;
import java.util.List;
import org.havendesk.platform.InvalidInput;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What the IAB's strings say; they are written here by its own encoder. */
class SignalStringsTest {

  /** Vendors and legitimate interests are set in it, and consent to no purpose is. */
  private static final String TCF_WITHOUT_CONSENT = "COvFyGBOvFyGBAbAAAENAPCAAAAAAAAAAAAAAAAAAAAA";

  private static final String TCF_WITH_CONSENT = "COvFyGBOvFyGBAbAAAENAPCAAOAAAAAAAAAAAEEUACCKAAA";

  @Test
  void californias_opt_outs_are_read_and_no_answer_is_none() {
    var model = new GppModel();
    model.setFieldValue("usca", "SaleOptOut", 1);
    model.setFieldValue("usca", "SharingOptOut", 2);
    model.setFieldValue("usca", "SensitiveDataProcessing", List.of(0, 0, 1, 0, 0, 0, 0, 0, 0));

    assertThat(SignalStrings.ofGpp(model.encode()))
        .containsExactlyInAnyOrder("gpp/usca/SaleOptOut", "gpp/usca/SensitiveDataProcessing");
  }

  @Test
  void the_global_privacy_control_within_it_counts_as_such() {
    var model = new GppModel();
    model.setFieldValue("usnat", "Gpc", true);

    assertThat(SignalStrings.ofGpp(model.encode())).containsExactly("gpc");
  }

  @Test
  void a_european_string_without_consent_to_any_purpose_says_so() {
    assertThat(SignalStrings.ofTcf(TCF_WITHOUT_CONSENT)).containsExactly("tcf/no-consent");
    assertThat(SignalStrings.ofTcf(TCF_WITH_CONSENT)).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"", " ", "no string", "~~~"})
  void what_is_no_such_string_is_refused_by_its_field(String text) {
    assertThatThrownBy(() -> SignalStrings.ofGpp(text))
        .isInstanceOfSatisfying(InvalidInput.class, e -> assertThat(e.field()).isEqualTo("gpp"));
    assertThatThrownBy(() -> SignalStrings.ofTcf(text))
        .isInstanceOfSatisfying(InvalidInput.class, e -> assertThat(e.field()).isEqualTo("tcf"));
  }
}
