package org.havendesk.access.web;

import jakarta.inject.Inject;
import jakarta.servlet.ServletException;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.havendesk.access.ProviderAccounts;
import org.havendesk.access.StaffAccounts;
import org.havendesk.access.StaffView;
import org.havendesk.access.Visits;

/** Takes what the provider's answer says, and lets in whom it means. */
@WebServlet(Provider.BACK)
public class FromProvider extends HttpServlet {

  private static final long serialVersionUID = 1;
  private static final Logger LOG = System.getLogger(FromProvider.class.getName());
  private static final String PROVEN = "/WEB-INF/errors/proven.xhtml";

  /** The provider's clock may be slow by so much. */
  private static final Duration SKEW = Duration.ofSeconds(30);

  @Inject private transient Provider provider;
  @Inject private transient ProviderAccounts known;
  @Inject private transient StaffAccounts accounts;
  @Inject private transient Visits visits;
  @Inject private transient Clock clock;

  @Override
  protected void doGet(HttpServletRequest request, HttpServletResponse response)
      throws ServletException, IOException {
    Optional<Errand> errand = Errand.end(request, request.getParameter("state"), clock.instant());
    String code = request.getParameter("code");
    if (errand.isEmpty() || code == null) {
      turnAway("FAILED", request, response);
      return;
    }
    try {
      Identity who = provider.redeem(code, errand.get());
      if (errand.get().again()) {
        proveAgain(who, errand.get(), request, response);
      } else {
        enter(who, errand.get(), request, response);
      }
    } catch (Provider.NotProven e) {
      LOG.log(Level.WARNING, "A provider''s answer was refused: {0}", e.getMessage());
      turnAway("FAILED", request, response);
    } catch (IOException | IllegalStateException e) {
      LOG.log(Level.ERROR, "The provider can't be asked", e);
      TurnedAway.because("UNREACHABLE", HttpServletResponse.SC_BAD_GATEWAY, request, response);
    }
  }

  private void enter(
      Identity who, Errand errand, HttpServletRequest request, HttpServletResponse response)
      throws ServletException, IOException {
    var entry = known.signIn(who.known());
    if (entry.member().isEmpty()) {
      turnAway(entry.refusal().orElseThrow().name(), request, response);
      return;
    }
    StaffView member = entry.member().get();
    Instant now = clock.instant();
    var id = visits.begin(member.login(), Clients.nameOf(request), who.session());
    // Who was signed in at the provider already has not proven anything now.
    Instant proven = who.proven().filter(time -> time.isBefore(now)).orElse(Instant.EPOCH);
    new Visit(id, member.login(), member.epoch(), now, now, proven).begin(request);
    Farewell.remember(request, who.token());
    response.sendRedirect(Optional.ofNullable(errand.to()).orElse(request.getContextPath() + "/"));
  }

  /** The same colleague has just proven to the provider who they are. */
  private void proveAgain(
      Identity who, Errand errand, HttpServletRequest request, HttpServletResponse response)
      throws ServletException, IOException {
    Optional<Visit> visit =
        Visit.of(request)
            .filter(v -> !v.isOverAt(clock.instant()))
            .filter(v -> accounts.visiting(v.login(), v.epoch(), v.id()).isPresent())
            .filter(v -> known.isKnownAs(v.login(), who.known().issuer(), who.known().subject()));
    Instant earliest = errand.since().minus(SKEW);
    if (visit.isEmpty() || who.proven().filter(time -> !time.isBefore(earliest)).isEmpty()) {
      turnAway("FAILED", request, response);
      return;
    }
    visit.get().proven(request, clock.instant());
    Farewell.remember(request, who.token());
    request.getRequestDispatcher(PROVEN).forward(request, response);
  }

  private static void turnAway(
      String reason, HttpServletRequest request, HttpServletResponse response)
      throws ServletException, IOException {
    TurnedAway.because(reason, HttpServletResponse.SC_FORBIDDEN, request, response);
  }
}
