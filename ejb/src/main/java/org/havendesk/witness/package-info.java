/** Jurisdictions witness each other's logs (C2SP tlog-witness); only hashes cross the border. */
package org.havendesk.witness;
