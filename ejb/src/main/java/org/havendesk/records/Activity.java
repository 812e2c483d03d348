package org.havendesk.records;

import java.util.List;

/**
 * One processing activity (GDPR 30(1)(b) to (f)), in words.
 *
 * @param basis on what it rests, with its article
 * @param categories of data
 * @param recipients who gets data for it, with their kind
 * @param transfers to third countries, with what lets them go or holds them back
 * @param storage how long it is kept
 * @param assessment how its impact assessment stands
 */
public record Activity(
    String name,
    String purpose,
    String basis,
    List<String> categories,
    List<String> recipients,
    List<String> transfers,
    String storage,
    String assessment) {}
