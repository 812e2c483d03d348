package org.havendesk.channels.web;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.havendesk.channels.HeldMail;

/**
 * The mails in quarantine in the order in which they were shown: a button of the third row means
 * that mail even if another came meanwhile. What is kept tells nothing of the sender.
 */
@Named
@ViewScoped
public class SeenMails implements Serializable {

  private static final long serialVersionUID = 1;

  private ArrayList<HeldMail> mails;

  Optional<List<HeldMail>> get() {
    return Optional.ofNullable(mails);
  }

  void show(List<HeldMail> shown) {
    mails = new ArrayList<>(shown);
  }

  void forget() {
    mails = null;
  }
}
