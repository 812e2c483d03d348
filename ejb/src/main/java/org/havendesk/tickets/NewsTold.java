package org.havendesk.tickets;

/** A colleague should look at something; told in the transaction that makes it so. */
public record NewsTold(String login) {}
