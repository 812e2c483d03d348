package org.havendesk.rights;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import org.havendesk.people.Identifiers;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LikenessTest {

  private static final Likeness ZOE =
      new Likeness(
          new Identifiers(
              Optional.of("Zoë van der Berg"),
              Optional.of("zoe@likeness.example"),
              Optional.of("+1 415 555 0134"),
              Optional.of("US")),
          List.of("Where is my parcel?", "Invoice 17"));

  @ParameterizedTest
  @CsvSource({
    "zoe VAN DER berg, '', '', [NAME]",
    "'Berg, van der, Zoë', '', '', [NAME]",
    "Zoë Berg, '', '', []",
    "'', (415) 555-0134, '', [PHONE]",
    "'', 0014155550134, '', []",
    "'', 415 555 0135, '', []",
    "'', '', AW: Re: where is my parcel, [SUBJECT]",
    "'', '', invoice  17, [SUBJECT]",
    "'', '', parcel, []",
    "Zoe van der Berg, 1-415-555-0134, Invoice 17, '[NAME, PHONE, SUBJECT]'",
    "'?', '-', '!', []"
  })
  void spelling_does_not_matter_and_everything_else_does(
      String name, String phone, String subject, String matching) {
    assertThat(ZOE.matching(said(name, phone, subject))).hasToString(matching);
  }

  @Test
  void what_is_not_held_matches_nothing() {
    var nobody =
        new Likeness(
            new Identifiers(Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty()),
            List.of());
    assertThat(nobody.comparable()).isEmpty();
    assertThat(nobody.matching(said("Zoë", "415", "Hello"))).isEmpty();
    assertThat(nobody.matching(said("", "", ""))).isEmpty();
  }

  private static Verification.Answers said(String name, String phone, String subject) {
    return new Verification.Answers(
        Optional.of(name), Optional.of(phone), Optional.of(subject), Optional.empty());
  }
}
