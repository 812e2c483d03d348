/** The fields that an administrator adds to tickets; what stands in them is the tickets'. */
package org.havendesk.fields.store;
