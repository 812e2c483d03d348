package org.havendesk.container;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.annotation.Resource;
import jakarta.enterprise.concurrent.ManagedExecutorService;
import jakarta.inject.Inject;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.TimeUnit;
import org.havendesk.evidence.Checkpoint;
import org.havendesk.evidence.Hash;
import org.havendesk.evidence.LogSigner;
import org.havendesk.evidence.SignedNote;
import org.havendesk.evidence.WitnessKey;
import org.havendesk.evidence.WitnessSigner;
import org.havendesk.platform.Settings;
import org.havendesk.witness.AddCheckpoint;
import org.havendesk.witness.Verdict;
import org.havendesk.witness.Witness;
import org.havendesk.witness.WitnessPolicy;
import org.havendesk.witness.WitnessSettings;
import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.jboss.shrinkwrap.api.spec.WebArchive;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Whatever is asked of a witness at the same moment: each log has one history. */
@ExtendWith(ArquillianExtension.class)
class WitnessIT {

  private static final int LOGS = 20;

  @Deployment
  static WebArchive application() {
    return TheApplication.with(WitnessIT.class);
  }

  @Inject private Witness witness;
  @Inject private WitnessSettings known;
  @Inject private Settings settings;
  @Resource private ManagedExecutorService threads;

  private final List<LogSigner> logs = new ArrayList<>();
  private WitnessKey key;

  @BeforeEach
  void introduce() throws IOException {
    for (int number = 0; number < LOGS; number++) {
      logs.add(LogSigner.generate("havendesk.example/log-" + System.nanoTime()));
    }
    var signer = WitnessSigner.generate("havendesk.example/witness");
    key = signer.verifier();
    write(WitnessSettings.SIGNER, signer.privateKeyText());
    write(
        WitnessSettings.POLICY,
        new WitnessPolicy(logs.stream().map(LogSigner::verifier).toList(), List.of()).text());
  }

  @AfterEach
  void forget() throws IOException {
    Files.delete(settings.secretsFolder().resolve(WitnessSettings.SIGNER));
    Files.delete(settings.secretsFolder().resolve(WitnessSettings.POLICY));
  }

  private void write(String name, String text) throws IOException {
    Files.writeString(settings.secretsFolder().resolve(name), text);
  }

  @Test
  void of_two_histories_at_the_same_moment_one_is_cosigned() throws Exception {
    assertThat(known.signer()).isPresent();
    for (LogSigner log : logs) {
      var start = new CyclicBarrier(2);
      var answers =
          threads.invokeAll(
              List.of(sends(start, first(log, "one")), sends(start, first(log, "other"))));
      var verdicts = new ArrayList<Verdict>();
      for (var answer : answers) {
        verdicts.add(answer.get(30, TimeUnit.SECONDS).verdict());
      }
      assertThat(verdicts).containsExactlyInAnyOrder(Verdict.COSIGNED, Verdict.OTHER_SIZE);
    }
  }

  @Test
  void each_refusal_leaves_what_was_seen_as_it_was() {
    var log = logs.get(0);
    var seen = first(log, "seen");
    var answer = witness.addCheckpoint(seen.format());
    assertThat(answer.verdict()).isEqualTo(Verdict.COSIGNED);
    assertThat(key.on(seen.checkpoint().with(answer.text()))).isPresent();

    var stranger = LogSigner.generate("havendesk.example/unknown");
    assertThat(verdict(first(stranger, "x"))).isEqualTo(Verdict.UNKNOWN_LOG);
    var namesake = LogSigner.generate(log.name());
    assertThat(verdict(first(namesake, "x"))).isEqualTo(Verdict.UNTRUSTED_KEY);
    assertThat(witness.addCheckpoint("nothing").verdict()).isEqualTo(Verdict.MALFORMED);
    var again = witness.addCheckpoint(first(log, "again").format());
    assertThat(again.verdict()).isEqualTo(Verdict.OTHER_SIZE);
    assertThat(again.text()).isEqualTo("1\n");
    var second = new AddCheckpoint(1, List.of(), note(log, 1, "second"));
    assertThat(verdict(second)).isEqualTo(Verdict.SECOND_HISTORY);
    var unproven = new AddCheckpoint(1, List.of(), note(log, 2, "unproven"));
    assertThat(verdict(unproven)).isEqualTo(Verdict.NOT_PROVEN);

    var same = new AddCheckpoint(1, List.of(), seen.checkpoint());
    assertThat(verdict(same)).as("the log goes on").isEqualTo(Verdict.COSIGNED);
  }

  private Verdict verdict(AddCheckpoint request) {
    return witness.addCheckpoint(request.format()).verdict();
  }

  private Callable<Witness.Answer> sends(CyclicBarrier start, AddCheckpoint request) {
    return () -> {
      start.await(30, TimeUnit.SECONDS);
      return witness.addCheckpoint(request.format());
    };
  }

  private static AddCheckpoint first(LogSigner log, String leaf) {
    return new AddCheckpoint(0, List.of(), note(log, 1, leaf));
  }

  private static SignedNote note(LogSigner log, long size, String leaf) {
    var root = Hash.ofLeaf(leaf.getBytes(StandardCharsets.UTF_8));
    return log.sign(new Checkpoint(log.name(), size, root).text());
  }
}
