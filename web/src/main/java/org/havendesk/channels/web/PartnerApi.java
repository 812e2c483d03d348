package org.havendesk.channels.web;

import jakarta.ws.rs.ApplicationPath;
import jakarta.ws.rs.core.Application;

/** The API for partners' systems. */
@ApplicationPath("api/v1")
public class PartnerApi extends Application {}
