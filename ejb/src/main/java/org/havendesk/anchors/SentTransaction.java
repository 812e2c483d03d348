package org.havendesk.anchors;

import java.math.BigInteger;
import java.util.List;

/**
 * A signed transaction that is on its way. It is kept before it is sent, so that a server that dies
 * in between sends the same one again.
 *
 * @param hashes of the transaction and of those that it replaces, the newest first
 * @param raw the newest, signed
 * @param price the most that is paid for a unit of gas, in wei
 * @param tip of that for the block's producer; null where the chain has no base fee
 * @param signedAt in seconds
 */
record SentTransaction(
    long chainId,
    String from,
    List<String> hashes,
    String raw,
    BigInteger nonce,
    BigInteger gas,
    BigInteger price,
    BigInteger tip,
    long signedAt) {}
