package org.havendesk.records;

import java.time.LocalDate;
import java.util.List;

/**
 * The record of processing activities on one day, in one language.
 *
 * @param controller name, address and contact (GDPR 30(1)(a))
 * @param people whose data it is (GDPR 30(1)(c))
 * @param security what protects the data (GDPR 30(1)(g))
 */
public record ProcessingRecord(
    LocalDate asOf,
    String controller,
    String authority,
    String laws,
    String people,
    List<Activity> activities,
    List<String> security) {}
