package org.havendesk.tickets;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.havendesk.access.CurrentCaller;
import org.havendesk.access.Guarded;
import org.havendesk.access.Needs;
import org.havendesk.access.Permission;
import org.havendesk.evidence.Act;
import org.havendesk.evidence.Evidence;
import org.havendesk.platform.InvalidInput;
import org.havendesk.platform.NotFound;
import org.havendesk.tickets.store.CannedReplies;
import org.havendesk.tickets.store.CannedReply;

/** Where the answers are kept that are written once and used often. */
@Stateless
@Guarded
public class CannedReplyDesk {

  @Inject private CannedReplies replies;
  @Inject private Evidence evidence;
  @Inject private CurrentCaller caller;

  /** All of them, by name and language. */
  @Needs({Permission.TICKETS_WRITE, Permission.REPLIES_WRITE})
  public List<CannedReplyView> list() {
    return replies.all().stream().map(CannedReplyView::of).toList();
  }

  /**
   * What fits a ticket: of each name the one in the customer's language, else in the colleague's,
   * else any; those in the customer's language first.
   *
   * @param customers BCP 47 tag of the customer's language
   */
  @Needs(Permission.TICKETS_WRITE)
  public List<CannedReplyView> offered(Optional<String> customers, Locale colleagues) {
    Map<String, CannedReplyView> best = new LinkedHashMap<>();
    Comparator<CannedReplyView> fit =
        Comparator.comparingInt(reply -> distance(reply, customers, colleagues));
    list().stream().sorted(fit).forEach(reply -> best.putIfAbsent(reply.name(), reply));
    return List.copyOf(best.values());
  }

  private static int distance(
      CannedReplyView reply, Optional<String> customers, Locale colleagues) {
    if (customers.filter(reply.language()::equalsIgnoreCase).isPresent()) {
      return 0;
    }
    String language = Locale.forLanguageTag(reply.language()).getLanguage();
    boolean same =
        customers
            .map(Locale::forLanguageTag)
            .map(Locale::getLanguage)
            .filter(language::equals)
            .isPresent();
    if (same) {
      return 1;
    }
    return language.equals(colleagues.getLanguage()) ? 2 : 3;
  }

  /** The one of this number. */
  @Needs({Permission.TICKETS_WRITE, Permission.REPLIES_WRITE})
  public Optional<CannedReplyView> find(long id) {
    return replies.find(id).map(CannedReplyView::of);
  }

  /**
   * Keeps a new one or changes one.
   *
   * @throws InvalidInput if another has this name in this language
   */
  @Needs(Permission.REPLIES_WRITE)
  public void save(CannedReplyView said) {
    boolean taken =
        replies
            .named(said.name(), said.language())
            .filter(other -> other.id() != said.id())
            .isPresent();
    if (taken) {
      throw new InvalidInput("taken", "There is one of this name in this language.");
    }
    CannedReply reply = said.id() == 0 ? new CannedReply() : stored(said.id());
    reply.say(said.name(), said.language(), said.text());
    reply.then(said.status().orElse(null), said.priority().orElse(null), said.tags());
    if (said.id() == 0) {
      replies.add(reply);
    }
    prove("canned-reply.saved", reply);
  }

  /** Removes one; answers that were given with it stay. */
  @Needs(Permission.REPLIES_WRITE)
  public void remove(long id) {
    CannedReply reply = stored(id);
    prove("canned-reply.removed", reply);
    replies.remove(reply);
  }

  private CannedReply stored(long id) {
    return replies.find(id).orElseThrow(() -> new NotFound("canned reply " + id));
  }

  private void prove(String kind, CannedReply reply) {
    evidence.record(
        Act.of(kind)
            .by(caller.get().actor())
            .fact("reply", reply.id())
            .fact("name", reply.name())
            .fact("language", reply.language()));
  }
}
