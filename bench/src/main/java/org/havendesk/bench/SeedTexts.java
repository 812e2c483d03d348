package org.havendesk.bench;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import org.havendesk.sealing.store.BlindIndex;
import org.havendesk.words.Word;
import org.havendesk.words.Words;

/**
 * What people write to a shop, made up: a text is told by a number, so that its words are cut and
 * hashed once and not for each message. Each message also names one of many products, as a word
 * that is rare.
 */
final class SeedTexts {

  static final int SUBJECTS = 36;
  static final int BODIES = 60;
  static final int PRODUCTS = 40_000;

  private static final String LANGUAGE = "en";
  private static final int SUBJECT_COUNTS_MORE = 4;
  private static final int OFTEN = 4;
  private static final String[] MATTERS = {
    "delivery", "invoice", "refund", "repair", "address", "voucher"
  };
  private static final String[] STATES = {
    "missing", "broken", "late", "wrong", "doubled", "unclear"
  };
  private static final String[] WISHES = {
    "please send a replacement", "please tell me when it will be here",
    "I would like to have my money back", "could you look into it and call me",
    "who is going to collect the parcel"
  };
  private static final String[] WHENS = {"yesterday", "last week", "on Monday"};
  private static final String[] CIRCUMSTANCES = {
    "the carton was crushed", "the courier left it with a neighbour",
    "the colour is not the one in the catalogue", "the screws were not in the box"
  };
  private static final String[] SYLLABLES = {
    "bra", "dri", "fol", "gan", "hel", "jor", "kem", "lat", "mur", "nov", "pel", "quo", "ras",
    "sil", "tor", "vex", "wam", "xan", "yol", "zim"
  };

  private final BlindIndex index;

  SeedTexts(BlindIndex index) {
    this.index = index;
  }

  static String subject(long number) {
    int which = (int) (number % SUBJECTS);
    return "The " + MATTERS[which % 6] + " is " + STATES[which / 6];
  }

  static String body(long number) {
    int which = (int) (number % BODIES);
    return "Hello, I ordered it "
        + WHENS[which % 3]
        + " and "
        + CIRCUMSTANCES[which / 3 % 4]
        + ", so "
        + WISHES[which / 12]
        + ". It is the "
        + product(number);
  }

  /** A name of four syllables, the same for every so manieth message. */
  static String product(long number) {
    int which = (int) (number * 7919 % PRODUCTS);
    return SYLLABLES[which % 20]
        + SYLLABLES[which / 20 % 20]
        + SYLLABLES[which / 400 % 20]
        + SYLLABLES[which / 8_000];
  }

  /** The tokens of a subject with their weights. */
  Map<Long, Integer> ofSubject(long number) {
    Map<Long, Integer> weights = new HashMap<>();
    weights(subject(number))
        .forEach((token, weight) -> weights.put(token, weight + SUBJECT_COUNTS_MORE));
    return weights;
  }

  /** The tokens of a message with their weights, without the product's. */
  Map<Long, Integer> ofBody(long number) {
    Map<Long, Integer> weights = weights(body(number));
    ofProduct(number).forEach(weights::remove);
    return weights;
  }

  /** The tokens of the product that a message names. */
  List<Long> ofProduct(long number) {
    String body = body(number);
    int begin = body.lastIndexOf(' ') + 1;
    List<Long> tokens = new ArrayList<>();
    each(
        body,
        word -> {
          if (word.start() >= begin) {
            word.forms().forEach(form -> tokens.add(index.ofToken(form)));
          }
        });
    return tokens;
  }

  private Map<Long, Integer> weights(String text) {
    Map<Long, Integer> weights = new HashMap<>();
    each(
        text,
        word ->
            word.forms()
                .forEach(
                    form ->
                        weights.merge(index.ofToken(form), 1, (a, b) -> Math.min(OFTEN, a + b))));
    return weights;
  }

  private static void each(String text, Consumer<Word> use) {
    Words.of(text, Optional.of(LANGUAGE)).forEach(use);
  }
}
