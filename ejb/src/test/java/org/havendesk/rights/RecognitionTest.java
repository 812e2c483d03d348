package org.havendesk.rights;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What people write when they use a right, and what only looks like it. */
class RecognitionTest {

  private static final List<Phrases> SHIPPED = Recognition.in(Path.of("..", "config"));

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "Please delete everything you have on me. | erasure",
        "Hi, please delete my account and all my data! | erasure",
        "I want you to erase my personal information | erasure",
        "Kindly remove my details from your systems | erasure",
        "I am invoking my right to be forgotten. | erasure",
        "Under Article 17 GDPR I ask you to act | erasure",
        "Please forget me and my data | erasure",
        "Could you send me a copy of all the data you hold about me? | access",
        "What personal data do you have on me? | access",
        "Which information do you store about me | access",
        "This is a subject access request. | access",
        "I’d like to see everything you have on file and my data | access",
        "Please export my data in a machine-readable format | portability",
        "My address is wrong in your records, please correct my address | rectification",
        "Please fix my name, it is misspelled | rectification",
        "Stop processing of my data until this is cleared | restriction",
        "I object to the processing of my data | objection",
        "Do not sell my personal information! | opt_out_of_sale",
        "Don’t share my data with anyone | opt_out_of_sale",
        "I withdraw my consent. | consent_withdrawal",
        "I want a human to review the decision about my refund | automated_decision_objection",
        "I object to automated decisions about me | automated_decision_objection",
        "Which categories of data do you collect about me? | know_categories",
        "With whom was my data shared? | know_categories",
        "Please limit the use of my sensitive information | limit_sensitive_use",
        "Ein Mensch soll die Entscheidung prüfen | automated_decision_objection",
        "Hiermit widerspreche ich der automatisierten Entscheidung | automated_decision_objection",
        "An wen haben Sie meine Daten weitergegeben? | know_categories",
        "Bitte die Nutzung meiner sensiblen Daten einschränken | limit_sensitive_use",
        "Bitte übertragen Sie meine Daten in einem maschinenlesbaren Format | portability",
        "Verkaufen Sie meine Daten nicht | opt_out_of_sale",
        "Bitte löschen Sie meine Daten. | erasure",
        "Bitte loeschen Sie alle meine Daten | erasure",
        "Ich bitte um Löschung meines Kontos und meiner Daten | erasure",
        "Löschen Sie alles, was Sie über mich haben | erasure",
        "Ich mache von meinem Recht auf Vergessenwerden Gebrauch | erasure",
        "Welche Daten haben Sie über mich gespeichert? | access",
        "Ich möchte Auskunft über meine Daten | access",
        "Bitte schicken Sie mir eine Kopie meiner Daten | access",
        "Auskunft nach Art. 15 DSGVO | access",
        "Meine Anschrift ist falsch, bitte meine Anschrift korrigieren | rectification",
        "Bitte die Verarbeitung meiner Daten einschränken | restriction",
        "Hiermit widerspreche ich der Nutzung meiner Daten | objection",
        "Ich widerrufe meine Einwilligung | consent_withdrawal",
      })
  void a_request_is_recognised(String message, String right) {
    assertThat(in(message)).contains(right);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Please delete the lamp from my basket.",
        "I deleted my account by mistake, can you help me with my data?",
        "Where is my parcel? I know your data is slow.",
        "Please do not delete my account, I need my data.",
        "Can you remove my order? The details are wrong.",
        "The lamp is broken. Please send me a new one.",
        "How do I change the bulb?",
        "Please correct the invoice, the amount is wrong.",
        "Bitte löschen Sie den Artikel aus meinem Warenkorb.",
        "Wo ist mein Paket?",
        "Bitte die Rechnung korrigieren.",
        "Bitte meine Daten nicht löschen!",
        "> Please delete all my data",
        "Thank you!\n-- \nWe delete your data: my records, everything about me",
      })
  void what_only_looks_like_one_is_left_alone(String message) {
    assertThat(in(message)).isEmpty();
  }

  private static Set<String> in(String message) {
    Set<String> found = new TreeSet<>();
    SHIPPED.forEach(language -> found.addAll(language.in(message)));
    return found;
  }
}
