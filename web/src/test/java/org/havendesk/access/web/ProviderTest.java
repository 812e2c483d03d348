package org.havendesk.access.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.URI;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ProviderTest {

  @ParameterizedTest
  @ValueSource(strings = {"https://id.house.example/", "http://127.0.0.1:8080/realms/house"})
  void a_provider_is_called_by_HTTPS_or_on_this_machine(String address) throws IOException {
    assertThat(Provider.guarded(URI.create(address))).hasToString(address);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "http://id.house.example/",
        "http://127.0.0.1.evil.example/",
        "http://localhost@evil.example/",
        "ftp://localhost/",
        "/realms/house"
      })
  void nothing_goes_out_in_the_clear(String address) {
    assertThatThrownBy(() -> Provider.guarded(URI.create(address))).isInstanceOf(IOException.class);
  }
}
