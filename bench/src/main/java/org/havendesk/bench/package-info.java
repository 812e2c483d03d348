/** Load runs: how fast the product is, beside what the machine could do at best. */
package org.havendesk.bench;
