package org.havendesk.access.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.application.FacesMessage;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.Optional;
import org.havendesk.access.PasskeyChallenge;
import org.havendesk.access.Passkeys;
import org.havendesk.access.StaffAccounts;
import org.havendesk.access.StaffView;
import org.havendesk.access.Tries;
import org.havendesk.access.Visits;
import org.havendesk.platform.web.Language;
import org.omnifaces.util.Faces;

/** The sign-in page. */
@Named
@RequestScoped
public class SignIn {

  @Inject private StaffAccounts accounts;
  @Inject private Passkeys passkeys;
  @Inject private Visits visits;
  @Inject private GuessBrake brake;
  @Inject private HttpServletRequest request;
  @Inject private Language language;
  @Inject private Provider provider;
  @Inject private Clock clock;

  private String login;
  private String password;
  private String code;
  private String answer;
  private String to;

  /** Signs in and goes back to where the visitor came from; what is wrong is not told. */
  public void enter() throws IOException {
    if (brake.isOn(request)) {
      slowDown();
      return;
    }
    Optional<StaffView> member =
        login == null || password == null ? Optional.empty() : accounts.signIn(login, password);
    password = null;
    if (member.isEmpty()) {
      brake.failed(request);
      say("signIn.wrong");
      return;
    }
    if (member.get().takesSecondStep()) {
      Arrival.of(member.get()).await(request, clock.instant());
      return;
    }
    enter(member.get());
  }

  /** The second step: what the authenticator shows, or a recovery code. */
  public void show() throws IOException {
    Optional<Arrival> arrival = Arrival.of(request, clock.instant());
    if (arrival.isEmpty()) {
      say("signIn.again");
      return;
    }
    if (brake.isOn(request)) {
      slowDown();
      return;
    }
    Optional<StaffView> member =
        accounts.signInWith(arrival.get().login(), arrival.get().epoch(), code == null ? "" : code);
    code = null;
    if (member.isEmpty()) {
      brake.failed(request);
      say("signIn.wrongCode");
      return;
    }
    enter(member.get());
  }

  /** Both steps at once: a passkey signed, and its device made sure who holds it. */
  public void byPasskey() throws IOException {
    Optional<PasskeyChallenge> question = Challenge.QUESTION.take(request, clock.instant());
    if (brake.isOn(request)) {
      slowDown();
      return;
    }
    if (question.isEmpty() || answer == null) {
      say("passkey.failed");
      return;
    }
    Optional<StaffView> member = passkeys.signIn(question.get().kept(), answer);
    if (member.isEmpty()) {
      brake.failed(request);
      say("passkey.refused");
      return;
    }
    enter(member.get());
  }

  /** Forgets the password that was given, for another account. */
  public String startOver() {
    Arrival.forget(request, clock.instant());
    return "/sign-in?faces-redirect=true";
  }

  /** Whether the password was right and the second factor is still to be shown. */
  public boolean isCodeAwaited() {
    return Arrival.of(request, clock.instant()).isPresent();
  }

  /** Whether it can be a passcode; a recovery code goes with either. */
  public boolean isPasscodeAwaited() {
    return Arrival.of(request, clock.instant()).filter(Arrival::passcodes).isPresent();
  }

  /** Whether it can be a passkey, or whoever comes can still use one instead of a password. */
  public boolean isPasskeyOffered() {
    return Arrival.of(request, clock.instant()).map(Arrival::passkeys).orElse(true);
  }

  /** Whether colleagues can sign in elsewhere, too. */
  public boolean isProviderOffered() {
    return provider.isOn() && !isCodeAwaited();
  }

  public String getProviderName() {
    return provider.name();
  }

  /** Leads back from the provider to where one was. */
  public String getProviderQuery() {
    return ReturnPath.safe(to)
        .map(path -> "?to=" + URLEncoder.encode(path, StandardCharsets.UTF_8))
        .orElse("");
  }

  private void enter(StaffView member) throws IOException {
    brake.succeeded(request);
    var id = visits.begin(member.login(), Clients.nameOf(request));
    new Visit(id, member.login(), member.epoch(), clock.instant()).begin(request);
    var external = FacesContext.getCurrentInstance().getExternalContext();
    external.redirect(ReturnPath.safe(to).orElse(request.getContextPath() + "/"));
  }

  private void slowDown() {
    brake.tell(Tries.Kind.SIGN_IN, Faces.getResponse());
    say("signIn.slowDown");
  }

  private void say(String key) {
    String text = language.texts("org.havendesk.access.web.messages").getString(key);
    FacesContext.getCurrentInstance()
        .addMessage(null, new FacesMessage(FacesMessage.SEVERITY_ERROR, text, null));
  }

  public String getLogin() {
    return login;
  }

  public void setLogin(String login) {
    this.login = login;
  }

  public String getPassword() {
    return password;
  }

  public void setPassword(String password) {
    this.password = password;
  }

  public String getCode() {
    return code;
  }

  public void setCode(String code) {
    this.code = code;
  }

  public String getAnswer() {
    return answer;
  }

  public void setAnswer(String answer) {
    this.answer = answer;
  }

  public String getTo() {
    return to;
  }

  public void setTo(String to) {
    this.to = to;
  }
}
