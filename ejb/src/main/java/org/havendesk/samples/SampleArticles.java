package org.havendesk.samples;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.havendesk.knowledge.KnowledgeDesk;
import org.havendesk.knowledge.NewText;

/** Publishes the articles of the file, so that a newcomer finds something to read and to find. */
@ApplicationScoped
public class SampleArticles {

  @Inject private KnowledgeDesk desk;

  /** Publishes each article in each of its languages. */
  void publish(List<SampleArticle> articles) {
    Map<Map<String, String>, Long> categories = new HashMap<>();
    for (SampleArticle article : articles) {
      long category =
          categories.computeIfAbsent(
              article.category(), names -> desk.call(Optional.empty(), names));
      Optional<Long> id = Optional.empty();
      for (var text : article.texts().entrySet()) {
        var said = text.getValue();
        long saved =
            desk.save(
                new NewText(
                    id, article.slug(), category, text.getKey(), said.title(), said.body(), true));
        desk.publish(saved, text.getKey());
        id = Optional.of(saved);
      }
    }
  }
}
