/**
 * Words: texts of many languages cut into the forms by which they are found. Plain Java around
 * Lucene's analyzers; nothing of Lucene is seen outside.
 */
package org.havendesk.words;
