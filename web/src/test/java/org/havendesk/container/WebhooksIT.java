package org.havendesk.container;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import jakarta.annotation.Resource;
import jakarta.enterprise.concurrent.ManagedExecutorService;
import jakarta.inject.Inject;
import jakarta.transaction.UserTransaction;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Base64;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Future;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import javax.sql.DataSource;
import org.havendesk.access.AccessDenied;
import org.havendesk.access.Caller;
import org.havendesk.access.CurrentCaller;
import org.havendesk.access.Role;
import org.havendesk.people.Contact;
import org.havendesk.platform.WebhookAnswer;
import org.havendesk.platform.store.WebhookFault;
import org.havendesk.sealing.store.KeyRing;
import org.havendesk.tickets.NewTicket;
import org.havendesk.tickets.Said;
import org.havendesk.tickets.TicketChange;
import org.havendesk.tickets.TicketDesk;
import org.havendesk.tickets.store.Channel;
import org.havendesk.tickets.store.TicketStatus;
import org.havendesk.webhooks.CallLog;
import org.havendesk.webhooks.CallRound;
import org.havendesk.webhooks.CallView;
import org.havendesk.webhooks.Delivery;
import org.havendesk.webhooks.EndpointDesk;
import org.havendesk.webhooks.EndpointView;
import org.havendesk.webhooks.NewEndpoint;
import org.havendesk.webhooks.WebhookEvent;
import org.havendesk.webhooks.store.CallState;
import org.havendesk.webhooks.store.OffReason;
import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.jboss.shrinkwrap.api.spec.WebArchive;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Partners' systems hear of what was done: all of it, and nothing else. */
@ExtendWith(ArquillianExtension.class)
class WebhooksIT {

  private static final Duration LONGEST = Duration.ofSeconds(30);

  @Deployment
  static WebArchive application() {
    return TheApplication.with(WebhooksIT.class);
  }

  @Inject private EndpointDesk endpoints;
  @Inject private CallLog log;
  @Inject private CallRound round;
  @Inject private TicketDesk tickets;
  @Inject private KeyRing keys;
  @Inject private CurrentCaller caller;
  @Inject private Clock clock;
  @Resource private UserTransaction transaction;
  @Resource private ManagedExecutorService executor;

  @Resource(lookup = "jdbc/havendesk")
  private DataSource dataSource;

  private final BlockingQueue<Heard> heard = new LinkedBlockingQueue<>();
  private volatile int answer = 204;
  private HttpServer partner;
  private UUID endpoint;
  private String secret;

  /** What came, and by what it is proven. */
  private record Heard(String id, String timestamp, String signature, String body) {}

  @BeforeEach
  void a_partner_listens() throws IOException {
    partner = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    partner.createContext("/", this::hear);
    partner.start();
    var added = as(admin(), () -> endpoints.add(said("http://127.0.0.1:" + port() + "/hooks")));
    endpoint = added.id();
    secret = added.secret();
  }

  @AfterEach
  void the_partner_leaves() {
    as(admin(), () -> run(() -> endpoints.remove(endpoint)));
    partner.stop(0);
  }

  @Test
  void what_was_rolled_back_is_told_to_nobody_and_what_was_done_is_told_signed() throws Exception {
    transaction.begin();
    open("Never was");
    transaction.rollback();
    assertThat(calls("")).isZero();

    long ticket = open("Is");
    Heard first = next();
    assertThat(first.body())
        .contains("\"type\":\"ticket.created\"", "\"ticket\":" + ticket)
        .doesNotContain("hooks.example", "Zora", "Is\"");
    assertThat(first.signature()).isEqualTo(signature(secret, first));
    assertThat(Long.parseLong(first.timestamp()))
        .isBetween(clock.instant().getEpochSecond() - 60, clock.instant().getEpochSecond() + 1);
    until("it is delivered", () -> newest().state() == CallState.DELIVERED);
    assertThat(newest().attempts())
        .singleElement()
        .matches(t -> t.status().equals(Optional.of(204)));

    // For a day both secrets sign, the new one first.
    String fresh = as(admin(), () -> endpoints.rotate(endpoint)).secret();
    as(Caller.system("mail"), () -> tickets.receive(ticket, Said.of("And more.")));
    Heard second = next();
    assertThat(second.body()).contains("\"type\":\"message.received\"", "\"message\":");
    assertThat(second.signature())
        .isEqualTo(signature(fresh, second) + " " + signature(secret, second));
    Sql.change(
        dataSource,
        "update webhook_endpoint set earlier_until = earlier_until - interval 2 day where id = '"
            + endpoint
            + "'");
    as(
        Caller.system("t"),
        () -> tickets.change(ticket, version(ticket), TicketChange.to(TicketStatus.SOLVED)));
    Heard third = next();
    assertThat(third.body()).contains("\"ticket.changed\"", "\"status\":\"solved\"");
    assertThat(third.signature()).isEqualTo(signature(fresh, third));
  }

  @Test
  void the_secret_lies_sealed_and_colleagues_without_the_permission_see_nothing() throws Exception {
    String clear = secret.substring("whsec_".length(), 30);
    assertThat(
            Sql.number(
                dataSource,
                "select count(*) from webhook_endpoint where id = '"
                    + endpoint
                    + "' and secret like '%"
                    + clear
                    + "%'"))
        .isZero();
    Caller lead = Caller.staff("lea", Set.of(Role.SUPERVISOR));
    assertThatThrownBy(() -> as(lead, endpoints::list)).isInstanceOf(AccessDenied.class);
    assertThatThrownBy(() -> as(lead, () -> log.list(endpoint, false, 9, 9)))
        .isInstanceOf(AccessDenied.class);
  }

  @Test
  void it_is_tried_again_after_growing_waits_with_the_same_id_until_three_days_are_over()
      throws Exception {
    as(admin(), () -> run(() -> endpoints.turn(endpoint, false)));
    open("In vain");
    long call = newest().id();
    Duration before = Duration.ZERO;
    for (int attempt = 1; attempt <= 6; attempt++) {
      fails(call, Optional.of(500));
      CallView now = newest();
      Duration wait = Duration.between(now.last().orElseThrow().at(), now.next().orElseThrow());
      assertThat(wait).isGreaterThan(before);
      assertThat(now.attempts()).hasSize(attempt);
      before = wait;
    }
    fails(call, Optional.empty());
    assertThat(newest().last().orElseThrow().fault()).contains(WebhookFault.TIMED_OUT);
    assertThat(onlyFailed()).hasSize(1);

    Sql.change(
        dataSource, "update webhook_call set give_up_at = utc_timestamp(6) where id = " + call);
    fails(call, Optional.of(500));
    assertThat(newest().state()).isEqualTo(CallState.FAILED);
    assertThat(newest().next()).isEmpty();

    // Sent again it begins anew, and whoever got it before knows it by its id.
    as(admin(), () -> run(() -> endpoints.turn(endpoint, true)));
    assertThat(as(admin(), () -> log.sendFailedAgain(endpoint, clock.instant()))).isZero();
    Instant anHourAgo = clock.instant().minus(Duration.ofHours(1));
    assertThat(as(admin(), () -> log.sendFailedAgain(endpoint, anHourAgo))).isEqualTo(1);
    Heard first = next();
    until("it is delivered", () -> newest().state() == CallState.DELIVERED);
    assertThat(newest().message()).isEqualTo(first.id());
    assertThat(onlyFailed()).isEmpty();
    as(admin(), () -> run(() -> log.sendAgain(call)));
    assertThat(next().id()).isEqualTo(first.id());
  }

  @Test
  void who_answers_410_is_told_no_more_and_a_redirect_is_not_followed() throws Exception {
    answer = 302;
    long ticket = open("Moved");
    next();
    until("it is noted", () -> newest().last().isPresent());
    assertThat(newest().last().orElseThrow().status()).contains(302);
    assertThat(view().failingSince()).isPresent();
    assertThat(view().off()).isEmpty();

    answer = 410;
    as(Caller.system("mail"), () -> tickets.receive(ticket, Said.of("Hello?")));
    next();
    until("it is switched off", () -> view().off().isPresent());
    assertThat(view().off()).contains(OffReason.GONE);
    assertThat(evidence("webhook.switched-off")).isEqualTo(1);

    // What happens meanwhile waits until it is switched on.
    answer = 204;
    as(Caller.system("mail"), () -> tickets.receive(ticket, Said.of("Still there?")));
    long waiting = newest().id();
    assertThat(taken()).noneMatch(delivery -> delivery.call() == waiting);
    as(admin(), () -> run(() -> endpoints.turn(endpoint, true)));
    until("it is delivered", () -> newest().state() == CallState.DELIVERED);
    assertThat(newest().id()).isEqualTo(waiting);
    assertThat(view().failingSince()).isEmpty();
  }

  @Test
  void where_everything_fails_for_five_days_nothing_is_sent_any_more() throws Exception {
    answer = 500;
    as(admin(), () -> run(() -> endpoints.turn(endpoint, false)));
    open("For days");
    long call = newest().id();
    Sql.change(
        dataSource,
        "update webhook_endpoint set off_because = null, failing_since = utc_timestamp(6)"
            + " - interval 4 day where id = '"
            + endpoint
            + "'");
    fails(call, Optional.of(500));
    assertThat(view().off()).isEmpty();
    Sql.change(
        dataSource,
        "update webhook_endpoint set failing_since = failing_since - interval 2 day where id = '"
            + endpoint
            + "'");
    fails(call, Optional.of(500));
    assertThat(view().off()).contains(OffReason.FAILING);
  }

  @Test
  void however_many_look_each_call_is_taken_on_once() throws Exception {
    int events = 25;
    as(admin(), () -> run(() -> endpoints.turn(endpoint, false)));
    for (int each = 0; each < events; each++) {
      open("Together " + each);
    }
    as(admin(), () -> run(() -> endpoints.turn(endpoint, true)));
    var go = new CountDownLatch(1);
    List<Future<List<Delivery>>> takers = new ArrayList<>();
    for (int each = 0; each < 4; each++) {
      takers.add(
          executor.submit(
              () -> {
                go.await();
                return taken();
              }));
    }
    go.countDown();
    List<String> ids = new ArrayList<>();
    for (Future<List<Delivery>> taker : takers) {
      taker.get().stream()
          .filter(delivery -> delivery.webhook().url().contains(":" + port() + "/"))
          .forEach(delivery -> ids.add(delivery.webhook().id()));
    }
    // What the server's own timer took on meanwhile, it has sent.
    List<String> lost = List.copyOf(ids);
    assertThat(lost).isNotEmpty();
    while (ids.size() < events) {
      ids.add(next().id());
    }
    assertThat(ids).doesNotHaveDuplicates();
    assertThat(calls("and next_try <= utc_timestamp(6)")).isZero();
    assertThat(heard).isEmpty();

    // Who took one on and died leaves it to others.
    Sql.change(
        dataSource,
        "update webhook_call set next_try = utc_timestamp(6) where message = '"
            + lost.get(0).substring("msg_".length())
            + "'");
    assertThat(next().id()).isEqualTo(lost.get(0));
  }

  @Test
  void what_is_removed_comes_back_for_a_day_and_then_goes_with_its_key() throws Exception {
    long ticket = open("Kept");
    next();
    as(admin(), () -> run(() -> endpoints.remove(endpoint)));
    assertThat(as(admin(), endpoints::list)).noneMatch(each -> each.id().equals(endpoint));
    long before = calls("");
    as(Caller.system("mail"), () -> tickets.receive(ticket, Said.of("To nobody.")));
    assertThat(calls("")).isEqualTo(before);
    as(admin(), () -> run(() -> endpoints.bringBack(endpoint)));
    as(Caller.system("mail"), () -> tickets.receive(ticket, Said.of("To somebody.")));
    next();

    Sql.change(
        dataSource,
        "update webhook_call set happened_at = happened_at - interval 31 day where endpoint_id = '"
            + endpoint
            + "'");
    as(Caller.system("t"), round::forget);
    assertThat(calls("")).isZero();

    UUID kept = endpoint;
    as(admin(), () -> run(() -> endpoints.remove(kept)));
    Sql.change(
        dataSource,
        "update webhook_endpoint set removed_at = removed_at - interval 25 hour where id = '"
            + kept
            + "'");
    as(Caller.system("t"), () -> run(round::tidy));
    assertThat(keys.isAlive(kept)).isFalse();
    assertThat(
            Sql.number(
                dataSource, "select count(*) from webhook_endpoint where id = '" + kept + "'"))
        .isZero();
    endpoint = as(admin(), () -> endpoints.add(said("http://127.0.0.1:" + port() + "/"))).id();
  }

  private void hear(HttpExchange call) throws IOException {
    try (call) {
      var headers = call.getRequestHeaders();
      heard.add(
          new Heard(
              headers.getFirst("webhook-id"),
              headers.getFirst("webhook-timestamp"),
              headers.getFirst("webhook-signature"),
              new String(call.getRequestBody().readAllBytes(), StandardCharsets.UTF_8)));
      headers = call.getResponseHeaders();
      headers.add("Location", "http://127.0.0.1:" + port() + "/elsewhere");
      call.sendResponseHeaders(answer, -1);
    }
  }

  private int port() {
    return partner.getAddress().getPort();
  }

  private NewEndpoint said(String url) {
    return new NewEndpoint(
        "Shop " + UUID.randomUUID(), url, EnumSet.copyOf(WebhookEvent.choices()));
  }

  private Heard next() throws InterruptedException {
    Heard next = heard.poll(LONGEST.toSeconds(), TimeUnit.SECONDS);
    assertThat(next).as("a call").isNotNull();
    return next;
  }

  private static String signature(String key, Heard call) throws GeneralSecurityException {
    Mac mac = Mac.getInstance("HmacSHA256");
    mac.init(
        new SecretKeySpec(
            Base64.getDecoder().decode(key.substring("whsec_".length())), "HmacSHA256"));
    String signed = call.id() + "." + call.timestamp() + "." + call.body();
    return "v1,"
        + Base64.getEncoder().encodeToString(mac.doFinal(signed.getBytes(StandardCharsets.UTF_8)));
  }

  private long open(String subject) {
    Contact who =
        new Contact(
            Optional.of(UUID.randomUUID() + "@hooks.example"),
            Optional.of("Zora Quandel"),
            Optional.empty(),
            Optional.of("DE"),
            Optional.empty(),
            Optional.of("de"));
    return as(
            Caller.system("t"),
            () -> tickets.open(NewTicket.of(Channel.WEB, who, subject, Said.of("Hallo"))))
        .ticket()
        .id();
  }

  private long version(long ticket) {
    return tickets.row(ticket).orElseThrow().version();
  }

  private void fails(long call, Optional<Integer> status) {
    Optional<WebhookFault> fault =
        status.isPresent() ? Optional.empty() : Optional.of(WebhookFault.TIMED_OUT);
    var ended = new WebhookAnswer(status, fault, Duration.ofMillis(7));
    as(Caller.system("t"), () -> run(() -> round.ended(call, ended)));
  }

  private List<Delivery> taken() {
    return as(Caller.system("t"), round::takeOn);
  }

  private CallView newest() {
    return as(admin(), () -> log.list(endpoint, false, Long.MAX_VALUE, 1)).get(0);
  }

  private List<CallView> onlyFailed() {
    return as(admin(), () -> log.list(endpoint, true, Long.MAX_VALUE, 9));
  }

  private EndpointView view() {
    return as(admin(), endpoints::list).stream()
        .filter(each -> each.id().equals(endpoint))
        .findFirst()
        .orElseThrow();
  }

  private long calls(String more) throws Exception {
    return Sql.number(
        dataSource,
        "select count(*) from webhook_call where endpoint_id = '" + endpoint + "' " + more);
  }

  private long evidence(String kind) throws Exception {
    return Sql.number(
        dataSource,
        "select count(*) from evidence_entry e join evidence_fact f on f.entry_seq = e.seq"
            + " where e.kind = '"
            + kind
            + "' and f.name = 'endpoint' and f.value = '"
            + endpoint
            + "'");
  }

  private void until(String what, Callable<Boolean> holds) throws Exception {
    Instant end = clock.instant().plus(LONGEST);
    while (!holds.call()) {
      assertThat(clock.instant()).as(what).isBefore(end);
      Thread.onSpinWait();
    }
  }

  /** Something that gives a value. */
  @FunctionalInterface
  private interface Asked<T> {
    T get();
  }

  private static boolean run(Runnable act) {
    act.run();
    return true;
  }

  private static Caller admin() {
    return Caller.staff("ada", Set.of(Role.ADMIN));
  }

  private <T> T as(Caller who, Asked<T> asked) {
    try (var as = caller.as(who)) {
      return asked.get();
    }
  }
}
