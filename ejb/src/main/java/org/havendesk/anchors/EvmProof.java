package org.havendesk.anchors;

/**
 * Where on a chain a hash lies.
 *
 * @param chainId EIP-155
 * @param from the account that sent it to itself
 * @param transaction its hash
 * @param block the number of the block
 * @param blockHash its hash
 * @param time the block's own, in seconds
 */
public record EvmProof(
    long chainId, String from, String transaction, long block, String blockHash, long time) {}
