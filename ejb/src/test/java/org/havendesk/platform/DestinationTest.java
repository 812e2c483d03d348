package org.havendesk.platform;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.InetAddress;
import java.net.UnknownHostException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class DestinationTest {

  private static final Destination STRICT = new Destination(false);
  private static final Destination LENIENT = new Destination(true);
  private static final String URL = "https://hooks.vendor.example/privacy";

  @ParameterizedTest
  @ValueSource(
      strings = {
        "127.0.0.1",
        "127.8.9.1",
        "0.0.0.0",
        "0.1.2.3",
        "10.0.0.1",
        "172.16.5.4",
        "172.31.255.255",
        "192.168.1.1",
        "169.254.169.254",
        "100.64.0.1",
        "100.127.255.255",
        "192.0.0.8",
        "192.0.2.1",
        "198.18.0.1",
        "198.51.100.7",
        "203.0.113.9",
        "224.0.0.1",
        "240.0.0.1",
        "255.255.255.255",
        "::1",
        "::",
        "::ffff:10.0.0.1",
        "::ffff:127.0.0.1",
        "::7f00:1",
        "64:ff9b::a00:1",
        "fc00::1",
        "fd12:3456::1",
        "fe80::1",
        "fec0::1",
        "ff02::1",
        "2001::1",
        "2001:db8::1",
        "2002:a00:1::1",
        "3fff::1"
      })
  void no_webhook_goes_into_a_network_of_our_own(String address) {
    assertThat(STRICT.of(URL, host -> addresses(address))).isEmpty();
    assertThat(STRICT.of(URL, host -> addresses("1.1.1.1", address))).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "1.1.1.1",
        "100.63.255.255",
        "100.128.0.1",
        "172.32.0.1",
        "198.20.0.1",
        "2606:4700::1111",
        "2a00:1450::1"
      })
  void it_goes_where_anyone_can_go(String address) {
    assertThat(STRICT.of(URL, host -> addresses(address))).isPresent();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "http://hooks.vendor.example/",
        "ftp://hooks.vendor.example/",
        "file:///etc/passwd",
        "javascript:alert(1)",
        "hooks.vendor.example",
        "//hooks.vendor.example/",
        "https:///path",
        "https:hooks.vendor.example",
        "https://user:word@hooks.vendor.example/",
        "https://hooks.vendor.example/#part",
        "https://hooks vendor.example/",
        "https://hooks_vendor/",
        ""
      })
  void it_goes_over_tls_to_a_host_and_nothing_else(String url) {
    assertThat(STRICT.of(url, host -> addresses("1.1.1.1"))).isEmpty();
  }

  @Test
  void a_name_that_nobody_knows_is_no_destination() {
    assertThat(
            STRICT.of(
                URL,
                host -> {
                  throw new UnknownHostException(host);
                }))
        .isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"https://127.0.0.1/", "https://[::1]/", "https://2130706433/"})
  void an_address_in_the_url_is_looked_at_too(String url) {
    assertThat(STRICT.of(url, InetAddress::getAllByName)).isEmpty();
  }

  @Test
  void for_trying_out_it_may_be_private_but_plain_http_stays_on_this_machine() {
    assertThat(LENIENT.of("http://hook.test/", host -> addresses("127.0.0.1"))).isPresent();
    assertThat(LENIENT.of("https://hook.test/", host -> addresses("10.0.0.1"))).isPresent();
    assertThat(LENIENT.of("http://hook.test/", host -> addresses("10.0.0.1"))).isEmpty();
    assertThat(LENIENT.of("http://hook.test/", host -> addresses("1.1.1.1"))).isEmpty();
  }

  private static InetAddress[] addresses(String... texts) throws UnknownHostException {
    var addresses = new InetAddress[texts.length];
    for (int place = 0; place < texts.length; place++) {
      addresses[place] = InetAddress.getByName(texts[place]);
    }
    return addresses;
  }
}
