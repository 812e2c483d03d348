package org.havendesk.evidence;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import net.jqwik.api.Assume;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;

/** What holds for every tree, not only for those of the vectors. */
class TreePropertiesTest {
  private static final int LARGEST = 700;
  private static final List<Hash> LEAVES = leaves();
  private static final TiledTree TREE = tree(LARGEST);

  @Property
  void every_leaf_can_be_proved_in_every_tree_that_holds_it(
      @ForAll @IntRange(min = 1, max = LARGEST) int size,
      @ForAll @IntRange(max = LARGEST) int any) {
    int index = any % size;
    var proof = InclusionProof.of(TREE, index, size);
    assertThat(proof.proves(LEAVES.get(index), plainRoot(0, size))).isTrue();
  }

  @Property
  void a_proof_of_inclusion_holds_for_no_other_bit_index_or_size(
      @ForAll @IntRange(min = 2, max = LARGEST) int size,
      @ForAll @IntRange(max = LARGEST) int any,
      @ForAll @IntRange(max = 1_000_000) int bit) {
    int index = any % size;
    var proof = InclusionProof.of(TREE, index, size);
    var leaf = LEAVES.get(index);
    var root = TREE.root(size);
    var forged = flipped(proof.path(), bit);
    assertThat(new InclusionProof(index, size, forged).proves(leaf, root)).isFalse();
    assertThat(proof.proves(flipped(leaf, bit), root)).isFalse();
    assertThat(proof.proves(leaf, flipped(root, bit))).isFalse();
    assertThat(new InclusionProof((index + 1) % size, size, proof.path()).proves(leaf, root))
        .isFalse();
    assertThat(
            new InclusionProof(index, size, proof.path().subList(1, proof.path().size()))
                .proves(leaf, root))
        .isFalse();
  }

  @Property
  void every_tree_extends_every_smaller_one(
      @ForAll @IntRange(min = 1, max = LARGEST) int newSize,
      @ForAll @IntRange(max = LARGEST) int any) {
    int oldSize = 1 + any % newSize;
    var proof = ConsistencyProof.of(TREE, oldSize, newSize);
    assertThat(proof.proves(plainRoot(0, oldSize), plainRoot(0, newSize))).isTrue();
  }

  @Property
  void a_proof_of_consistency_holds_for_no_other_bit(
      @ForAll @IntRange(min = 2, max = LARGEST) int newSize,
      @ForAll @IntRange(max = LARGEST) int any,
      @ForAll @IntRange(max = 1_000_000) int bit) {
    int oldSize = 1 + any % newSize;
    Assume.that(oldSize < newSize);
    var proof = ConsistencyProof.of(TREE, oldSize, newSize);
    var oldRoot = TREE.root(oldSize);
    var newRoot = TREE.root(newSize);
    assertThat(
            new ConsistencyProof(oldSize, newSize, flipped(proof.path(), bit))
                .proves(oldRoot, newRoot))
        .isFalse();
    assertThat(proof.proves(flipped(oldRoot, bit), newRoot)).isFalse();
    assertThat(proof.proves(oldRoot, flipped(newRoot, bit))).isFalse();
  }

  @Property(tries = 100)
  void tiles_appended_in_batches_and_a_running_root_agree_with_the_definition(
      @ForAll @IntRange(max = LARGEST) int size, @ForAll @IntRange(min = 1, max = 300) int batch) {
    Map<TiledTree.Place, Tile> stored = new HashMap<>();
    var running = new RunningRoot();
    for (int done = 0; done < size; ) {
      var tree = new TiledTree(place -> stored.getOrDefault(place, Tile.EMPTY), done);
      for (int end = Math.min(size, done + batch); done < end; done++) {
        tree.append(LEAVES.get(done));
        running.add(LEAVES.get(done));
      }
      stored.putAll(tree.changed());
    }
    var tree = new TiledTree(place -> stored.getOrDefault(place, Tile.EMPTY), size);
    var expected = size == 0 ? Hash.EMPTY : plainRoot(0, size);
    assertThat(tree.root()).isEqualTo(expected).isEqualTo(running.root());
  }

  /** RFC 6962's definition, word for word. */
  private static Hash plainRoot(int begin, int end) {
    if (end - begin == 1) {
      return LEAVES.get(begin);
    }
    int middle = begin + Integer.highestOneBit(end - begin - 1);
    return Hash.ofNode(plainRoot(begin, middle), plainRoot(middle, end));
  }

  private static List<Hash> leaves() {
    var leaves = new ArrayList<Hash>();
    for (int i = 0; i < LARGEST; i++) {
      leaves.add(Hash.ofLeaf(new byte[] {(byte) i, (byte) (i >> 8)}));
    }
    return List.copyOf(leaves);
  }

  private static TiledTree tree(int size) {
    var tree = new TiledTree(place -> Tile.EMPTY, 0);
    LEAVES.subList(0, size).forEach(tree::append);
    return tree;
  }

  private static Hash flipped(Hash hash, int bit) {
    var bytes = hash.bytes();
    bytes[bit / 8 % bytes.length] ^= (byte) (1 << bit % 8);
    return Hash.of(bytes);
  }

  private static List<Hash> flipped(List<Hash> path, int bit) {
    var forged = new ArrayList<>(path);
    int which = bit / 256 % forged.size();
    forged.set(which, flipped(forged.get(which), bit));
    return forged;
  }
}
