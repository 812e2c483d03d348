/** What every feature shares to protect a person: erasure, export and signed tokens. */
package org.havendesk.sealing;
