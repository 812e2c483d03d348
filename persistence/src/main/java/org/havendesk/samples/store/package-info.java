/** Whether the sample data were written. */
package org.havendesk.samples.store;
