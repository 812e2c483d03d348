/**
 * Agents: programs of authorized agents ask for people by the Data Rights Protocol 1.0, in which
 * this house is a Covered Business. Numbers of sections in comments are those of its text.
 */
package org.havendesk.agents;
