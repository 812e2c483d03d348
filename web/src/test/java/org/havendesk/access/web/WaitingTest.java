package org.havendesk.access.web;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpSession;
import java.lang.reflect.InvocationHandler;
import java.lang.reflect.Proxy;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;

class WaitingTest {

  private static final Instant NOON = Instant.parse("2026-11-27T12:00:00Z");

  private final Waiting<String> place = new Waiting<>("test", Duration.ofMinutes(5));
  private final Map<String, Object> attributes = new ConcurrentHashMap<>();
  private final HttpServletRequest request = requestOfASession();

  @Test
  void what_waits_is_taken_once() {
    place.put(request, "tea", NOON);
    assertThat(place.find(request, NOON)).contains("tea");
    assertThat(place.take(request, NOON)).contains("tea");
    assertThat(place.take(request, NOON)).isEmpty();
    assertThat(place.find(request, NOON)).isEmpty();
    assertThat(attributes).isEmpty();
  }

  @Test
  void nothing_waits_for_ever_and_each_place_is_its_own() {
    place.put(request, "tea", NOON);
    assertThat(place.find(request, NOON.plusSeconds(299))).isPresent();
    assertThat(place.take(request, NOON.plusSeconds(300))).isEmpty();

    place.put(request, "tea", NOON);
    assertThat(new Waiting<String>("other", Duration.ofMinutes(5)).take(request, NOON)).isEmpty();
    assertThat(place.take(request, NOON)).contains("tea");
  }

  @Test
  void of_several_that_take_it_at_once_one_gets_it() throws Exception {
    int takers = 4;
    ExecutorService threads = Executors.newFixedThreadPool(takers);
    try {
      for (int round = 0; round < 500; round++) {
        place.put(request, "tea", NOON);
        var together = new CyclicBarrier(takers);
        Callable<Optional<String>> takes =
            () -> {
              together.await();
              return place.take(request, NOON);
            };
        List<Future<Optional<String>>> all = threads.invokeAll(List.of(takes, takes, takes, takes));
        int got = 0;
        for (Future<Optional<String>> one : all) {
          got += one.get().isPresent() ? 1 : 0;
        }
        assertThat(got).as("round " + round).isEqualTo(1);
      }
    } finally {
      threads.shutdownNow();
    }
  }

  private HttpServletRequest requestOfASession() {
    HttpSession session =
        fake(
            HttpSession.class,
            (proxy, method, arguments) ->
                switch (method.getName()) {
                  case "getAttribute" -> attributes.get((String) arguments[0]);
                  case "setAttribute" -> attributes.put((String) arguments[0], arguments[1]);
                  case "removeAttribute" -> attributes.remove((String) arguments[0]);
                  default -> throw new UnsupportedOperationException(method.getName());
                });
    return fake(HttpServletRequest.class, (proxy, method, arguments) -> session);
  }

  private static <T> T fake(Class<T> type, InvocationHandler handler) {
    return type.cast(Proxy.newProxyInstance(type.getClassLoader(), new Class<?>[] {type}, handler));
  }
}
