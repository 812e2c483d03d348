package org.havendesk.access.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.application.FacesMessage;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.time.Clock;
import java.util.Optional;
import org.havendesk.access.StaffAccounts;
import org.havendesk.access.StaffView;
import org.havendesk.platform.web.Language;

/** The sign-in page. */
@Named
@RequestScoped
public class SignIn {

  @Inject private StaffAccounts accounts;
  @Inject private GuessBrake brake;
  @Inject private HttpServletRequest request;
  @Inject private Language language;
  @Inject private Clock clock;

  private String login;
  private String password;
  private String to;

  /** Signs in and goes back to where the visitor came from; what is wrong is not told. */
  public void enter() throws IOException {
    String address = request.getRemoteAddr();
    if (brake.isOn(address)) {
      say("signIn.slowDown");
      return;
    }
    Optional<StaffView> member =
        login == null || password == null ? Optional.empty() : accounts.signIn(login, password);
    password = null;
    if (member.isEmpty()) {
      brake.failed(address);
      say("signIn.wrong");
      return;
    }
    brake.succeeded(address);
    new Visit(member.get().login(), member.get().epoch(), clock.instant()).begin(request);
    var external = FacesContext.getCurrentInstance().getExternalContext();
    external.redirect(ReturnPath.safe(to).orElse(request.getContextPath() + "/"));
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

  public String getTo() {
    return to;
  }

  public void setTo(String to) {
    this.to = to;
  }
}
