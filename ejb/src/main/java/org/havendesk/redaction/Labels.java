package org.havendesk.redaction;

import static org.havendesk.redaction.PiiType.CREDIT_CARD;
import static org.havendesk.redaction.PiiType.DATE_OF_BIRTH;
import static org.havendesk.redaction.PiiType.DRIVER_LICENSE;
import static org.havendesk.redaction.PiiType.IBAN_CODE;
import static org.havendesk.redaction.PiiType.LICENSE_PLATE;
import static org.havendesk.redaction.PiiType.NATIONAL_ID;
import static org.havendesk.redaction.PiiType.PASSPORT;
import static org.havendesk.redaction.PiiType.PHONE_NUMBER;
import static org.havendesk.redaction.PiiType.TAX_ID;

import java.util.List;

/**
 * What is personal because the words before it say so: “passport no. C01X00T47”. A number with a
 * typing error in it is still somebody's, so a label outweighs a wrong check digit.
 */
final class Labels {

  private static final double SCORE = 0.8;

  /** Surer than that it is any date. */
  private static final double BIRTH = 0.9;

  /** Between label and value: “no.”, “Nr.”, “number is”, “lautet:”. */
  private static final String BETWEEN =
      "(?:[\\s:#=.,-]|\\b(?:no|nr|num|number|nummer|numéro|numero|número|id|code|is|was|ist|lautet|war|est|es)\\b){1,12}";

  /** Letters and digits with at least one digit, perhaps in groups. */
  private static final String CODE =
      "(?=[\\p{L}-]{0,8}\\d)[\\p{L}\\d](?:[ -]?[\\p{L}\\d]*\\d[\\p{L}\\d]*|[-]?[\\p{L}\\d]){4,24}";

  private static final String DIGITS = "\\d(?:[ ./-]?\\d){6,13}";

  private Labels() {}

  static List<Recognizer> all() {
    return List.of(
        labelled(
            "passport",
            PASSPORT,
            "passport|reisepass|reisepassnummer|passnummer|passeport|pasaporte|passaporto|paspoort",
            CODE),
        labelled(
            "driver-license",
            DRIVER_LICENSE,
            "driv(?:er|ing)(?:'|’)?s? licen[cs]e|führerschein|führerscheinnummer|fuehrerschein|permis de conduire|rijbewijs|patente",
            CODE),
        labelled(
            "license-plate",
            LICENSE_PLATE,
            "licen[cs]e plate|number plate|registration plate|kennzeichen|kfz-kennzeichen|nummernschild|immatriculation|kenteken|matrícula|targa",
            "[\\p{L}]{1,3}[ -]?[\\p{L}\\d]{1,4}[ -]?[\\p{L}\\d]{0,4}(?<=[\\p{L}\\d-]{0,12}\\d[\\p{L}]?)"),
        labelled(
            "id-card",
            NATIONAL_ID,
            "social security|ssn|social insurance|national id(?:entity)?|identity card|id card|nhs|personalausweis|ausweisnummer|ausweis|sozialversicherungsnummer|versicherungsnummer|bsn|dni|nif|carte d['’]identité|sécurité sociale|pesel",
            CODE),
        labelled(
            "tax-id",
            TAX_ID,
            "tax id|tax identification|taxpayer|tin|vat|steuer-id|steueridentifikationsnummer|steuernummer|identifikationsnummer|ust-id(?:nr)?|numéro fiscal|codice fiscale|partita iva",
            CODE),
        labelled(
            "bank-account",
            IBAN_CODE,
            "iban|bank account|account number|kontonummer|compte bancaire|cuenta",
            "(?:[A-Z]{2}\\d{2}(?: ?[A-Z0-9]){8,30}|\\d(?:[ -]?\\d){6,17})"),
        labelled(
            "card-number",
            CREDIT_CARD,
            "credit card|debit card|card number|kreditkarte|kreditkartennummer|kartennummer|carte bancaire|tarjeta",
            "\\d(?:[ -]?\\d){11,18}"),
        labelled(
            "phone-label",
            PHONE_NUMBER,
            "phone|telephone|tel|mobile|cell|cellphone|fax|call(?: me| us| him| her)?(?: at| on| back at| under)?|reach(?: me| us)?(?: at| on)?|telefon|telefonnummer|handy|handynummer|rückruf unter|erreichbar unter|téléphone|portable|teléfono|móvil|telefono|cellulare|telefoon",
            "\\+?\\(?" + DIGITS.replace("[ ./-]?", "[ ()./-]{0,2}") + "(?:x\\d{1,6})?"),
        labelled(
            BIRTH,
            "born",
            DATE_OF_BIRTH,
            "born(?: on)?|date of birth|birth ?date|birthday|dob|geboren(?: am)?|geb|geburtsdatum|geburtstag|née? le|nacid[oa] el|nat[oa] il|geboren op",
            Dates.DATE));
  }

  private static Recognizer labelled(String name, PiiType type, String labels, String value) {
    return labelled(SCORE, name, type, labels, value);
  }

  private static Recognizer labelled(
      double score, String name, PiiType type, String labels, String value) {
    return PatternRecognizer.of(
        name,
        type,
        score,
        "(?<![\\p{L}\\p{N}])(?:"
            + labels
            + ")"
            + BETWEEN
            + "(?<value>"
            + value
            + ")(?![\\p{L}\\p{N}])");
  }
}
