package org.havendesk.words;

import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.CharArraySet;
import org.apache.lucene.analysis.LowerCaseFilter;
import org.apache.lucene.analysis.StopFilter;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.WordlistLoader;
import org.apache.lucene.analysis.cjk.CJKBigramFilter;
import org.apache.lucene.analysis.cjk.CJKWidthFilter;
import org.apache.lucene.analysis.de.GermanLightStemFilter;
import org.apache.lucene.analysis.de.GermanNormalizationFilter;
import org.apache.lucene.analysis.en.EnglishPossessiveFilter;
import org.apache.lucene.analysis.en.KStemFilter;
import org.apache.lucene.analysis.es.SpanishLightStemFilter;
import org.apache.lucene.analysis.fr.FrenchAnalyzer;
import org.apache.lucene.analysis.fr.FrenchLightStemFilter;
import org.apache.lucene.analysis.it.ItalianLightStemFilter;
import org.apache.lucene.analysis.miscellaneous.ASCIIFoldingFilter;
import org.apache.lucene.analysis.pt.PortugueseLightStemFilter;
import org.apache.lucene.analysis.snowball.SnowballFilter;
import org.apache.lucene.analysis.standard.StandardTokenizer;
import org.apache.lucene.analysis.util.ElisionFilter;
import org.tartarus.snowball.ext.DutchStemmer;

/**
 * How the words of a language are cut: its stop words go, endings go, marks go. Chinese, Japanese
 * and Korean, which write no blanks, become pairs of signs in all of them.
 */
enum Tongue {
  /** No language is known: nothing is left out and no ending goes. */
  ANY("", "", UnaryOperator.identity(), UnaryOperator.identity()),
  /** English. */
  ENGLISH("en", "english", EnglishPossessiveFilter::new, KStemFilter::new),
  /** German; ä, ae and a are one. */
  GERMAN(
      "de",
      "german",
      UnaryOperator.identity(),
      in -> new GermanLightStemFilter(new GermanNormalizationFilter(in))),
  /** French. */
  FRENCH("fr", "french", Tongue::withoutArticles, FrenchLightStemFilter::new),
  /** Spanish. */
  SPANISH("es", "spanish", UnaryOperator.identity(), SpanishLightStemFilter::new),
  /** Italian. */
  ITALIAN("it", "italian", Tongue::withoutArticles, ItalianLightStemFilter::new),
  /** Dutch. */
  DUTCH("nl", "dutch", UnaryOperator.identity(), in -> new SnowballFilter(in, new DutchStemmer())),
  /** Portuguese. */
  PORTUGUESE("pt", "portuguese", UnaryOperator.identity(), PortugueseLightStemFilter::new);

  private static final CharArraySet ITALIAN_ARTICLES =
      new CharArraySet(
          Arrays.asList(
              "c", "l", "all", "dall", "dell", "nell", "sull", "coll", "pell", "gl", "agl", "dagl",
              "degl", "negl", "sugl", "un", "m", "t", "s", "v", "d"),
          true);

  private final String tag;
  private final CharArraySet common;
  private final Analyzer analyzer;

  Tongue(
      String tag,
      String list,
      UnaryOperator<TokenStream> before,
      UnaryOperator<TokenStream> stemmed) {
    this.tag = tag;
    this.common = list.isEmpty() ? CharArraySet.EMPTY_SET : commonWords(list);
    this.analyzer =
        new Analyzer() {
          @Override
          protected TokenStreamComponents createComponents(String field) {
            var cut = new StandardTokenizer();
            TokenStream words = new LowerCaseFilter(new CJKWidthFilter(cut));
            words = stemmed.apply(new StopFilter(before.apply(words), common));
            return new TokenStreamComponents(
                cut, new CJKBigramFilter(new ASCIIFoldingFilter(words)));
          }
        };
  }

  /** The language of this BCP 47 tag, if its words are known here. */
  static Optional<Tongue> of(String languageTag) {
    String language = Locale.forLanguageTag(languageTag).getLanguage();
    return Arrays.stream(values())
        .filter(each -> each != ANY && each.tag.equals(language))
        .findFirst();
  }

  /** Whether the word, in lower case, is left out in this language. */
  boolean isCommon(String word) {
    return common.contains(word);
  }

  /** Cuts what an index of public texts is made of. */
  Analyzer analyzer() {
    return analyzer;
  }

  /** The words of a text, cut as this language wants it. */
  TokenStream cut(String text) {
    return analyzer.tokenStream("", text);
  }

  private static TokenStream withoutArticles(TokenStream words) {
    // In each of the two languages the other's articles are none that a word begins with.
    return new ElisionFilter(
        new ElisionFilter(words, FrenchAnalyzer.DEFAULT_ARTICLES), ITALIAN_ARTICLES);
  }

  private static CharArraySet commonWords(String language) {
    String name = language + "_stop.txt";
    try (Reader list =
        new java.io.InputStreamReader(
            SnowballFilter.class.getResourceAsStream(name), StandardCharsets.UTF_8)) {
      return WordlistLoader.getSnowballWordSet(list);
    } catch (IOException e) {
      throw new UncheckedIOException("The common words of a language can't be read", e);
    }
  }
}
