package org.havendesk.bench;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.concurrent.Callable;
import org.havendesk.evidence.Hash;
import org.havendesk.evidence.RunningRoot;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** How fast a log's root is computed, beside bare SHA-256 over the same leaves. */
@Command(
    name = "evidence-hashing",
    mixinStandardHelpOptions = true,
    description = "Entries per second into a Merkle root, beside SHA-256 alone (the limit).")
final class EvidenceHashing implements Callable<Integer> {

  private static final int ROUNDS = 5;

  @Option(names = "--entries", defaultValue = "1000000", description = "Entries in each round.")
  private int entries;

  @Override
  public Integer call() throws Exception {
    byte[] leaf = "x".repeat(300).getBytes(StandardCharsets.UTF_8);
    var sha256 = MessageDigest.getInstance("SHA-256");
    var results =
        new Rounds()
            .with("Merkle root", () -> root(leaf))
            .with(
                "SHA-256 of each leaf",
                () -> {
                  for (int i = 0; i < entries; i++) {
                    sha256.digest(leaf);
                  }
                  return entries;
                })
            .run(ROUNDS);
    System.out.println(Rounds.report(results));
    return 0;
  }

  private long root(byte[] leaf) {
    var running = new RunningRoot();
    for (int i = 0; i < entries; i++) {
      running.add(Hash.ofLeaf(leaf));
    }
    return running.size();
  }
}
