package org.havendesk.consent;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.havendesk.consent.store.Chosen;
import org.havendesk.consent.store.ConsentAct;
import org.havendesk.consent.store.ConsentEntry;
import org.havendesk.consent.store.ConsentLedger;
import org.havendesk.consent.store.GivenBy;
import org.havendesk.consent.store.Notice;
import org.havendesk.consent.store.NoticeShelf;
import org.havendesk.platform.Settings;

/**
 * Writes consent records with the structure of ISO/IEC TS 27560:2023 (header, processing, parties,
 * events) in JSON-LD, the terms being those of the W3C Data Privacy Vocabulary. They name the
 * person by an id only.
 */
@ApplicationScoped
public class ConsentReceipts {

  /** The published schema that every record follows. */
  static final String SCHEMA = "https://havendesk.org/schemas/consent-receipt.schema.json";

  private static final JsonMapper JSON =
      JsonMapper.builder().enable(SerializationFeature.INDENT_OUTPUT).build();

  @Inject private Purposes purposes;
  @Inject private ConsentLedger ledger;
  @Inject private NoticeShelf notices;
  @Inject private Settings settings;

  /** The record of one choice, with all that was chosen about the same before. */
  String of(ConsentEntry entry) {
    var chosen = entry.chosen();
    Map<String, Object> record = new LinkedHashMap<>();
    record.put("@context", context());
    record.put("@type", "ConsentRecord");
    record.put("conformsTo", List.of("ISO/IEC TS 27560:2023", SCHEMA));
    record.put("identifier", "urn:uuid:" + entry.id());
    record.put("dataSubject", "urn:uuid:" + chosen.person());
    record.put("process", process(chosen));
    record.put("party", List.of(controller()));
    record.put("event", events(chosen, entry));
    try {
      return JSON.writeValueAsString(record);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("A consent record can be written as JSON.", e);
    }
  }

  private static Map<String, Object> context() {
    Map<String, Object> terms = new LinkedHashMap<>();
    terms.put("dpv", "https://w3id.org/dpv#");
    terms.put("dct", "http://purl.org/dc/terms/");
    terms.put("ConsentRecord", "dpv:ConsentRecord");
    terms.put("conformsTo", "dct:conformsTo");
    terms.put("identifier", "@id");
    terms.put("dataSubject", id("dpv:hasDataSubject"));
    terms.put("process", "dpv:hasProcess");
    terms.put("purpose", "dpv:hasPurpose");
    terms.put("legalBasis", id("dpv:hasLegalBasis"));
    terms.put("personalData", "dpv:hasPersonalData");
    terms.put("storage", "dpv:hasStorageCondition");
    terms.put("recipient", "dpv:hasRecipient");
    terms.put("notice", "dpv:hasNotice");
    terms.put("jurisdiction", "dpv:hasJurisdiction");
    terms.put("party", "dpv:hasDataController");
    terms.put("event", "dpv:hasConsentStatus");
    terms.put("status", id("@type"));
    terms.put("at", "dct:date");
    terms.put("by", id("dpv:isIndicatedBy"));
    terms.put("method", "dpv:hasIndicationMethod");
    terms.put("title", "dct:title");
    terms.put("language", "dct:language");
    terms.put("version", "dct:hasVersion");
    terms.put("description", "dct:description");
    terms.put("name", "dpv:hasName");
    terms.put("address", "dpv:hasAddress");
    terms.put("contact", "dpv:hasContact");
    terms.put("evidence", id("dct:provenance"));
    return terms;
  }

  private static Map<String, String> id(String term) {
    return term.startsWith("@") ? Map.of("@id", term) : Map.of("@id", term, "@type", "@id");
  }

  private Map<String, Object> process(Chosen chosen) {
    var purpose = purposes.byName(chosen.purpose());
    var read = chosen.notice().flatMap(notices::find);
    var locale = read.map(Notice::language).map(Locale::forLanguageTag).orElse(Locale.ENGLISH);
    Map<String, Object> process = new LinkedHashMap<>();
    Map<String, Object> aim = new LinkedHashMap<>();
    aim.put("name", chosen.purpose());
    aim.put("title", purpose.nameIn(locale));
    aim.put("description", purpose.meaningIn(locale));
    process.put("purpose", aim);
    process.put("legalBasis", purposes.basisOf(purpose).citation());
    process.put("personalData", purpose.categoriesIn(locale));
    process.put("storage", purpose.storageIn(locale));
    process.put("recipient", purpose.recipients().stream().map(Object::toString).sorted().toList());
    process.put("jurisdiction", settings.jurisdiction());
    chosen.channel().ifPresent(channel -> process.put("method", channel));
    read.ifPresent(text -> process.put("notice", notice(text)));
    return process;
  }

  private static Map<String, Object> notice(Notice text) {
    Map<String, Object> notice = new LinkedHashMap<>();
    notice.put("identifier", "urn:uuid:" + text.id());
    notice.put("title", text.title());
    notice.put("language", text.language());
    notice.put("version", text.number());
    return notice;
  }

  private Map<String, Object> controller() {
    var controller = purposes.jurisdiction().controller();
    Map<String, Object> party = new LinkedHashMap<>();
    party.put("name", controller.name());
    party.put("address", controller.address());
    party.put("contact", controller.email());
    return party;
  }

  private List<Map<String, Object>> events(Chosen chosen, ConsentEntry upTo) {
    return ledger.of(chosen.person()).stream()
        .filter(entry -> entry.chosen().purpose().equals(chosen.purpose()))
        .filter(entry -> entry.chosen().channel().equals(chosen.channel()))
        .filter(entry -> !entry.recordedAt().isAfter(upTo.recordedAt()))
        .map(ConsentReceipts::event)
        .toList();
  }

  private static Map<String, Object> event(ConsentEntry entry) {
    var chosen = entry.chosen();
    Map<String, Object> event = new LinkedHashMap<>();
    event.put("identifier", "urn:uuid:" + entry.id());
    event.put("status", status(chosen.act()));
    event.put("at", time(chosen.at()));
    event.put("by", "dpv:" + (isParent(chosen) ? "ParentOfDataSubject" : "DataSubject"));
    event.put("method", chosen.source().name().toLowerCase(Locale.ROOT).replace('_', '-'));
    chosen.shown().ifPresent(shown -> event.put("description", shown));
    event.put("evidence", uuid(entry.receipt()));
    return event;
  }

  private static boolean isParent(Chosen chosen) {
    return chosen.givenBy() == GivenBy.PARENT;
  }

  private static String status(ConsentAct act) {
    return switch (act) {
      case REQUESTED -> "dpv:ConsentRequested";
      case GIVEN -> "dpv:ConsentGiven";
      case REFUSED -> "dpv:ConsentRefused";
      case WITHDRAWN -> "dpv:ConsentWithdrawn";
      case EXPIRED -> "dpv:ConsentExpired";
    };
  }

  private static String time(Instant at) {
    return at.toString();
  }

  private static String uuid(UUID id) {
    return "urn:uuid:" + id;
  }
}
