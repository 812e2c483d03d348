package org.havendesk.knowledge.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.havendesk.knowledge.ArticleRow;
import org.havendesk.knowledge.CategoryView;
import org.havendesk.knowledge.KnowledgeDesk;
import org.havendesk.platform.InvalidInput;
import org.havendesk.platform.web.Language;
import org.havendesk.platform.web.Toasts;
import org.omnifaces.util.Faces;
import org.omnifaces.util.Messages;

/** The colleagues' list of articles, and the categories. */
@Named
@RequestScoped
public class KnowledgePage {

  static final String TEXTS = "org.havendesk.knowledge.web.messages";

  @Inject private KnowledgeDesk desk;
  @Inject private Language language;
  @Inject private Toasts toasts;

  private Long category;
  private Map<String, String> names = new HashMap<>();

  public List<ArticleRow> getAll() {
    return desk.list(language.getTag());
  }

  public List<CategoryView> getCategories() {
    return desk.categories();
  }

  public List<String> getLanguages() {
    return desk.wanted();
  }

  /** The name of a category by its number. */
  public String categoryOf(long id) {
    return getCategories().stream()
        .filter(one -> one.id() == id)
        .map(one -> one.nameIn(language.getTag()))
        .findFirst()
        .orElse("–");
  }

  /** The name of a category in the viewer's language. */
  public String nameOf(CategoryView one) {
    return one.nameIn(language.getTag());
  }

  /** The name of a language. */
  public String languageName(String tag) {
    return Locale.forLanguageTag(tag).getDisplayLanguage(language.getLocale());
  }

  /** Fills the form with the category that the address names. */
  public void open() {
    Optional.ofNullable(Faces.getRequestParameter("category"))
        .filter(number -> number.matches("\\d{1,18}"))
        .map(Long::valueOf)
        .flatMap(id -> getCategories().stream().filter(one -> one.id() == id).findFirst())
        .ifPresent(
            one -> {
              category = one.id();
              names = new HashMap<>(one.names());
            });
  }

  /** Adds a category, or calls it otherwise. */
  public String call() {
    try {
      desk.call(Optional.ofNullable(category), names);
      toasts.done(TEXTS, "category.saved");
      return "/knowledge?faces-redirect=true";
    } catch (InvalidInput e) {
      Messages.addError("category:save", "{0}", language.texts(TEXTS).getString("wrong.name"));
      return null;
    }
  }

  public Long getCategory() {
    return category;
  }

  public void setCategory(Long category) {
    this.category = category;
  }

  public Map<String, String> getNames() {
    return names;
  }
}
