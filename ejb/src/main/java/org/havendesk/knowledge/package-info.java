/** The knowledge base: articles in several languages, to be read by anybody. */
package org.havendesk.knowledge;
