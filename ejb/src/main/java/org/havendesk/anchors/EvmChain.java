package org.havendesk.anchors;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.math.BigInteger;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.havendesk.anchors.store.AnchorProblem;
import org.web3j.crypto.Credentials;
import org.web3j.crypto.Hash;
import org.web3j.crypto.RawTransaction;
import org.web3j.crypto.TransactionEncoder;
import org.web3j.utils.Numeric;

/**
 * Puts a hash on a chain that speaks the Ethereum JSON-RPC: a transaction of nothing to oneself,
 * whose data is the hash. With a base fee (EIP-1559) where the chain has one.
 */
public final class EvmChain {

  /** What is not in a block after that long is sent again for more. */
  private static final Duration PATIENCE = Duration.ofMinutes(10);

  private static final BigInteger TWO = BigInteger.TWO;
  private static final BigInteger GWEI = BigInteger.TEN.pow(9);

  private final JsonRpc node;
  private final Clock clock;

  public EvmChain(JsonRpc node, Clock clock) {
    this.node = node;
    this.clock = clock;
  }

  /** Signs a transaction, which is to be kept before anything else happens to it. */
  SentTransaction sign(Credentials account, AnchorStatement statement) throws IOException {
    String from = account.getAddress();
    long chainId = number(node.call("eth_chainId")).longValueExact();
    var nonce = number(node.call("eth_getTransactionCount", from, "pending"));
    var call = Map.of("from", from, "to", from, "value", "0x0", "data", statement.hex());
    var gas = number(node.call("eth_estimateGas", call));
    var baseFee = node.call("eth_getBlockByNumber", "latest", false).path("baseFeePerGas");
    BigInteger tip = baseFee.isTextual() ? tip() : null;
    var price =
        tip == null ? number(node.call("eth_gasPrice")) : number(baseFee).multiply(TWO).add(tip);
    return signed(account, statement, new Terms(chainId, nonce, gas, price, tip), List.of());
  }

  private record Terms(
      long chainId, BigInteger nonce, BigInteger gas, BigInteger price, BigInteger tip) {}

  private SentTransaction signed(
      Credentials account, AnchorStatement statement, Terms terms, List<String> before) {
    String self = account.getAddress();
    byte[] raw;
    if (terms.tip() == null) {
      var transaction =
          RawTransaction.createTransaction(
              terms.nonce(), terms.price(), terms.gas(), self, BigInteger.ZERO, statement.hex());
      raw = TransactionEncoder.signMessage(transaction, terms.chainId(), account);
    } else {
      var transaction =
          RawTransaction.createTransaction(
              terms.chainId(),
              terms.nonce(),
              terms.gas(),
              self,
              BigInteger.ZERO,
              statement.hex(),
              terms.tip(),
              terms.price());
      raw = TransactionEncoder.signMessage(transaction, account);
    }
    var hashes = new ArrayList<String>();
    hashes.add(Numeric.toHexString(Hash.sha3(raw)));
    hashes.addAll(before);
    return new SentTransaction(
        terms.chainId(),
        self,
        hashes,
        Numeric.toHexString(raw),
        terms.nonce(),
        terms.gas(),
        terms.price(),
        terms.tip(),
        clock.instant().getEpochSecond());
  }

  /** The same for more, as nodes take a replacement only if it pays a tenth more at least. */
  private SentTransaction dearer(
      Credentials account, AnchorStatement statement, SentTransaction sent) {
    BigInteger tip = sent.tip() == null ? null : more(sent.tip());
    var terms = new Terms(sent.chainId(), sent.nonce(), sent.gas(), more(sent.price()), tip);
    return signed(account, statement, terms, sent.hashes());
  }

  private static BigInteger more(BigInteger wei) {
    return wei.multiply(BigInteger.valueOf(5)).divide(BigInteger.valueOf(4)).add(BigInteger.ONE);
  }

  private BigInteger tip() throws IOException {
    try {
      return number(node.call("eth_maxPriorityFeePerGas"));
    } catch (JsonRpc.Refused unknownMethod) {
      return GWEI;
    }
  }

  /**
   * Sends what was signed, unless it is in a block already.
   *
   * @return the proof once there are so many blocks from its own on
   */
  Optional<EvmProof> look(SentTransaction sent, int confirmations)
      throws AnchorFailed, IOException {
    for (String hash : sent.hashes()) {
      JsonNode receipt = node.call("eth_getTransactionReceipt", hash);
      if (receipt.hasNonNull("blockHash")) {
        return confirmed(sent.chainId(), sent.from(), hash, receipt, confirmations);
      }
    }
    send(sent);
    return Optional.empty();
  }

  /** What to go on with: the same, or one that pays more if nobody wanted the other. */
  SentTransaction keepOn(Credentials account, AnchorStatement statement, SentTransaction sent) {
    boolean waited = clock.instant().isAfter(Instant.ofEpochSecond(sent.signedAt()).plus(PATIENCE));
    return waited ? dearer(account, statement, sent) : sent;
  }

  private void send(SentTransaction sent) throws AnchorFailed, IOException {
    try {
      node.call("eth_sendRawTransaction", sent.raw());
    } catch (JsonRpc.Refused no) {
      boolean known = no.says("already known") || no.says("already imported");
      // Fees have risen meanwhile: it pays more once patience is at its end.
      boolean cheap = no.says("underpriced") || no.says("less than block base fee");
      if (known || cheap) {
        return;
      }
      if (no.says("nonce too low")) {
        throw new AnchorFailed(AnchorProblem.REPLACED, no.getMessage(), no);
      }
      throw new AnchorFailed(
          no.says("insufficient funds") ? AnchorProblem.NO_FUNDS : AnchorProblem.REFUSED,
          no.getMessage(),
          no);
    }
  }

  private Optional<EvmProof> confirmed(
      long chainId, String from, String hash, JsonNode receipt, int confirmations)
      throws IOException {
    var number = number(receipt.path("blockNumber"));
    var depth = number(node.call("eth_blockNumber")).subtract(number).add(BigInteger.ONE);
    JsonNode block = node.call("eth_getBlockByNumber", Numeric.encodeQuantity(number), false);
    String blockHash = receipt.path("blockHash").asText();
    // A block that others have overtaken is no block.
    boolean canonical = block.path("hash").asText().equals(blockHash);
    return canonical && depth.compareTo(BigInteger.valueOf(confirmations)) >= 0
        ? Optional.of(
            new EvmProof(
                chainId,
                from,
                hash,
                number.longValueExact(),
                blockHash,
                number(block.path("timestamp")).longValueExact()))
        : Optional.empty();
  }

  /**
   * Asks the chain whether a proof holds.
   *
   * @return how many blocks there are from the transaction's own on
   * @throws AnchorFailed saying what does not hold
   */
  public long verify(AnchorStatement statement, EvmProof proof) throws AnchorFailed, IOException {
    long chainId = number(node.call("eth_chainId")).longValueExact();
    must(chainId == proof.chainId(), "The node serves chain " + chainId + ".");
    JsonNode transaction = node.call("eth_getTransactionByHash", proof.transaction());
    must(transaction.isObject(), "The chain has no such transaction.");
    must(
        transaction.path("input").asText().equals(statement.hex()),
        "The transaction holds another hash.");
    must(
        transaction.path("blockHash").asText().equals(proof.blockHash())
            && number(transaction.path("blockNumber")).longValueExact() == proof.block(),
        "The transaction is not in the block that the proof names.");
    JsonNode block = node.call("eth_getBlockByHash", proof.blockHash(), false);
    must(
        number(block.path("timestamp")).longValueExact() == proof.time(),
        "The block has another time.");
    return number(node.call("eth_blockNumber")).longValueExact() - proof.block() + 1;
  }

  private static void must(boolean holds, String otherwise) throws AnchorFailed {
    if (!holds) {
      throw new AnchorFailed(AnchorProblem.UNTRUSTED, otherwise);
    }
  }

  private static BigInteger number(JsonNode quantity) throws IOException {
    if (!quantity.isTextual()) {
      throw new IOException("The node left out a number");
    }
    return Numeric.decodeQuantity(quantity.asText());
  }
}
