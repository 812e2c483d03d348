package org.havendesk.automation.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import java.util.Optional;
import org.havendesk.automation.RuleDesk;
import org.havendesk.automation.RuleHistory;
import org.havendesk.automation.RuleTrial;
import org.havendesk.automation.RuleView;
import org.havendesk.automation.Trial;
import org.havendesk.platform.InvalidInput;
import org.havendesk.platform.NotFound;
import org.havendesk.platform.web.Language;
import org.havendesk.platform.web.Toasts;
import org.omnifaces.util.Faces;
import org.omnifaces.util.Messages;

/** The list of rules, the form for one of them, a trial of what it says, and what rules did. */
@Named
@RequestScoped
public class RulePage {

  private static final String HERE = "/rules?faces-redirect=true";

  @Inject private RuleDesk desk;
  @Inject private RuleTrial trials;
  @Inject private RuleHistory history;
  @Inject private RuleForm form;
  @Inject private Language language;
  @Inject private Toasts toasts;

  private List<RuleView> all;
  private List<RuleHistory.Entry> log;
  private Trial trial;
  private RuleView removed;

  public List<RuleView> getAll() {
    if (all == null) {
      all = desk.list();
    }
    return all;
  }

  /** Fills the form with the rule that the address names. */
  public void open() {
    number("id").flatMap(desk::find).ifPresent(form::fill);
  }

  private static Optional<Long> number(String parameter) {
    return Optional.ofNullable(Faces.getRequestParameter(parameter))
        .filter(number -> number.matches("\\d{1,18}"))
        .map(Long::valueOf);
  }

  /** What the rules did, or the one whose form it is. */
  public List<RuleHistory.Entry> getLog() {
    if (log == null) {
      log = history.newest(Optional.ofNullable(form.getId()));
    }
    return log;
  }

  /** Keeps what the form says. */
  public String save() {
    try {
      boolean first = form.getId() == null;
      long id = desk.save(first ? 0 : form.getId(), form.terms());
      toasts.done(RuleWords.TEXTS, first ? "savedNew" : "saved");
      return HERE + "&id=" + id;
    } catch (NotFound gone) {
      form.setId(null);
      toasts.warn(RuleWords.TEXTS, "gone");
    } catch (InvalidInput wrong) {
      show(wrong);
    }
    return null;
  }

  /** Tries what the form says, and keeps nothing. */
  public void attempt() {
    try {
      trial = trials.of(form.terms());
    } catch (InvalidInput wrong) {
      show(wrong);
    }
  }

  private void show(InvalidInput wrong) {
    String text = language.texts(RuleWords.TEXTS).getString("wrong." + wrong.field());
    Messages.addError("rule:" + RuleForm.fieldOf(wrong.field()), "{0}", text);
  }

  /** Switches a rule on or off. */
  public String turn(RuleView rule) {
    try {
      desk.turn(rule.id(), !rule.active());
      toasts.done(RuleWords.TEXTS, rule.active() ? "isOff" : "isOn", rule.terms().name());
    } catch (NotFound gone) {
      toasts.warn(RuleWords.TEXTS, "gone");
    }
    return HERE;
  }

  /** Has a rule act before the one above it. */
  public String putForward(RuleView rule) {
    desk.putForward(rule.id());
    return HERE;
  }

  /** Removes a rule; the page offers to bring it back. */
  public void remove(RuleView rule) {
    try {
      desk.remove(rule.id());
      removed = rule;
    } catch (NotFound gone) {
      toasts.warn(RuleWords.TEXTS, "gone");
    }
    all = null;
    log = null;
  }

  /** Brings back what was removed. */
  public String bringBack() {
    try {
      number("removed").ifPresent(desk::bringBack);
      toasts.done(RuleWords.TEXTS, "broughtBack");
    } catch (NotFound gone) {
      toasts.warn(RuleWords.TEXTS, "gone");
    } catch (InvalidInput taken) {
      toasts.warn(RuleWords.TEXTS, "wrong.taken");
    }
    return HERE;
  }

  /** What was removed a moment ago. */
  public RuleView getRemoved() {
    return removed;
  }

  /** Whether the form can bring it back: asked before the page knows what was removed. */
  public boolean isBringable() {
    return removed != null || number("removed").isPresent();
  }

  /** What the form's rule would do, if that was asked. */
  public Trial getTrial() {
    return trial;
  }
}
