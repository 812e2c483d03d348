package org.havendesk.channels;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class OwnLinksTest {

  @Test
  void whoever_reads_a_quoted_mail_of_ours_can_not_act_for_the_customer() {
    assertThat(OwnLinks.without("> Read it: https://desk.example/help/open?t=Ab-c_9\n> Bye"))
        .isEqualTo("> Read it: https://desk.example/help/open?t=…\n> Bye");
    assertThat(OwnLinks.without("<a href=\"https://desk.example/help/rate?t=Abc&amp;s=4\">4</a>"))
        .isEqualTo("<a href=\"https://desk.example/help/rate?t=…&amp;s=4\">4</a>");
    assertThat(OwnLinks.without("https://desk.example/privacy/request?type=erasure&t=Abc"))
        .isEqualTo("https://desk.example/privacy/request?type=erasure&t=…");
    assertThat(OwnLinks.without("https://desk.example/privacy/status?token=Abc"))
        .isEqualTo("https://desk.example/privacy/status?token=…");
  }

  @Test
  void other_links_stay() {
    String text = "https://shop.example/order?t=5 and https://desk.example/help/articles/bulb";
    assertThat(OwnLinks.without(text)).isEqualTo(text);
  }
}
