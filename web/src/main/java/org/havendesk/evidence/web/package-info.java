/** The evidence log for outsiders: C2SP tlog-tiles below the API, and the auditor's page. */
package org.havendesk.evidence.web;
