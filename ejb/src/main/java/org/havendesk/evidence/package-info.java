/**
 * Evidence that an outsider can check: every act on personal data becomes a leaf of an RFC 6962
 * Merkle log with signed C2SP checkpoints. Leaves carry facts and salted commitments, never
 * personal data.
 */
package org.havendesk.evidence;
