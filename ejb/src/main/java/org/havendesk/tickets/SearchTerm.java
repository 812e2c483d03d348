package org.havendesk.tickets;

import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import org.havendesk.words.TypedWord;
import org.havendesk.words.Word;

/**
 * One thing to look for: a word, or several that stand together. A common word may be missing
 * between them, as texts are indexed without the common words of their language.
 *
 * @param whole what it is as a whole if it tells people apart
 */
record SearchTerm(List<TypedWord> words, Set<String> whole) {

  /** What of it has to be in the index: for each word one of its forms. */
  List<Set<String>> indexed() {
    List<TypedWord> telling = words.stream().filter(word -> !word.common()).toList();
    if (words.isEmpty()) {
      return List.of(whole);
    }
    return (telling.isEmpty() ? words : telling).stream().map(this::forms).toList();
  }

  /** Whether it narrows nothing: it is common in one of the languages. */
  boolean isCommon() {
    return !words.isEmpty() && words.stream().allMatch(TypedWord::common);
  }

  /** The words of the first place where it stands, as ranges of the text; empty if nowhere. */
  Optional<List<Word>> in(Findable text) {
    return IntStream.range(0, text.words().size())
        .mapToObj(at -> at(text.words(), at))
        .flatMap(Optional::stream)
        .findFirst();
  }

  /** Every word of the text that belongs to it wherever it stands. */
  List<Word> everywhere(Findable text) {
    return IntStream.range(0, text.words().size())
        .mapToObj(at -> at(text.words(), at))
        .flatMap(Optional::stream)
        .flatMap(List::stream)
        .distinct()
        .toList();
  }

  private Optional<List<Word>> at(List<Word> text, int at) {
    Word first = text.get(at);
    if (first.isAny(whole)) {
      return Optional.of(List.of(first));
    }
    return words.isEmpty() ? Optional.empty() : wholeName(text, at).or(() -> together(text, at));
  }

  private Optional<List<Word>> together(List<Word> text, int at) {
    int end = at;
    boolean begun = false;
    for (TypedWord word : words) {
      if (end < text.size() && text.get(end).isAny(word.forms())) {
        begun = true;
        end++;
      } else if (!begun || !word.common()) {
        return Optional.empty();
      }
    }
    return Optional.of(text.subList(at, end));
  }

  /** A name is found by all of its parts only: who knows a first name may not learn the last. */
  private Optional<List<Word>> wholeName(List<Word> text, int at) {
    int end = at + words.size();
    if (words.size() < 2 || end > text.size() || !Identity.isName(text.get(at))) {
      return Optional.empty();
    }
    List<Word> name = text.subList(at, end);
    boolean begins = at == 0 || text.get(at - 1).start() != name.get(0).start();
    boolean ends = end == text.size() || text.get(end).start() != name.get(0).start();
    boolean same =
        IntStream.range(0, words.size())
            .allMatch(
                part ->
                    name.get(part).start() == name.get(0).start()
                        && name.get(part).isAny(names(words.get(part))));
    return begins && ends && same ? Optional.of(List.of(name.get(0))) : Optional.empty();
  }

  private Set<String> forms(TypedWord word) {
    Set<String> forms = new HashSet<>(word.forms());
    forms.addAll(whole);
    if (words.size() > 1) {
      forms.addAll(names(word));
    }
    return forms;
  }

  private static Set<String> names(TypedWord word) {
    Set<String> names = new HashSet<>();
    word.forms().forEach(form -> names.add(Identity.name(form)));
    return names;
  }

  /** Silent, so that no log line ever holds it. */
  @Override
  public String toString() {
    return "SearchTerm[…]";
  }
}
