package org.havendesk.rights;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.havendesk.evidence.Act;
import org.havendesk.evidence.Evidence;
import org.havendesk.regulation.Fulfilment;
import org.havendesk.rights.store.JointReviews;
import org.havendesk.rights.store.PersonMark;
import org.havendesk.rights.store.RequestStatus;
import org.havendesk.rights.store.RightsRequest;
import org.havendesk.rights.store.RightsRequests;
import org.havendesk.rights.store.Suggested;
import org.havendesk.sealing.ExportSink;
import org.havendesk.sealing.PersonalDataHolder;
import org.havendesk.sealing.store.KeyRing;

/** The person's own requests: exported as history; erased down to the register. */
@ApplicationScoped
public class RightsData implements PersonalDataHolder {

  @Inject private RightsRequests requests;
  @Inject private RecordsOfRequest records;
  @Inject private JointReviews reviews;
  @Inject private Suggested suggested;
  @Inject private Evidence evidence;
  @Inject private KeyRing keys;
  @Inject private Clock clock;

  @Override
  public String section() {
    return "rights";
  }

  @Override
  public void export(UUID person, ExportSink sink) {
    sink.records("requests", requests.of(person).stream().map(RightsData::fields).toList());
    sink.records("marks", reviews.marksOf(person).stream().map(RightsData::fields).toList());
  }

  /**
   * The erasure at work keeps its address for the last letter; everything else personal goes, and
   * what the person or their address asked for besides ends here.
   */
  @Override
  public Map<String, Integer> erase(UUID person) {
    int forgotten = 0;
    int exports = 0;
    for (var request : all(person)) {
      exports += requests.deleteExport(request.id());
      request.exportRemoved();
      if (!isErasureAtWork(request)) {
        close(request);
        request.forget(false);
        forgotten += keys.shred(request.id()) ? 1 : 0;
      }
    }
    exports += records.takeOut(person);
    Map<String, Integer> erased = new LinkedHashMap<>();
    erased.put("person_mark", reviews.removeMarks(person));
    erased.put("suggestion", suggested.removeOf(person));
    erased.put("rights_request", forgotten);
    erased.put("rights_export_piece", exports);
    erased.values().removeIf(count -> count == 0);
    return erased;
  }

  private void close(RightsRequest request) {
    if (request.status() == RequestStatus.IN_PROGRESS) {
      request.withdraw(clock.instant());
      request.prove(evidence.record(ended("rights.withdrawn", request)));
    } else if (request.status() == RequestStatus.AWAITING_CONFIRMATION) {
      request.expire(clock.instant());
      evidence.record(ended("rights.expired", request));
    }
  }

  // About the request, not the person: this very erasure takes away every link to them.
  private static Act ended(String kind, RightsRequest request) {
    return Act.of(kind)
        .by("system:rights")
        .fact("request", request.id())
        .fact("type", request.type())
        .fact("regulation", request.regulation())
        .fact("status", request.status().name().toLowerCase(Locale.ROOT));
  }

  private Set<RightsRequest> all(UUID person) {
    Set<RightsRequest> all = new LinkedHashSet<>(requests.of(person));
    List.copyOf(all)
        .forEach(
            request -> request.addressHash().map(requests::withAddress).ifPresent(all::addAll));
    return all;
  }

  static boolean isErasureAtWork(RightsRequest request) {
    return request.status() == RequestStatus.IN_PROGRESS
        && request.fulfilment().equals(Fulfilment.ERASURE.toString());
  }

  private static Map<String, Object> fields(PersonMark mark) {
    return Map.of("mark", mark.mark(), "since", mark.setAt());
  }

  private static Map<String, Object> fields(RightsRequest request) {
    Map<String, Object> fields = new LinkedHashMap<>();
    fields.put("request", request.id().toString());
    fields.put("right", request.type());
    fields.put("regulation", request.regulation());
    fields.put("status", request.status().name());
    fields.put("receivedAt", request.receivedAt());
    request.address().ifPresent(address -> fields.put("email", address));
    request.details().ifPresent(details -> fields.put("details", details));
    return fields;
  }
}
