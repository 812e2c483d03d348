package org.havendesk.rights;

import jakarta.annotation.Resource;
import jakarta.ejb.EJBContext;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Stream;
import org.havendesk.access.Caller;
import org.havendesk.access.CurrentCaller;
import org.havendesk.access.Guarded;
import org.havendesk.access.Needs;
import org.havendesk.access.Permission;
import org.havendesk.platform.NotFound;
import org.havendesk.regulation.Fulfilment;
import org.havendesk.rights.store.RightsRequest;
import org.havendesk.rights.store.RightsRequests;
import org.havendesk.sealing.PersonalDataHolder;
import org.havendesk.tickets.OthersTickets;

/**
 * What an erasure would take away and what would stay, before it is done: the erasure itself runs,
 * in a transaction that is taken back.
 */
@Stateless
@Guarded
public class ErasurePlan {

  /** More messages of others than this are not looked through while somebody waits. */
  private static final int LOOKED_THROUGH = 5_000;

  @Inject private RightsRequests requests;
  @Inject @Any private Instance<PersonalDataHolder> holders;
  @Inject private OthersTickets others;
  @Inject private RecordsOfRequest records;
  @Inject private LocalLaw law;
  @Inject private CurrentCaller caller;
  @Inject private Clock clock;
  @Resource private EJBContext context;

  /**
   * Something that stays, and on which ground.
   *
   * @param until the last day; empty for what holds nothing personal and stays
   */
  public record Staying(String what, String citation, Optional<LocalDate> until) {}

  /**
   * A dry run.
   *
   * @param goes rows that would be emptied or removed, by table
   * @param mentions places in other people's tickets that would be reworded, as far as was looked
   * @param removed files in other people's tickets that would go as a whole
   * @param unreadable tickets of others with files that nobody can search
   * @param wasLookedThrough whether all of other people's messages were looked through
   */
  public record Plan(
      Map<String, Integer> goes,
      int mentions,
      int removed,
      Set<Long> unreadable,
      boolean wasLookedThrough,
      List<Staying> stays) {}

  /** Whether an erasure can be planned: it is one, it is open, and we know of whom. */
  @Needs(Permission.RIGHTS_DECIDE)
  public boolean isOffered(UUID id) {
    return requests.find(id).filter(ErasurePlan::canBePlanned).isPresent();
  }

  private static boolean canBePlanned(RightsRequest request) {
    return request.fulfilment().equals(Fulfilment.ERASURE.toString())
        && !request.status().isClosed()
        && request.person().isPresent();
  }

  /** The dry run of an open erasure; changes nothing. */
  @Needs(Permission.RIGHTS_DECIDE)
  @TransactionAttribute(TransactionAttributeType.REQUIRES_NEW)
  public Plan dryRun(UUID id) {
    var request =
        requests
            .find(id)
            .filter(ErasurePlan::canBePlanned)
            .orElseThrow(() -> new NotFound("erasure " + id));
    Set<UUID> all = records.toBeCovered(request);
    try (var scope = caller.as(Caller.system("rights"))) {
      int mentions = 0;
      int removed = 0;
      Set<Long> unreadable = new TreeSet<>();
      var walked = OthersTickets.Walked.begin(others.toLookAt(all) > 0);
      for (int seen = 0; walked.more() && seen < LOOKED_THROUGH; seen += 200) {
        walked = others.takeOut(all, walked.last());
        mentions += walked.changed();
        removed += walked.removed();
        unreadable.addAll(walked.unreadable());
      }
      Map<String, Integer> goes = new TreeMap<>();
      for (UUID person : all) {
        holders.forEach(
            holder ->
                holder
                    .erase(person)
                    .forEach((table, rows) -> goes.merge(table, rows, Integer::sum)));
      }
      goes.values().removeIf(rows -> rows == 0);
      return new Plan(goes, mentions, removed, unreadable, !walked.more(), stays(request));
    } finally {
      // Last of all: nothing is read any more in a transaction that is to be taken back.
      context.setRollbackOnly();
    }
  }

  private List<Staying> stays(RightsRequest request) {
    var today = LocalDate.ofInstant(clock.instant(), law.jurisdiction().timeZone());
    var register =
        law.recordsOf(request.regulation())
            .map(
                rule ->
                    new Staying(
                        "register", rule.citation(), Optional.of(today.plusMonths(rule.months()))));
    var evidence = new Staying("evidence", "", Optional.empty());
    var statistics = new Staying("statistics", "", Optional.empty());
    return Stream.concat(register.stream(), Stream.of(evidence, statistics)).toList();
  }
}
