package org.havendesk.words;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.DelegatingAnalyzerWrapper;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.Field;
import org.apache.lucene.document.StoredField;
import org.apache.lucene.document.TextField;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.BoostQuery;
import org.apache.lucene.search.DisjunctionMaxQuery;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.PrefixQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.ScoreDoc;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.store.ByteBuffersDirectory;

/**
 * Public texts in memory, found by the words that somebody types, the most fitting first (BM25).
 * Each text is cut in its own language; the last word typed may still be a beginning. Not for what
 * people wrote.
 */
public final class TextShelf {

  private static final String TITLE = "title.";
  private static final String BODY = "body.";
  private static final float TITLES_COUNT_MORE = 3;
  private static final int MOST_WORDS = 40;
  private static final int SHORTEST_BEGINNING = 2;

  private final IndexSearcher searcher;
  private final Set<String> languages = new TreeSet<>();

  /**
   * A text to be found.
   *
   * @param id under which it is found
   * @param language BCP 47 tag
   */
  public record Text(String id, String language, String title, String body) {}

  /** Puts texts on the shelf. */
  public TextShelf(Collection<Text> texts) {
    var directory = new ByteBuffersDirectory();
    try {
      try (var writer = new IndexWriter(directory, new IndexWriterConfig(new ByField()))) {
        for (Text text : texts) {
          writer.addDocument(document(text));
          languages.add(text.language());
        }
      }
      searcher = new IndexSearcher(DirectoryReader.open(directory));
    } catch (IOException e) {
      throw new UncheckedIOException("An index in memory could not be written", e);
    }
  }

  private static Document document(Text text) {
    var document = new Document();
    document.add(new StoredField("id", text.id()));
    document.add(new TextField(TITLE + text.language(), text.title(), Field.Store.NO));
    document.add(new TextField(BODY + text.language(), text.body(), Field.Store.NO));
    return document;
  }

  /** What fits to these words, by its id. */
  public List<String> find(String typed, int most) {
    var anyLanguage = new BooleanQuery.Builder();
    languages.forEach(
        language -> {
          Query query = query(typed, language);
          anyLanguage.add(query, Occur.SHOULD);
        });
    try {
      List<String> found = new ArrayList<>();
      for (ScoreDoc hit : searcher.search(anyLanguage.build(), most).scoreDocs) {
        found.add(searcher.storedFields().document(hit.doc).get("id"));
      }
      return found;
    } catch (IOException e) {
      throw new UncheckedIOException("An index in memory could not be read", e);
    }
  }

  /** Of a few words one must fit, of a whole question a third; what fits best comes first. */
  private static Query query(String typed, String language) {
    List<String> words = cut(typed, language);
    var query = new BooleanQuery.Builder();
    for (int i = 0; i < words.size(); i++) {
      boolean begun = i == words.size() - 1 && !typed.endsWith(" ");
      query.add(word(words.get(i), language, begun), Occur.SHOULD);
    }
    return query.setMinimumNumberShouldMatch(Math.max(1, words.size() / 3)).build();
  }

  private static Query word(String word, String language, boolean begun) {
    List<Query> places = new ArrayList<>();
    for (String field : List.of(TITLE + language, BODY + language)) {
      float boost = field.startsWith(TITLE) ? TITLES_COUNT_MORE : 1;
      places.add(new BoostQuery(new TermQuery(new Term(field, word)), boost));
      if (begun && word.length() >= SHORTEST_BEGINNING) {
        places.add(new BoostQuery(new PrefixQuery(new Term(field, word)), boost / 2));
      }
    }
    return new DisjunctionMaxQuery(places, 0);
  }

  private static List<String> cut(String typed, String language) {
    List<String> words = new ArrayList<>();
    try (TokenStream cut = tongue(language).cut(typed)) {
      var form = cut.addAttribute(CharTermAttribute.class);
      cut.reset();
      while (cut.incrementToken() && words.size() < MOST_WORDS) {
        words.add(form.toString());
      }
      cut.end();
      return words;
    } catch (IOException e) {
      throw new UncheckedIOException("A text in memory could not be read", e);
    }
  }

  private static Tongue tongue(String language) {
    return Tongue.of(language).orElse(Tongue.ANY);
  }

  /** Cuts each field in the language that its name ends with. */
  private static final class ByField extends DelegatingAnalyzerWrapper {

    ByField() {
      super(PER_FIELD_REUSE_STRATEGY);
    }

    @Override
    protected Analyzer getWrappedAnalyzer(String field) {
      return tongue(field.substring(field.indexOf('.') + 1)).analyzer();
    }
  }
}
