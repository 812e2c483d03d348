/** How far the witnesses of this log have come, and the logs that are witnessed here. */
package org.havendesk.witness.store;
