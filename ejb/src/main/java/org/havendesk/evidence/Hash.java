package org.havendesk.evidence;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.Base64;

/**
 * A Merkle tree hash. Leaves and nodes are hashed apart (RFC 6962, section 2.1), so that no node
 * can pass for a leaf.
 */
public final class Hash {
  /** Bytes of a SHA-256 hash. */
  public static final int LENGTH = 32;

  private static final byte LEAF = 0;
  private static final byte NODE = 1;

  /** The root of a tree without leaves. */
  public static final Hash EMPTY = new Hash(sha256().digest());

  private final byte[] bytes;

  private Hash(byte[] bytes) {
    this.bytes = bytes;
  }

  /** Takes the bytes as they come, of whatever length: proofs refuse what is no SHA-256 hash. */
  public static Hash of(byte[] bytes) {
    return new Hash(bytes.clone());
  }

  /** Reads standard base64 of exactly 32 bytes. */
  public static Hash parse(String base64) {
    var hash = new Hash(Base64Text.decode(base64));
    if (!hash.isWhole()) {
      throw new MalformedEvidence("A hash must have 32 bytes.");
    }
    return hash;
  }

  public static Hash ofLeaf(byte[] leaf) {
    var digest = sha256();
    digest.update(LEAF);
    return new Hash(digest.digest(leaf));
  }

  public static Hash ofNode(Hash left, Hash right) {
    var digest = sha256();
    digest.update(NODE);
    digest.update(left.bytes);
    return new Hash(digest.digest(right.bytes));
  }

  boolean isWhole() {
    return bytes.length == LENGTH;
  }

  public byte[] bytes() {
    return bytes.clone();
  }

  static MessageDigest sha256() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("Every Java platform has SHA-256.", e);
    }
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof Hash hash && MessageDigest.isEqual(bytes, hash.bytes);
  }

  @Override
  public int hashCode() {
    return Arrays.hashCode(bytes);
  }

  /** Standard base64, as notes and proofs write it. */
  @Override
  public String toString() {
    return Base64.getEncoder().encodeToString(bytes);
  }
}
