/**
 * Rights: from someone asking, over proof that the mailbox is theirs, to the copy or the erasure
 * and the evidence of it.
 */
package org.havendesk.rights;
