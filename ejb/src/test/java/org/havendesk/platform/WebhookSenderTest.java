package org.havendesk.platform;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.ConnectException;
import java.net.http.HttpConnectTimeoutException;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.CompletionException;
import java.util.concurrent.TimeoutException;
import javax.net.ssl.SSLHandshakeException;
import org.havendesk.platform.store.WebhookFault;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class WebhookSenderTest {

  @Test
  void what_kept_an_answer_from_coming_is_told_in_kinds() {
    assertThat(fault(new UncheckedIOException(new GuardedHttp.Forbidden())))
        .isEqualTo(WebhookFault.FORBIDDEN);
    assertThat(fault(new HttpConnectTimeoutException("late"))).isEqualTo(WebhookFault.TIMED_OUT);
    assertThat(fault(new TimeoutException())).isEqualTo(WebhookFault.TIMED_OUT);
    assertThat(fault(new SSLHandshakeException("not theirs"))).isEqualTo(WebhookFault.TLS);
    assertThat(fault(new ConnectException())).isEqualTo(WebhookFault.REFUSED);
    assertThat(fault(new IOException("header parser received no bytes")))
        .isEqualTo(WebhookFault.BROKEN);
  }

  @ParameterizedTest
  @CsvSource({"200, true", "204, true", "299, true", "199, false", "301, false", "410, false"})
  void only_a_status_of_success_acknowledges(int status, boolean acknowledges) {
    var answer = new WebhookAnswer(Optional.of(status), Optional.empty(), Duration.ZERO);
    assertThat(answer.isAcknowledged()).isEqualTo(acknowledges);
    assertThat(answer.isGone()).isEqualTo(status == 410);
  }

  @Test
  void no_answer_acknowledges_nothing() {
    var none =
        new WebhookAnswer(Optional.empty(), Optional.of(WebhookFault.TIMED_OUT), Duration.ZERO);
    assertThat(none.isAcknowledged()).isFalse();
    assertThat(none.isGone()).isFalse();
  }

  private static WebhookFault fault(Throwable cause) {
    return WebhookSender.fault(new CompletionException(cause));
  }
}
