package org.havendesk.bench;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.concurrent.Callable;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.regex.Pattern;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** How long colleagues wait at a desk that {@code bench seed} has filled. */
@Command(
    name = "desk",
    mixinStandardHelpOptions = true,
    description = {
      "Twenty colleagues at once list, open, answer and search; half of them see everything, half what",
      "is within a team's remit. Each does something every five seconds. Against a deployment that",
      "bench seed has filled, started with --set api.calls-per-minute=1000000."
    })
final class DeskLoad implements Callable<Integer> {

  private static final int ROUNDS = 5;
  private static final Pattern TICKET = Pattern.compile("data-ticket=\"(\\d+)\"");
  private static final Pattern NEXT = Pattern.compile("id=\"listNext\"[^>]*href=\"([^\"]+)\"");
  private static final String[] LISTS = {
    "/tickets",
    "/tickets",
    "/tickets?view=MINE",
    "/tickets?view=UNASSIGNED",
    "/tickets?view=WAITING",
    "/tickets?view=DONE",
    "/tickets?view=ALL",
    "/tickets?view=DONE&sort=CREATED&direction=up",
    "/tickets?sort=PRIORITY",
    "/tickets?view=ALL&priority=URGENT",
    "/tickets?view=DONE&channel=SOCIAL&country=FI",
    "/tickets?view=ALL&sort=NUMBER"
  };

  @Option(names = "--data", required = true, description = "The deployment's data directory.")
  private Path data;

  @Option(names = "--jurisdiction", defaultValue = "eu", description = "Default: ${DEFAULT-VALUE}.")
  private String jurisdiction;

  @Option(names = "--agents", defaultValue = "20", description = "Default: ${DEFAULT-VALUE}.")
  private int agents;

  @Option(names = "--seconds", defaultValue = "60", description = "How long a round takes.")
  private int seconds;

  @Option(
      names = "--pause",
      defaultValue = "PT5S",
      description = "Between two things, on average; default: ${DEFAULT-VALUE}.")
  private Duration pause;

  @Option(names = "--save", description = "Keeps the medians in this file, for --against.")
  private Path save;

  @Option(names = "--against", description = "Medians of a smaller desk, for the ratio.")
  private Path against;

  private final Map<String, Collection<Long>> times = new ConcurrentHashMap<>();
  private final SplittableRandom chance = new SplittableRandom(1);
  private Running running;
  private HttpClient partner;
  private String token;

  @Override
  public Integer call() throws Exception {
    running = new Running(data, jurisdiction);
    partner = HttpClient.newBuilder().sslContext(running.trust()).build();
    token = running.token("tickets:read tickets:write");
    List<Visitor> visitors = new ArrayList<>();
    for (int each = 0; each < agents; each++) {
      visitors.add(Visitor.signsIn(running, each % 2 == 0 ? "senior-agent" : "agent"));
    }
    warmUp(visitors);
    Map<String, List<Percentiles>> rounds = new LinkedHashMap<>();
    for (int each = 0; each < ROUNDS; each++) {
      round(visitors)
          .forEach(
              (what, found) -> rounds.computeIfAbsent(what, none -> new ArrayList<>()).add(found));
    }
    report(rounds);
    return 0;
  }

  /** A server that was just started is slow until it has compiled what it does often. */
  private void warmUp(List<Visitor> visitors) throws Exception {
    Duration asked = pause;
    pause = Duration.ofSeconds(1);
    round(visitors);
    pause = asked;
  }

  private Map<String, Percentiles> round(List<Visitor> visitors) throws Exception {
    times.clear();
    var threads = Executors.newFixedThreadPool(visitors.size());
    List<Future<?>> work = new ArrayList<>();
    try {
      for (int each = 0; each < visitors.size(); each++) {
        Visitor visitor = visitors.get(each);
        String kind = each % 2 == 0 ? "all" : "team";
        SplittableRandom random = chance.split(); // Neighbouring seeds would begin alike.
        work.add(
            threads.submit(
                () -> {
                  try {
                    rest(random); // Else all would begin with the same thing at the same moment.
                    while (true) {
                      work(visitor, kind, random);
                    }
                  } catch (InterruptedException over) {
                    return null;
                  }
                }));
      }
      Thread.sleep(Duration.ofSeconds(seconds).toMillis());
    } finally {
      threads.shutdownNow();
    }
    for (Future<?> each : work) {
      each.get();
    }
    Map<String, Percentiles> found = new java.util.TreeMap<>();
    times.forEach((what, nanos) -> found.put(what, Percentiles.of(nanos)));
    return found;
  }

  /** What a colleague does: looks at a list, turns the page, opens a ticket, answers, searches. */
  private void work(Visitor visitor, String kind, SplittableRandom random) throws Exception {
    String list = LISTS[random.nextInt(LISTS.length)];
    String page = timed("list, " + kind, () -> visitor.get(list), random);
    var next = NEXT.matcher(page);
    if (next.find()) {
      String address = next.group(1).replace("&amp;", "&");
      page = timed("next page, " + kind, () -> visitor.get(address), random);
    }
    var tickets = TICKET.matcher(page);
    List<String> numbers = new ArrayList<>();
    while (tickets.find()) {
      numbers.add(tickets.group(1));
    }
    if (!numbers.isEmpty()) {
      String number = numbers.get(random.nextInt(numbers.size()));
      timed("open, " + kind, () -> visitor.get("/ticket?id=" + number), random);
      if (random.nextInt(3) == 0) {
        String reply = "{\"kind\": \"reply\", \"body\": \"It is on its way.\"}";
        timed("reply", () -> post("/tickets/" + number + "/messages", reply), random);
      }
    }
    String rare = SeedTexts.product(random.nextInt(SeedTexts.PRODUCTS));
    String words = random.nextBoolean() ? rare : "carton crushed refund";
    String search = "{\"words\": \"%s\", \"limit\": 20}".formatted(words);
    timed(
        words.equals(rare) ? "search, rare" : "search, common",
        () -> post("/tickets/search", search),
        random);
  }

  private String timed(String what, Callable<String> act, SplittableRandom random)
      throws Exception {
    long begun = System.nanoTime();
    String answer = act.call();
    times
        .computeIfAbsent(what, none -> new ConcurrentLinkedQueue<>())
        .add(System.nanoTime() - begun);
    rest(random);
    return answer;
  }

  private void rest(SplittableRandom random) throws InterruptedException {
    Thread.sleep((long) (pause.toMillis() * 2 * random.nextDouble()));
  }

  private String post(String path, String body) throws IOException, InterruptedException {
    var request =
        HttpRequest.newBuilder(URI.create(running.url() + "/api/v1" + path))
            .header("Authorization", "Bearer " + token)
            .header("Content-Type", "application/json")
            .POST(BodyPublishers.ofString(body));
    var answer = partner.send(request.build(), BodyHandlers.ofString());
    if (answer.statusCode() / 100 != 2) {
      throw new IOException(path + " was answered with " + answer.statusCode());
    }
    return answer.body();
  }

  private void report(Map<String, List<Percentiles>> rounds) throws Exception {
    Map<String, Double> before = against == null ? Map.of() : kept();
    List<String> lines = new ArrayList<>();
    System.out.printf(
        "%d processors, load average %.1f, %d agents, %d rounds of %d s%n",
        Runtime.getRuntime().availableProcessors(),
        ManagementFactory.getOperatingSystemMXBean().getSystemLoadAverage(),
        agents,
        ROUNDS,
        seconds);
    System.out.printf("%-16s %10s %10s %10s %10s%n", "ms", "p50", "p95", "p99", "p95 ratio");
    for (var each : rounds.entrySet()) {
      Percentiles median = Percentiles.median(each.getValue());
      lines.add(each.getKey() + "\t" + median.p95());
      Double smaller = before.get(each.getKey());
      System.out.printf(
          "%-16s %10.1f %10.1f %10.1f %10s%n",
          each.getKey(),
          median.p50(),
          median.p95(),
          median.p99(),
          smaller == null ? "" : "%.2f".formatted(median.p95() / smaller));
    }
    if (save != null) {
      Files.write(save, lines);
    }
  }

  private Map<String, Double> kept() throws IOException {
    Map<String, Double> before = new LinkedHashMap<>();
    for (String line : Files.readAllLines(against)) {
      String[] parts = line.split("\t");
      before.put(parts[0], Double.valueOf(parts[1]));
    }
    return before;
  }
}
