package org.havendesk.access.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import org.havendesk.access.StaffAccounts;
import org.havendesk.platform.InvalidInput;
import org.havendesk.platform.web.Toasts;

/** One's own account: changing the password. */
@Named
@RequestScoped
public class OwnAccount {

  private static final String TEXTS = "org.havendesk.access.web.messages";

  @Inject private StaffAccounts accounts;
  @Inject private Toasts toasts;

  private String oldPassword;
  private String newPassword;

  /** Changes the password; every visit, this one too, ends and signs in anew. */
  public String changePassword() {
    try {
      accounts.changeOwnPassword(
          oldPassword == null ? "" : oldPassword, newPassword == null ? "" : newPassword);
      toasts.done(TEXTS, "account.changed");
      return "/sign-in?faces-redirect=true";
    } catch (InvalidInput e) {
      toasts.refuse(TEXTS, "account.invalid." + e.field());
      return null;
    } finally {
      oldPassword = null;
      newPassword = null;
    }
  }

  public String getOldPassword() {
    return oldPassword;
  }

  public void setOldPassword(String oldPassword) {
    this.oldPassword = oldPassword;
  }

  public String getNewPassword() {
    return newPassword;
  }

  public void setNewPassword(String newPassword) {
    this.newPassword = newPassword;
  }
}
