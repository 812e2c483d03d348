package org.havendesk.rights;

import com.iab.gpp.encoder.GppModel;
import com.iab.gpp.encoder.section.EncodableSection;
import com.iabtcf.decoder.TCString;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.havendesk.platform.InvalidInput;

/**
 * What the IAB's strings say, as the signals that regulation packs name: the Global Privacy
 * Platform's sections of the American states, and the European Transparency and Consent Framework.
 */
final class SignalStrings {

  /** A string of the Transparency and Consent Framework without consent to any purpose. */
  static final String NO_CONSENT = "tcf/no-consent";

  private static final int LONGEST = 8_000;

  /** In a two-bit field: the person has opted out. */
  private static final Integer OPTED_OUT = 1;

  private static final List<String> OPT_OUTS =
      List.of(
          "SaleOptOut", "SharingOptOut", "TargetedAdvertisingOptOut", "SensitiveDataProcessing");

  private SignalStrings() {}

  /**
   * The signals that a GPP string gives.
   *
   * @throws InvalidInput naming the field {@code gpp} if it is none
   */
  static Set<String> ofGpp(String text) {
    Set<String> signals = new TreeSet<>();
    try {
      var model = new GppModel(checked("gpp", text));
      for (int id : model.getSectionIds()) {
        add(signals, model.getSection(id));
      }
    } catch (InvalidInput e) {
      throw e;
    } catch (RuntimeException unreadable) {
      throw new InvalidInput("gpp", "This is not a string of the Global Privacy Platform.");
    }
    return signals;
  }

  private static void add(Set<String> signals, EncodableSection section) {
    for (String field : OPT_OUTS) {
      if (section.hasField(field) && isOptOut(section.getFieldValue(field))) {
        signals.add("gpp/" + section.getName() + "/" + field);
      }
    }
    if (section.hasField("Gpc") && Boolean.TRUE.equals(section.getFieldValue("Gpc"))) {
      signals.add(PreferenceSignals.GPC);
    }
    if (section.hasField("PurposeConsents")
        && section.getFieldValue("PurposeConsents") instanceof List<?> purposes
        && !purposes.contains(Boolean.TRUE)) {
      signals.add(NO_CONSENT);
    }
  }

  private static boolean isOptOut(Object value) {
    return OPTED_OUT.equals(value) || value instanceof List<?> kinds && kinds.contains(OPTED_OUT);
  }

  /**
   * The signals that a TCF string gives.
   *
   * @throws InvalidInput naming the field {@code tcf} if it is none
   */
  static Set<String> ofTcf(String text) {
    try {
      boolean none = TCString.decode(checked("tcf", text)).getPurposesConsent().isEmpty();
      return none ? Set.of(NO_CONSENT) : Set.of();
    } catch (InvalidInput e) {
      throw e;
    } catch (RuntimeException unreadable) {
      throw new InvalidInput(
          "tcf", "This is not a string of the Transparency and Consent Framework.");
    }
  }

  private static String checked(String field, String text) {
    return Optional.of(text.strip())
        .filter(string -> !string.isEmpty() && string.length() <= LONGEST)
        .orElseThrow(() -> new InvalidInput(field, "Give 1 to " + LONGEST + " characters."));
  }
}
