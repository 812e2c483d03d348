package org.havendesk.platform;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Base64;
import java.util.List;
import org.junit.jupiter.api.Test;

class WebhookSignatureTest {

  // The example that the libraries of Standard Webhooks are tested with.
  private static final String SECRET = "whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw";
  private static final String SIGNATURE = "v1,g0hM9SsE+OTPJTGt/tmIKtSyZlE3uFJELVlNIOLJ1OE=";

  @Test
  void a_body_is_signed_as_the_published_example_has_it() {
    assertThat(signedWith(SECRET)).isEqualTo(SIGNATURE);
  }

  @Test
  void for_a_day_both_secrets_sign() {
    String fresh = WebhookSignature.newSecret();
    assertThat(signedWith(fresh, SECRET)).isEqualTo(signedWith(fresh) + " " + SIGNATURE);
  }

  @Test
  void a_secret_has_256_random_bits() {
    String secret = WebhookSignature.newSecret();
    assertThat(secret).startsWith("whsec_").isNotEqualTo(WebhookSignature.newSecret());
    assertThat(Base64.getDecoder().decode(secret.substring(6))).hasSize(32);
  }

  private static String signedWith(String... secrets) {
    return WebhookSignature.header(
        List.of(secrets), "msg_p5jXN8AQM9LWM0D4loKWxJek", 1614265330, "{\"test\": 2432232314}");
  }
}
