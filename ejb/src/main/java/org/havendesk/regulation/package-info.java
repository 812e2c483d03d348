/**
 * The law as data: which jurisdiction serves whom, which rights a regulation gives, and when an
 * answer is due, counted in words. Plain Java, so that the command line runs it without a server.
 */
package org.havendesk.regulation;
