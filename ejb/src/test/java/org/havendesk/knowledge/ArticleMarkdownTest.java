package org.havendesk.knowledge;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class ArticleMarkdownTest {

  @Test
  void the_first_heading_is_below_the_title_of_the_page() {
    assertThat(ArticleMarkdown.html("# One\n\n###### Six"))
        .contains("<h2>One</h2>", "<h6>Six</h6>");
  }

  @Test
  void nothing_in_it_runs() {
    String html =
        ArticleMarkdown.html(
            "<script>alert(1)</script>\n\n<img src=x onerror=alert(1)>\n\n"
                + "[a](javascript:alert(1)) [b](data:text/html,x) ![c](https://elsewhere.example/c.png)");
    assertThat(html)
        .doesNotContain("<script", "<img", "javascript:", "data:text")
        .contains("&lt;script&gt;");
  }

  @Test
  void lists_tables_and_links_stay() {
    String html =
        ArticleMarkdown.html(
            "1. one\n\n| a | b |\n|---|---|\n| 1 | 2 |\n\n[x](https://x.example/)");
    assertThat(html).contains("<ol>", "<td>2</td>", "href=\"https://x.example/\"");
    assertThat(html).contains("rel=\"noopener noreferrer\"");
  }

  @Test
  void its_words_are_without_signs() {
    assertThat(ArticleMarkdown.words("# Head\n\n**bold** [link](https://x.example/)"))
        .contains("Head", "bold", "link")
        .doesNotContain("**", "#");
  }
}
