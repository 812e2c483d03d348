package org.havendesk.words;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;
import org.apache.lucene.analysis.tokenattributes.OffsetAttribute;

/**
 * Cuts texts into the words by which they are found. A text is cut in the language it is written
 * in; what somebody types to find it is cut in all of them, as nobody knows which they mean.
 */
public final class Words {

  /** What is longer is no word. */
  private static final int LONGEST = 64;

  /** So many common words say which language a text is written in. */
  private static final int TELLING = 2;

  private Words() {}

  private record Cut(String form, int start, int end) {

    Word word() {
      return Word.of(form, start, end);
    }
  }

  /**
   * The words of a text, in order, without the common ones of its language. That language is the
   * one whose common words it uses most; where that does not tell, the given one. If there is none
   * either, as in many a subject, each word has every form that it may have.
   *
   * @param language BCP 47 tag
   */
  public static List<Word> of(String text, Optional<String> language) {
    List<Cut> plain = cut(Tongue.ANY, text);
    Optional<Tongue> tongue = seen(plain, text).or(() -> language.flatMap(Tongue::of));
    return tongue.isEmpty()
        ? typed(text).stream().map(TypedWord::word).toList()
        : cut(tongue.get(), text).stream().map(Cut::word).toList();
  }

  /** The words of a text in no language at all: folded, but none left out and none stemmed. */
  public static List<String> folded(String text) {
    return cut(Tongue.ANY, text).stream().map(Cut::form).toList();
  }

  /** The words that somebody typed, in order, each in every form that it may have in the index. */
  public static List<TypedWord> typed(String text) {
    Map<Integer, Set<String>> forms = new HashMap<>();
    Map<Integer, Integer> languages = new HashMap<>();
    for (Tongue tongue : Tongue.values()) {
      for (Cut cut : cut(tongue, text)) {
        forms.computeIfAbsent(cut.start(), start -> new LinkedHashSet<>()).add(cut.form());
        languages.merge(cut.start(), 1, Integer::sum);
      }
    }
    return cut(Tongue.ANY, text).stream()
        .map(
            cut ->
                new TypedWord(
                    new Word(forms.get(cut.start()), cut.start(), cut.end()),
                    languages.get(cut.start()) < Tongue.values().length))
        .toList();
  }

  private static Optional<Tongue> seen(List<Cut> words, String text) {
    Map<Tongue, Integer> common = new EnumMap<>(Tongue.class);
    for (Cut word : words) {
      String spelled = text.substring(word.start(), word.end());
      for (Tongue tongue : Tongue.values()) {
        common.merge(tongue, tongue.isCommon(spelled) ? 1 : 0, Integer::sum);
      }
    }
    int most = common.values().stream().mapToInt(Integer::intValue).max().orElse(0);
    List<Tongue> likely = common.keySet().stream().filter(t -> common.get(t) == most).toList();
    return likely.size() == 1 && most >= TELLING ? Optional.of(likely.get(0)) : Optional.empty();
  }

  private static List<Cut> cut(Tongue tongue, String text) {
    List<Cut> words = new ArrayList<>();
    try (TokenStream cut = tongue.cut(text)) {
      var form = cut.addAttribute(CharTermAttribute.class);
      var place = cut.addAttribute(OffsetAttribute.class);
      cut.reset();
      while (cut.incrementToken()) {
        if (isWord(form)) {
          words.add(new Cut(form.toString(), place.startOffset(), place.endOffset()));
        }
      }
      cut.end();
      return words;
    } catch (IOException e) {
      throw new UncheckedIOException("A text in memory could not be read", e);
    }
  }

  /** One letter alone finds everything; one sign of Chinese is a word. */
  private static boolean isWord(CharSequence form) {
    return form.length() > 1 && form.length() <= LONGEST
        || form.length() == 1 && Character.isIdeographic(form.charAt(0));
  }
}
