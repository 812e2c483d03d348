/**
 * Sealing: one AES-256-GCM data key per person, wrapped by the jurisdiction's key-encryption key.
 * Destroying the data key makes everything it sealed read as erased.
 */
package org.havendesk.sealing.store;
