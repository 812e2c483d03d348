/**
 * The record of processing activities (GDPR 30), made from what the system is set up to do, not
 * typed in.
 */
package org.havendesk.records;
