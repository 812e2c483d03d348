package org.havendesk.consent.web;

import com.github.difflib.text.DiffRow;
import com.github.difflib.text.DiffRowGenerator;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What changed between two versions of a text, word by word. */
public final class Redline {

  // Characters that no text has (private use).
  private static final String OUT = "\uE000";
  private static final String OUT_END = "\uE001";
  private static final String IN = "\uE002";
  private static final String IN_END = "\uE003";
  private static final Pattern PIECE =
      Pattern.compile(
          OUT + "([^" + OUT_END + "]*)" + OUT_END + "|" + IN + "([^" + IN_END + "]*)" + IN_END);

  private static final DiffRowGenerator GENERATOR =
      DiffRowGenerator.create()
          .showInlineDiffs(true)
          .mergeOriginalRevised(true)
          .inlineDiffByWord(true)
          .lineNormalizer(line -> line)
          .oldTag(open -> open ? OUT : OUT_END)
          .newTag(open -> open ? IN : IN_END)
          .build();

  private Redline() {}

  /**
   * Some words that stayed, went or came.
   *
   * @param change {@code same}, {@code out} or {@code in}
   */
  public record Piece(String change, String words) {}

  /** Element by element; those that stayed the same are left out. */
  static Map<String, List<Piece>> between(Map<String, String> before, Map<String, String> after) {
    Map<String, List<Piece>> changes = new LinkedHashMap<>();
    Map<String, String> all = new LinkedHashMap<>(after);
    before.forEach((name, words) -> all.putIfAbsent(name, ""));
    all.forEach(
        (name, words) -> {
          String old = before.getOrDefault(name, "");
          if (!old.equals(words)) {
            changes.put(name, between(old, words));
          }
        });
    return changes;
  }

  private static List<Piece> between(String before, String after) {
    List<Piece> pieces = new ArrayList<>();
    for (DiffRow row : GENERATOR.generateDiffRows(lines(before), lines(after))) {
      Matcher piece = PIECE.matcher(row.getOldLine());
      int at = 0;
      while (piece.find()) {
        add(pieces, "same", row.getOldLine().substring(at, piece.start()));
        add(pieces, "out", piece.group(1));
        add(pieces, "in", piece.group(2));
        at = piece.end();
      }
      add(pieces, "same", row.getOldLine().substring(at));
      add(pieces, "same", "\n");
    }
    return pieces;
  }

  private static List<String> lines(String text) {
    return text.lines().toList();
  }

  private static void add(List<Piece> pieces, String change, String words) {
    if (words != null && !words.isEmpty()) {
      pieces.add(new Piece(change, words));
    }
  }
}
