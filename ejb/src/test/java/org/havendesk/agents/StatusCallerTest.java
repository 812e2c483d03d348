package org.havendesk.agents;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpServer;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.stream.IntStream;
import org.havendesk.platform.GuardedHttp;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** An agent that is called back (Data Rights Protocol 1.0, 2.03). */
class StatusCallerTest {

  private final Queue<String> heard = new ConcurrentLinkedQueue<>();
  private final StatusCaller caller = callerWhoAllowsPrivate("true");
  private HttpServer agent;

  @BeforeEach
  void open() throws Exception {
    agent = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    agent.createContext(
        "/",
        exchange -> {
          heard.add(
              exchange.getRequestURI()
                  + new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8));
          int status = Integer.parseInt(exchange.getRequestURI().getPath().substring(1));
          exchange.getResponseHeaders().add("Location", "/200");
          exchange.sendResponseHeaders(status, -1);
          exchange.close();
        });
    agent.start();
  }

  @AfterEach
  void close() {
    agent.stop(0);
  }

  @Test
  void only_200_is_heard_and_no_redirect_is_followed() {
    assertThat(caller.tell(at(200), "{}")).isTrue();
    assertThat(caller.tell(at(302), "{}")).isFalse();
    assertThat(caller.tell(at(503), "{}")).isFalse();
    assertThat(heard).containsExactly("/200{}", "/302{}", "/503{}");
  }

  @Test
  void who_is_not_there_has_not_heard() {
    agent.stop(0);
    assertThat(caller.tell(at(200), "{}")).isFalse();
  }

  @Test
  void who_is_within_our_own_network_is_not_called() {
    assertThat(callerWhoAllowsPrivate("false").tell(at(200), "{}")).isFalse();
    assertThat(heard).isEmpty();
  }

  @Test
  void pauses_grow_and_end() {
    assertThat(StatusCall.pause(0)).contains(Duration.ofSeconds(15));
    assertThat(StatusCall.pause(3)).contains(Duration.ofMinutes(2));
    assertThat(StatusCall.pause(15)).contains(Duration.ofHours(6));
    assertThat(StatusCall.pause(16)).isEmpty();
    assertThat(IntStream.range(0, 16).mapToObj(StatusCall::pause).map(d -> d.orElseThrow()))
        .isSorted();
  }

  private static StatusCaller callerWhoAllowsPrivate(String setting) {
    Map<String, String> settings = Map.of("agents.allow-private", setting);
    return new StatusCaller(new GuardedHttp(name -> Optional.ofNullable(settings.get(name))));
  }

  private String at(int status) {
    return "http://127.0.0.1:" + agent.getAddress().getPort() + "/" + status;
  }
}
