package org.havendesk.launcher;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import org.junit.jupiter.api.Test;

class PortsTest {

  @Test
  void a_taken_port_is_named_with_its_holder() throws IOException {
    try (var taken = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      assertThatThrownBy(() -> Ports.requireFree(taken.getLocalPort(), "xx-1 (HTTPS)"))
          .isInstanceOf(Failure.class)
          .hasMessageContaining("Port " + taken.getLocalPort() + ", wanted for xx-1 (HTTPS)")
          .hasMessageContaining("(pid " + ProcessHandle.current().pid() + ")");
    }
  }

  @Test
  void a_free_port_is_free() throws IOException {
    int port;
    try (var once = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      port = once.getLocalPort();
    }
    assertThatCode(() -> Ports.requireFree(port, "test")).doesNotThrowAnyException();
  }
}
