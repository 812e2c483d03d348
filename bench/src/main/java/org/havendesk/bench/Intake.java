package org.havendesk.bench;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.ArrayList;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/** A partner's system that opens tickets as fast as it gets answers, each for a new customer. */
final class Intake implements AutoCloseable {

  private static final int THREADS = 4;
  private static final String TICKET =
      """
      {"channel": "web", "subject": "Where is my parcel?", "body": "It should be here by now.",
       "customer": {"email": "load-%s@example.com", "name": "Load Customer",
                    "country": "DE", "language": "de"}}
      """;

  private final HttpClient client;
  private final HttpRequest.Builder request;
  private final ExecutorService threads = Executors.newFixedThreadPool(THREADS);

  Intake(Running running) throws Exception {
    client = HttpClient.newBuilder().sslContext(running.trust()).build();
    request =
        HttpRequest.newBuilder(URI.create(running.url() + "/api/v1/tickets"))
            .header("Authorization", "Bearer " + running.token("tickets:write"))
            .header("Content-Type", "application/json");
  }

  /** Opens tickets for so long and tells how many. */
  long openFor(Duration time) throws Exception {
    long end = System.nanoTime() + time.toNanos();
    Callable<Long> one =
        () -> {
          long opened = 0;
          for (; System.nanoTime() < end; opened++) {
            open();
          }
          return opened;
        };
    var work = new ArrayList<Future<Long>>();
    for (int i = 0; i < THREADS; i++) {
      work.add(threads.submit(one));
    }
    long all = 0;
    for (var each : work) {
      all += each.get();
    }
    return all;
  }

  private void open() throws Exception {
    var body = BodyPublishers.ofString(TICKET.formatted(UUID.randomUUID()));
    int status =
        client.send(request.copy().POST(body).build(), BodyHandlers.discarding()).statusCode();
    if (status == 429) {
      throw new IllegalStateException(
          "The server brakes; start it with --set api.calls-per-minute=1000000");
    }
    if (status != 201) {
      throw new IllegalStateException("A ticket was answered with " + status);
    }
  }

  @Override
  public void close() {
    threads.shutdownNow();
  }
}
