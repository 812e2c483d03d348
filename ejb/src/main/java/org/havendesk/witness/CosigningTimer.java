package org.havendesk.witness;

import jakarta.ejb.ConcurrencyManagement;
import jakarta.ejb.ConcurrencyManagementType;
import jakarta.ejb.Schedule;
import jakarta.ejb.Singleton;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.atomic.AtomicBoolean;
import org.havendesk.access.Caller;
import org.havendesk.access.CurrentCaller;
import org.havendesk.platform.GuardedHttp;
import org.havendesk.platform.Recurring;
import org.havendesk.witness.store.CosignProblem;

/** Sends the newest checkpoint to the witnesses, on whichever instance takes it on first. */
@Singleton
@ConcurrencyManagement(ConcurrencyManagementType.BEAN)
// Payara heeds it only on timer methods that are public.
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class CosigningTimer {

  private static final String TYPE = "text/plain; charset=utf-8";

  @Inject private Cosigning cosigning;
  @Inject private GuardedHttp http;
  @Inject private CurrentCaller caller;

  private final AtomicBoolean busy = new AtomicBoolean();

  /** Has the log's newest checkpoint cosigned by whoever has not yet. */
  @Schedule(hour = "*", minute = "*", second = "*/2", persistent = false)
  public void send() {
    if (!busy.compareAndSet(false, true)) {
      return;
    }
    try (var scope = caller.as(Caller.system("witness"))) {
      Recurring.attempt("Having the log cosigned", this::sendDue);
    } finally {
      busy.set(false);
    }
  }

  private void sendDue() {
    cosigning.takeOn().forEach(sent -> cosigning.ended(sent, ask(sent)));
  }

  private Reply ask(Submission sent) {
    try {
      var answer =
          http.post(
              GuardedHttp.Towards.OUTSIDE,
              sent.witness().url() + "/add-checkpoint",
              TYPE,
              sent.request().format().getBytes(StandardCharsets.UTF_8));
      return Reply.of(sent, answer.status(), new String(answer.body(), StandardCharsets.UTF_8));
    } catch (GuardedHttp.Forbidden e) {
      return Reply.failed(CosignProblem.FORBIDDEN_ADDRESS);
    } catch (IOException e) {
      return Reply.failed(CosignProblem.UNREACHABLE);
    }
  }
}
