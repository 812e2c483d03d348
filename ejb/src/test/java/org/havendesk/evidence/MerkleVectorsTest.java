package org.havendesk.evidence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;

/** Every test vector of transparency-dev/merkle, the good ones and the forged ones. */
class MerkleVectorsTest {
  private static final String WHERE = "shared/data/merkle";
  private static final ObjectMapper JSON = new ObjectMapper();

  @Test
  void every_inclusion_vector_is_judged_as_it_says() {
    var vectors = vectors("inclusion");
    assertThat(vectors).hasSize(98);
    for (var vector : vectors) {
      var proof =
          new InclusionProof(number(vector, "leafIdx"), number(vector, "treeSize"), path(vector));
      assertThat(proof.proves(hash(vector.get("leafHash")), hash(vector.get("root"))))
          .as(vector.toPrettyString())
          .isEqualTo(!vector.get("wantErr").asBoolean());
    }
  }

  @Test
  void every_consistency_vector_is_judged_as_it_says() {
    var vectors = vectors("consistency");
    assertThat(vectors).hasSize(98);
    for (var vector : vectors) {
      var proof =
          new ConsistencyProof(number(vector, "size1"), number(vector, "size2"), path(vector));
      assertThat(proof.proves(hash(vector.get("root1")), hash(vector.get("root2"))))
          .as(vector.toPrettyString())
          .isEqualTo(!vector.get("wantErr").asBoolean());
    }
  }

  private static List<JsonNode> vectors(String kind) {
    var folder = folder().map(found -> found.resolve(kind));
    assumeTrue(
        folder.isPresent(),
        "The vectors of transparency-dev/merkle are not there: put them beside the repository in "
            + WHERE
            + " or name their folder with -Dhavendesk.merkle-vectors=…");
    try (var files = Files.walk(folder.get())) {
      return files
          .filter(file -> file.toString().endsWith(".json"))
          .sorted()
          .map(MerkleVectorsTest::read)
          .toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Optional<Path> folder() {
    var named = System.getProperty("havendesk.merkle-vectors");
    if (named != null) {
      return Optional.of(Path.of(named));
    }
    return Stream.iterate(Path.of("").toAbsolutePath(), here -> here != null, Path::getParent)
        .map(here -> here.resolve(WHERE))
        .filter(Files::isDirectory)
        .findFirst();
  }

  private static JsonNode read(Path file) {
    try {
      return JSON.readTree(file.toFile());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  // The vectors' sizes are unsigned 64-bit numbers; the largest become negative here.
  private static long number(JsonNode vector, String name) {
    return vector.get(name).bigIntegerValue().longValue();
  }

  private static List<Hash> path(JsonNode vector) {
    return StreamSupport.stream(vector.get("proof").spliterator(), false)
        .map(MerkleVectorsTest::hash)
        .toList();
  }

  private static Hash hash(JsonNode node) {
    try {
      return Hash.of(node.isNull() ? new byte[0] : node.binaryValue());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
