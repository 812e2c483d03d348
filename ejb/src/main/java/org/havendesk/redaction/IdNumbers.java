package org.havendesk.redaction;

import static org.havendesk.redaction.PiiType.NATIONAL_ID;
import static org.havendesk.redaction.PiiType.PASSPORT;
import static org.havendesk.redaction.PiiType.TAX_ID;

import java.util.List;
import java.util.function.Predicate;

/**
 * Identity, insurance and tax numbers that protect themselves: by a check digit, or by a form that
 * nothing else has. Those that look like any other number are left to {@link Labels}.
 */
final class IdNumbers {

  private static final double SURE = 0.95;
  private static final double LIKELY = 0.85;
  private static final double PERHAPS = 0.6;

  // A day and a month in the order of the country, as many numbers begin with a birthday.
  private static final String DAY_MONTH = "(?:0[1-9]|[12]\\d|3[01])(?:0[1-9]|1[0-2])";
  private static final String MONTH_DAY = "(?:0[1-9]|1[0-2])(?:0[1-9]|[12]\\d|3[01])";

  private IdNumbers() {}

  static List<Recognizer> all() {
    return List.of(
        // 42 USC 405(c)(2): areas 000, 666 and 900 to 999 are not given out.
        number("us-ssn", NATIONAL_ID, LIKELY, "(?!000|666|9)\\d{3}-(?!00)\\d{2}-(?!0000)\\d{4}"),
        number("us-itin", TAX_ID, LIKELY, "9\\d{2}-(?:5\\d|6[0-5]|7\\d|8[0-8]|9[0-24-9])-\\d{4}"),
        number(
            "uk-nino",
            NATIONAL_ID,
            LIKELY,
            "(?!BG|GB|KN|NK|NT|TN|ZZ)[A-CEGHJ-PR-TW-Z][A-CEGHJ-NPR-TW-Z] ?\\d{2} ?\\d{2} ?\\d{2} ?[A-D]"),
        number(
            "de-steuer-id",
            TAX_ID,
            LIKELY,
            "[1-9]\\d ?\\d{3} ?\\d{3} ?\\d{3}",
            Checksums::germanTaxNumber),
        number(
            "de-pension",
            NATIONAL_ID,
            SURE,
            "\\d{2} ?(?:[0-2]\\d|3[01]|[5-7]\\d|8[01])(?:0[1-9]|1[0-2])\\d{2} ?[A-Z] ?\\d{3}",
            Checksums::germanPension),
        number("de-vat", TAX_ID, SURE, "DE ?\\d{3} ?\\d{3} ?\\d{3}", Checksums::mod11By10),
        number(
            "es-dni",
            NATIONAL_ID,
            SURE,
            "(?:\\d{8}|[XYZ]-?\\d{7})-?[A-HJ-NP-TV-Z]",
            Checksums::spanish),
        number(
            "it-codice-fiscale",
            TAX_ID,
            SURE,
            "[A-Z]{6} ?\\d{2}[A-EHLMPR-T]\\d{2} ?[A-Z]\\d{3}[A-Z]",
            Checksums::italian),
        number(
            "fr-nir",
            NATIONAL_ID,
            SURE,
            "[12] ?\\d{2} ?(?:0[1-9]|1[0-2]|[2-9]\\d) ?(?:\\d{2}|2[AB]) ?\\d{3} ?\\d{3} ?\\d{2}",
            Checksums::complement97),
        number(
            "be-rijksregister",
            NATIONAL_ID,
            SURE,
            "\\d{2}\\.?" + MONTH_DAY.replace("])(", "])\\.?(") + "[-.]?\\d{3}[-.]?\\d{2}",
            Checksums::belgian),
        number(
            "pl-pesel",
            NATIONAL_ID,
            LIKELY,
            "\\d{2}(?:[02468][1-9]|[13579][0-2])(?:0[1-9]|[12]\\d|3[01])\\d{5}",
            Checksums::pesel),
        number(
            "se-personnummer",
            NATIONAL_ID,
            SURE,
            "(?:19|20)?\\d{2}" + MONTH_DAY + "[-+]\\d{4}",
            value -> Checksums.luhn(lastTen(value))),
        number(
            "fi-hetu",
            NATIONAL_ID,
            SURE,
            DAY_MONTH + "\\d{2}[-+A]\\d{3}[0-9A-FHJ-NPR-Y]",
            Checksums::finnish),
        number("dk-cpr", NATIONAL_ID, PERHAPS, DAY_MONTH + "\\d{2}-\\d{4}"),
        number(
            "ch-ahv", NATIONAL_ID, SURE, "756[. ]?\\d{4}[. ]?\\d{4}[. ]?\\d{2}", Checksums::ean13),
        number("br-cpf", TAX_ID, SURE, "\\d{3}\\.\\d{3}\\.\\d{3}-\\d{2}", Checksums::brazilian),
        number(
            "in-aadhaar",
            NATIONAL_ID,
            LIKELY,
            "[2-9]\\d{3}[ -]\\d{4}[ -]\\d{4}",
            Checksums::verhoeff),
        // ICAO Doc 9303, part 4: the second line of the machine-readable zone of a passport.
        number(
            "mrz",
            PASSPORT,
            SURE,
            "[A-Z0-9<]{9}\\d[A-Z<]{3}\\d{6}\\d[MFX<]\\d{6}\\d[A-Z0-9<]{14}[\\d<]\\d",
            line -> Checksums.travelDocument(line.substring(0, 10).replace('<', '0'))));
  }

  private static Recognizer number(String name, PiiType type, double score, String form) {
    return number(name, type, score, form, any -> true);
  }

  private static Recognizer number(
      String name, PiiType type, double score, String form, Predicate<String> check) {
    return PatternRecognizer.of(
        name,
        type,
        score,
        "(?<![\\p{L}\\p{N}])(?<![\\p{N}][-.])" + form + "(?![-.]?[\\p{L}\\p{N}])",
        check);
  }

  private static String lastTen(String value) {
    String digits = Checksums.digits(value);
    return digits.substring(digits.length() - 10);
  }
}
