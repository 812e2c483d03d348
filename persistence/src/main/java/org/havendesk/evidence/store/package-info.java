/**
 * Evidence at rest: entries, the sealed openings of their commitments, the log's tiles and head.
 */
package org.havendesk.evidence.store;
