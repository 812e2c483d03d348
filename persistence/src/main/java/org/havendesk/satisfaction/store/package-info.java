/** Surveys and their answers, as they are stored. */
package org.havendesk.satisfaction.store;
