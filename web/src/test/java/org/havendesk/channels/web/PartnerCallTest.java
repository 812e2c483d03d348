package org.havendesk.channels.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

class PartnerCallTest {

  private static final byte[] BODY = "{}".getBytes(StandardCharsets.UTF_8);

  @Test
  void a_call_is_the_same_by_method_path_and_body() {
    byte[] call = PartnerCall.hash("POST", "tickets", BODY);

    assertThat(PartnerCall.hash("POST", "tickets", BODY)).isEqualTo(call);
    assertThat(PartnerCall.hash("PUT", "tickets", BODY)).isNotEqualTo(call);
    assertThat(PartnerCall.hash("POST", "rights-requests", BODY)).isNotEqualTo(call);
    assertThat(PartnerCall.hash("POST", "tickets", new byte[0])).isNotEqualTo(call);
  }
}
