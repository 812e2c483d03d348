package org.havendesk.tickets;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class MessageMarkdownTest {

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Dear Sir,\n\nit is on its way.\n\nKind regards",
        "2 * 3 * 4 is 24, and snake_case_name stays",
        "#123 is solved\n# 4 is not",
        "Subject\n-------- was what they wrote",
        "    four spaces before",
        "<b>not bold</b> & more, 1 < 2",
        "<div>\nnot a part of a page\n</div>",
        "[12:03]: hello",
        "a\\b C:\\temp\\[1]",
        "Name: ____, Date: 24.12.",
        "Dear {{customer|*there*}},"
      })
  void what_has_no_markdown_in_it_stays_words(String words) {
    assertThat(html(words)).isEmpty();
  }

  @Test
  void words_are_bold_slanted_code_and_links() {
    assertThat(html("**Now** and _then_ `x < y` in [the shop](https://shop.example/a?b=c)"))
        .get()
        .asString()
        .startsWith("<p><strong>Now</strong> and <em>then</em> <code>x &lt; y</code> in <a href=")
        .contains("https://shop.example/a?b", "rel=\"noopener noreferrer\"", ">the shop</a>");
  }

  @Test
  void lists_quotes_tables_and_blocks_of_code_are_what_they_are() {
    assertThat(html("> you said\n\n- one\n- two\n  1. inner\n\n```\na *b*\n```"))
        .get()
        .asString()
        .contains("<blockquote>", "<ul>", "<li>one</li>", "<ol>")
        .contains("<pre><code>a *b*\n</code></pre>");
    assertThat(html("| a | b |\n|---|--:|\n| 1 | 2 |"))
        .get()
        .asString()
        .contains("<th>a</th>", "<td align=\"right\">2</td>");
  }

  @Test
  void a_line_that_ends_ends() {
    assertThat(html("**Kind regards**\nNora\n\nShop"))
        .contains("<p><strong>Kind regards</strong><br />\nNora</p>\n<p>Shop</p>");
  }

  @Test
  void a_list_begins_with_its_own_number() {
    assertThat(html("24. Dezember ist zu.")).get().asString().contains("<ol start=\"24\">");
  }

  @Test
  void a_sign_before_which_a_backslash_stands_is_itself() {
    assertThat(html("\\*never\\*")).contains("<p>*never*</p>");
  }

  @Test
  void nothing_in_it_runs_or_is_loaded() {
    assertThat(
            html(
                "**x** <script>alert(1)</script> <img src=x onerror=alert(1)>\n\n"
                    + "[a](javascript:alert(1)) [b](data:text/html,x) ![c](https://far.example/c.png)"))
        .get()
        .asString()
        .doesNotContain("<script", "<img", "javascript:", "data:text")
        .contains("&lt;script&gt;", "href=\"https://far.example/c.png\"", ">c</a>");
  }

  @Test
  void no_line_vanishes() {
    assertThat(html("**Talk**\n\n[12:03]: hello\n[12:04]: bye"))
        .get()
        .asString()
        .contains("[12:03]: hello", "[12:04]: bye");
  }

  @Test
  void what_is_filled_in_is_never_markdown() {
    Map<String, Optional<String>> values =
        Map.of(
            "customer", Optional.of("**Paul** [x](https://evil.example)"),
            "subject", Optional.of("<b>a & b</b>"),
            "ticket", Optional.of("7"));
    String words =
        "**Dear {{customer|there}},** `{{subject}}` [here](https://x.example/?t={{ticket}}&s={{subject}})";
    assertThat(MessageMarkdown.html(words, one -> Placeholders.fill(one, values), Map.of()))
        .get()
        .asString()
        .contains("<strong>Dear **Paul** [x](https://evil.example),</strong>")
        .contains("<code>&lt;b&gt;a &amp; b&lt;/b&gt;</code>")
        .contains("%3Cb%3Ea%20%26%20b%3C%2Fb%3E");
  }

  @Test
  void an_address_that_is_filled_in_does_not_run() {
    Map<String, Optional<String>> values = Map.of("subject", Optional.of("javascript:alert(1)"));
    assertThat(
            MessageMarkdown.html(
                "[x]({{subject}})", one -> Placeholders.fill(one, values), Map.of()))
        .get()
        .asString()
        .doesNotContain("javascript:");
  }

  @Test
  void what_is_written_deeper_than_anybody_writes_does_no_harm() {
    assertThat(html("> ".repeat(20_000) + "x")).isPresent();
    assertThat(html("*a _b ".repeat(10_000) + "_ *".repeat(10_000))).isPresent();
  }

  @Test
  void only_what_comes_from_here_is_simple() {
    String html = html("**a** `b=c`\n\n1. x\n\n[l](https://x.example/?a=b&c=d)").orElseThrow();
    assertThat(MessageMarkdown.isSimple(html)).isTrue();
    assertThat(MessageMarkdown.isSimple(html + "\n" + MessageMarkdown.plain("-- \nA & \"B\"")))
        .isTrue();
    // As it is once somebody who was named in it has been erased.
    String again = Jsoup.parseBodyFragment(html).body().html();
    assertThat(again).isNotEqualTo(html);
    assertThat(MessageMarkdown.isSimple(again)).isTrue();
    assertThat(MessageMarkdown.isSimple("<p onclick=\"x()\">a</p>")).isFalse();
    assertThat(MessageMarkdown.isSimple("<p>a</p><script>x()</script>")).isFalse();
    assertThat(MessageMarkdown.isSimple("<p style=\"position:fixed\">a</p>")).isFalse();
    assertThat(MessageMarkdown.isSimple("<p>a</p><img src=\"https://x.example/1\" />")).isFalse();
  }

  @Test
  void pictures_that_come_along_stand_where_they_are_named() {
    List<Upload> uploads =
        List.of(
            Upload.of("picture-1.png", new byte[1]),
            Upload.of("other.png", new byte[2]),
            Upload.of("picture-1.png", new byte[3]));
    var pictures = new Pictures(uploads);
    String html =
        MessageMarkdown.html(
                "Look:\n\n![picture-1](picture-1.png) ![gone](picture-2.png)",
                UnaryOperator.identity(),
                pictures.addresses())
            .orElseThrow();
    List<Upload> placed = pictures.placedIn(html);
    assertThat(placed)
        .extracting(upload -> upload.contentId().isPresent())
        .containsExactly(true, false, false);
    assertThat(html)
        .contains("<img src=\"cid:", "alt=\"picture-1\"", "<em>gone</em>")
        .doesNotContain("picture-1.png", "picture-2.png");
    assertThat(MessageMarkdown.isSimple(html)).isTrue();
    assertThat(MessageMarkdown.withoutPictures(html))
        .contains("<em>[picture-1]</em>")
        .doesNotContain("<img", "cid:");
  }

  @Test
  void a_link_to_a_part_of_the_mail_leads_nowhere() {
    assertThat(html("[x](cid:1@havendesk)")).get().asString().doesNotContain("cid:");
  }

  @Test
  void a_preview_shows_words_without_markdown_as_they_are() {
    assertThat(MessageMarkdown.preview("a < b\nc")).isEqualTo("<p>a &lt; b<br />\nc</p>");
    assertThat(MessageMarkdown.preview("")).isEqualTo("<p></p>");
  }

  private static Optional<String> html(String words) {
    return MessageMarkdown.html(words, UnaryOperator.identity(), Map.of());
  }
}
