package org.havendesk.access.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import org.havendesk.access.SecondFactor;
import org.havendesk.platform.InvalidInput;
import org.havendesk.platform.web.Toasts;

/** One's own second factor: setting it up, and codes for its loss. */
@Named
@RequestScoped
public class OwnSecondFactor {

  private static final String TEXTS = "org.havendesk.access.web.messages";

  @Inject private SecondFactor factor;
  @Inject private Toasts toasts;

  private String code;
  private List<String> codes = List.of();

  public SecondFactor.State getState() {
    return factor.state();
  }

  /** What to tell the authenticator; null unless it is being set up. */
  public SecondFactor.Offer getOffer() {
    return factor.offered().orElse(null);
  }

  public SquareCode getSquare() {
    return SquareCode.of(getOffer().address());
  }

  public String begin() {
    factor.begin();
    return "/account?faces-redirect=true";
  }

  /** Takes the first passcode, and shows the recovery codes this once. */
  public void confirm() {
    try {
      codes = factor.confirm(code == null ? "" : code);
      toasts.done(TEXTS, "factor.on");
    } catch (InvalidInput notRight) {
      toasts.refuse(TEXTS, "factor.wrong");
    } finally {
      code = null;
    }
  }

  public void renew() {
    codes = factor.renewCodes();
  }

  public String remove() {
    factor.remove();
    toasts.done(TEXTS, "factor.off");
    return "/account?faces-redirect=true";
  }

  /** The recovery codes, where they were just made. */
  public List<String> getCodes() {
    return codes;
  }

  public String getCode() {
    return code;
  }

  public void setCode(String code) {
    this.code = code;
  }
}
