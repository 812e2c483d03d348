/** Assessments of what processing means for people. */
package org.havendesk.records.store;
