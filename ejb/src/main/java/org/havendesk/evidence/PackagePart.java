package org.havendesk.evidence;

import java.util.Map;

/** Something that another feature adds to a package of evidence. */
public interface PackagePart {

  /**
   * Files by their names, few and small.
   *
   * @param size of the tree that must hold what is proven
   */
  Map<String, byte[]> filesFor(long size);
}
