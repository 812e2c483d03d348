package org.havendesk.launcher;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.PrintWriter;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.havendesk.redaction.Hints;
import org.havendesk.redaction.Redactor;
import org.havendesk.redaction.Span;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** {@code havendesk redact}: personal data in texts, found without a server. */
@Command(
    name = "redact",
    description = {
      "Finds personal data in texts: reads a line of JSON for each text, writes one for each answer.",
      "",
      "In:  {\"text\": …, \"language\": …}",
      "Out: {\"spans\": [{\"start\", \"end\", \"type\", \"score\", \"recognizer\"}], \"redacted\": …}",
      "",
      "Offsets count Unicode code points. The first line that can't be read ends the run."
    },
    mixinStandardHelpOptions = true)
final class RedactCommand implements Callable<Integer> {

  private static final JsonMapper JSON = JsonMapper.builder().build();

  @Option(
      names = "--language",
      description = "BCP 47 tag of texts that name no language themselves, such as de.")
  String language;

  @Spec CommandSpec spec;

  private final InputStream in;

  /** Reads what is piped into the command. */
  RedactCommand() {
    this(System.in);
  }

  RedactCommand(InputStream in) {
    this.in = in;
  }

  /** One text; other fields are passed over, so that lines of other tools can be piped in. */
  @JsonIgnoreProperties(ignoreUnknown = true)
  record Asked(String text, String language) {}

  /** Personal data, in code points. */
  record Found(int start, int end, String type, double score, String recognizer) {}

  /** The answer to one text. */
  record Answer(List<Found> spans, String redacted) {}

  @Override
  public Integer call() throws IOException {
    checkLanguage(language);
    PrintWriter out = spec.commandLine().getOut();
    var decoder = StandardCharsets.UTF_8.newDecoder();
    int number = 1;
    try (var lines = new BufferedReader(new InputStreamReader(in, decoder))) {
      for (String line = lines.readLine(); line != null; line = lines.readLine()) {
        if (!line.isBlank()) {
          out.println(JSON.writeValueAsString(answer(asked(line, number))));
          if (!lines.ready()) {
            out.flush();
          }
        }
        number++;
      }
    } catch (CharacterCodingException e) {
      throw new Failure("Line " + number + " or one soon after it is not UTF-8.", e);
    } finally {
      out.flush();
    }
    return 0;
  }

  private static Asked asked(String line, int number) {
    Asked asked;
    try {
      asked = JSON.readValue(line, Asked.class);
    } catch (JsonProcessingException e) {
      // Jackson's own words would quote the text.
      throw new Failure("Line " + number + " is no JSON object with \"text\" and \"language\".");
    }
    if (asked == null || asked.text() == null) {
      throw new Failure("Line " + number + " has no \"text\".");
    }
    return asked;
  }

  private Answer answer(Asked asked) {
    String tag = asked.language() == null ? language : asked.language();
    String text = asked.text();
    List<Span> spans = Redactor.find(text, new Hints(Optional.ofNullable(tag), Optional.empty()));
    String redacted = Redactor.replace(text, spans, (type, value) -> "<" + type.published() + ">");
    return new Answer(spans.stream().map(span -> found(span, text)).toList(), redacted);
  }

  private static Found found(Span span, String text) {
    int start = text.codePointCount(0, span.start());
    int end = start + text.codePointCount(span.start(), span.end());
    return new Found(start, end, span.type().published(), span.score(), span.recognizer());
  }

  private void checkLanguage(String tag) {
    if (tag != null && !tag.matches("[A-Za-z]{2,8}(-[A-Za-z0-9]{1,8})*")) {
      throw new ParameterException(
          spec.commandLine(), "'%s' is no language tag; write it like de or en-GB.".formatted(tag));
    }
  }
}
