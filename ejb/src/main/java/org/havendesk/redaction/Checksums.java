package org.havendesk.redaction;

import java.math.BigInteger;
import java.util.Locale;
import java.util.function.Predicate;
import org.apache.commons.validator.routines.IBANValidator;
import org.apache.commons.validator.routines.InetAddressValidator;
import org.apache.commons.validator.routines.checkdigit.CheckDigit;
import org.apache.commons.validator.routines.checkdigit.EAN13CheckDigit;
import org.apache.commons.validator.routines.checkdigit.LuhnCheckDigit;
import org.apache.commons.validator.routines.checkdigit.ModulusTenCheckDigit;
import org.apache.commons.validator.routines.checkdigit.VerhoeffCheckDigit;

/** The arithmetic by which identity numbers protect themselves against typing errors. */
final class Checksums {

  private static final String ALPHABET = "0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ";

  private static final CheckDigit PESEL =
      new ModulusTenCheckDigit(new int[] {1, 3, 7, 9, 1, 3, 7, 9, 1, 3, 1});

  private Checksums() {}

  static String compact(String value) {
    return value.replaceAll("[^\\p{L}\\p{N}]", "").toUpperCase(Locale.ROOT);
  }

  static String digits(String value) {
    return value.replaceAll("\\D", "");
  }

  /** ISO/IEC 7812-1, annex B. */
  static boolean luhn(String value) {
    return LuhnCheckDigit.LUHN_CHECK_DIGIT.isValid(digits(value));
  }

  static boolean iban(String value) {
    return IBANValidator.getInstance().isValid(compact(value));
  }

  static boolean ipv4(String value) {
    return InetAddressValidator.getInstance().isValidInet4Address(value);
  }

  static boolean ipv6(String value) {
    return compact(value).length() > 2
        && InetAddressValidator.getInstance().isValidInet6Address(value);
  }

  static boolean ean13(String value) {
    return EAN13CheckDigit.EAN13_CHECK_DIGIT.isValid(digits(value));
  }

  static boolean verhoeff(String value) {
    return VerhoeffCheckDigit.VERHOEFF_CHECK_DIGIT.isValid(digits(value));
  }

  static boolean pesel(String value) {
    return PESEL.isValid(digits(value));
  }

  /** ISO 7064 MOD 11,10, as the German tax and VAT numbers have it. */
  static boolean mod11By10(String value) {
    String digits = digits(value);
    int product = 10;
    for (int i = 0; i < digits.length() - 1; i++) {
      int sum = (digits.charAt(i) - '0' + product) % 10;
      product = (sum == 0 ? 10 : sum) * 2 % 11;
    }
    return (11 - product) % 10 == digits.charAt(digits.length() - 1) - '0';
  }

  /** § 139b AO: besides the check digit, the first ten hold one digit twice or thrice, no more. */
  static boolean germanTaxNumber(String value) {
    String digits = digits(value);
    long different = digits.chars().limit(10).distinct().count();
    return digits.charAt(0) != '0' && (different == 8 || different == 9) && mod11By10(digits);
  }

  /** Weighted sum of all digits but the last, modulo 11, is the last; a rest of ten is none. */
  static Predicate<String> mod11(int... weights) {
    return value -> {
      String digits = digits(value);
      int rest = weighted(digits, weights) % 11;
      return rest < 10 && rest == digits.charAt(digits.length() - 1) - '0';
    };
  }

  /** Eleven minus the weighted sum modulo 11 is the last digit, ten and eleven being nought. */
  static Predicate<String> complement11(int... weights) {
    return value -> {
      String digits = digits(value);
      int rest = 11 - weighted(digits, weights) % 11;
      return (rest > 9 ? 0 : rest) == digits.charAt(digits.length() - 1) - '0';
    };
  }

  private static int weighted(String digits, int... weights) {
    int sum = 0;
    for (int i = 0; i < weights.length; i++) {
      sum += (digits.charAt(i) - '0') * weights[i];
    }
    return sum;
  }

  /** The number modulo 97 with its last two digits as the complement to 97, as in France. */
  static boolean complement97(String value) {
    String digits = compact(value).replace("2A", "19").replace("2B", "18");
    return digits.matches("\\d+") && rest97(digits, 97 - Integer.parseInt(tail(digits)));
  }

  /** The same in Belgium, where a 2 before the number stands for births since 2000. */
  static boolean belgian(String value) {
    String digits = digits(value);
    int rest = 97 - Integer.parseInt(tail(digits));
    return rest97(digits, rest) || rest97("2" + digits, rest);
  }

  private static boolean rest97(String digits, int rest) {
    var number = new BigInteger(digits.substring(0, digits.length() - 2));
    return number.mod(BigInteger.valueOf(97)).intValue() == rest % 97;
  }

  private static String tail(String digits) {
    return digits.substring(digits.length() - 2);
  }

  /** Spain: the letter is the number modulo 23; X, Y and Z of foreigners stand for 0, 1 and 2. */
  static boolean spanish(String value) {
    String id = compact(value);
    String digits =
        id.substring(0, id.length() - 1).replace("X", "0").replace("Y", "1").replace("Z", "2");
    return "TRWAGMYFPDXBNJZSQVHLCKE".charAt(Integer.parseInt(digits) % 23)
        == id.charAt(id.length() - 1);
  }

  /** Finland: the last sign is the nine digits modulo 31. */
  static boolean finnish(String value) {
    String id = value.toUpperCase(Locale.ROOT);
    int number = Integer.parseInt(id.substring(0, 6) + id.substring(7, 10));
    return "0123456789ABCDEFHJKLMNPRSTUVWXY".charAt(number % 31) == id.charAt(10);
  }

  /** Italy: odd places count by a table of their own. */
  static boolean italian(String value) {
    int[] odd = {
      1, 0, 5, 7, 9, 13, 15, 17, 19, 21, 2, 4, 18, 20, 11, 3, 6, 8, 12, 14, 16, 10, 22, 25, 24, 23
    };
    String id = compact(value);
    int sum = 0;
    for (int i = 0; i < 15; i++) {
      char sign = id.charAt(i);
      int place = Character.isDigit(sign) ? sign - '0' : sign - 'A';
      sum += i % 2 == 0 ? odd[place] : place;
    }
    return 'A' + sum % 26 == id.charAt(15);
  }

  /** ICAO Doc 9303, part 3: weights 7, 3, 1. */
  static boolean travelDocument(String value) {
    String id = compact(value);
    int sum = 0;
    for (int i = 0; i < id.length() - 1; i++) {
      sum += ALPHABET.indexOf(id.charAt(i)) * new int[] {7, 3, 1}[i % 3];
    }
    return sum % 10 == id.charAt(id.length() - 1) - '0';
  }

  /** Germany's pension insurance: letters count as two digits, products by their digits' sum. */
  static boolean germanPension(String value) {
    String id = compact(value);
    String digits =
        id.substring(0, 8) + "%02d".formatted(id.charAt(8) - 'A' + 1) + id.substring(9, 11);
    int[] weights = {2, 1, 2, 5, 7, 1, 2, 1, 2, 1, 2, 1};
    int sum = 0;
    for (int i = 0; i < weights.length; i++) {
      int product = (digits.charAt(i) - '0') * weights[i];
      sum += product / 10 + product % 10;
    }
    return sum % 10 == id.charAt(11) - '0';
  }

  /** Brazil: two check digits, each modulo 11. */
  static boolean brazilian(String value) {
    String digits = digits(value);
    return digits.chars().distinct().count() > 1 && brazilian(digits, 9) && brazilian(digits, 10);
  }

  private static boolean brazilian(String digits, int length) {
    int sum = 0;
    for (int i = 0; i < length; i++) {
      sum += (digits.charAt(i) - '0') * (length + 1 - i);
    }
    return sum * 10 % 11 % 10 == digits.charAt(length) - '0';
  }
}
