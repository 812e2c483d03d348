package org.havendesk.anchors;

import java.util.Optional;

/**
 * A step to be taken with an anchor.
 *
 * @param begun what the step before has left
 */
public record AnchorTask(Anchor anchor, AnchorStatement statement, Optional<byte[]> begun) {}
