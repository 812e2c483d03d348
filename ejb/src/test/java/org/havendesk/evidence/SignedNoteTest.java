package org.havendesk.evidence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SignedNoteTest {
  // The key and the note that Go's golang.org/x/mod/sumdb/note publishes as its example.
  private static final String VERIFIER =
      "PeterNeumann+c74f20a3+ARpc2QcUPDhMQegwxbzhKqiBfsVkmqq/LDE4izWy10TW";
  private static final String SIGNER =
      "PRIVATE+KEY+PeterNeumann+c74f20a3+AYEKFALVFGyNhPJEMzD1QIDr+Y7hfZx09iUvxdXHKDFz";
  private static final String TEXT =
      "If you think cryptography is the answer to your problem,\n"
          + "then you don't know what your problem is.\n";
  private static final String LINE =
      "\u2014 PeterNeumann x08go/ZJkuBS9UG/SffcvIAQxVBtiFupLLr8pAcElZInNIuGUgYN1FFYC2pZSNXgKvqfqdngotpRZb6KE6RyyBwJnAM=\n";

  @Test
  void gos_example_note_is_signed_by_gos_example_key() {
    assertThat(SignedNote.parse(TEXT + "\n" + LINE).isSignedBy(NoteVerifier.parse(VERIFIER)))
        .isTrue();
  }

  @Test
  void signing_with_gos_example_key_gives_gos_example_note_to_the_byte() {
    var signer = LogSigner.parse(SIGNER);
    assertThat(signer.sign(TEXT)).hasToString(TEXT + "\n" + LINE);
    assertThat(signer.privateKeyText()).isEqualTo(SIGNER);
    assertThat(signer.verifier()).hasToString(VERIFIER);
    assertThat(signer.toString()).doesNotContain("AYEKFALV");
  }

  @Test
  void a_changed_letter_is_found() {
    var note = SignedNote.parse(TEXT.replace("your", "Your") + "\n" + LINE);
    assertThat(note.isSignedBy(NoteVerifier.parse(VERIFIER))).isFalse();
  }

  @Test
  void a_strangers_signature_beside_ours_does_no_harm_and_alone_no_good() {
    var stranger = LogSigner.generate("stranger.example");
    var theirs = stranger.sign(TEXT).toString().substring(TEXT.length() + 1);
    var ours = NoteVerifier.parse(VERIFIER);
    assertThat(SignedNote.parse(TEXT + "\n" + theirs + LINE).isSignedBy(ours)).isTrue();
    assertThat(SignedNote.parse(TEXT + "\n" + theirs).isSignedBy(ours)).isFalse();
  }

  @Test
  void a_namesake_with_another_key_is_a_stranger() {
    var namesake = LogSigner.generate("PeterNeumann").sign(TEXT);
    assertThat(namesake.isSignedBy(NoteVerifier.parse(VERIFIER))).isFalse();
  }

  @Test
  void no_part_of_a_key_and_no_key_with_another_letter_is_a_key() {
    for (int begin = 0; begin < VERIFIER.length(); begin++) {
      for (int end = begin + 1; end <= VERIFIER.length(); end++) {
        var part = VERIFIER.substring(begin, end);
        if (!part.equals(VERIFIER)) {
          assertThatThrownBy(() -> NoteVerifier.parse(part)).isInstanceOf(MalformedEvidence.class);
        }
      }
    }
    for (int i = 0; i < VERIFIER.length(); i++) {
      var changed = new StringBuilder(VERIFIER);
      changed.setCharAt(i, (char) (VERIFIER.charAt(i) + 1));
      assertThatThrownBy(() -> NoteVerifier.parse(changed.toString()))
          .isInstanceOf(MalformedEvidence.class);
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "PeterNeumann+cc469956+ARpc2QcUPDhMQegwxbzhKqiBfsVkmqq/LDE4izWy10TWBADKEY==",
        "PeterNeumann+173116ae+ZRpc2QcUPDhMQegwxbzhKqiBfsVkmqq/LDE4izWy10TW",
        "Peter Neumann+c74f20a3+ARpc2QcUPDhMQegwxbzhKqiBfsVkmqq/LDE4izWy10TW"
      })
  void keys_of_another_length_or_kind_are_refused(String key) {
    assertThatThrownBy(() -> NoteVerifier.parse(key)).isInstanceOf(MalformedEvidence.class);
  }

  @Test
  void what_is_not_a_note_is_refused() {
    for (var text :
        List.of(
            "",
            "\n",
            TEXT,
            TEXT + "\n",
            TEXT + LINE,
            TEXT + "\n" + LINE.strip(),
            TEXT + "\n" + LINE + "\n",
            TEXT + "\n" + LINE.replace("\u2014", "-"),
            TEXT + "\n" + LINE.replace(" PeterNeumann", " "),
            TEXT + "\n\u2014 PeterNeumann \n",
            TEXT + "\n\u2014 PeterNeumann AAAA\n",
            TEXT.replace('y', '\r') + "\n" + LINE,
            TEXT + "\n" + LINE.repeat(101))) {
      assertThatThrownBy(() -> SignedNote.parse(text))
          .as(text)
          .isInstanceOf(MalformedEvidence.class);
    }
  }
}
