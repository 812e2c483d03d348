package org.havendesk.channels.web;

import jakarta.ws.rs.ApplicationPath;
import jakarta.ws.rs.core.Application;
import org.eclipse.microprofile.openapi.annotations.OpenAPIDefinition;
import org.eclipse.microprofile.openapi.annotations.enums.SecuritySchemeType;
import org.eclipse.microprofile.openapi.annotations.info.Info;
import org.eclipse.microprofile.openapi.annotations.info.License;
import org.eclipse.microprofile.openapi.annotations.security.SecurityRequirement;
import org.eclipse.microprofile.openapi.annotations.security.SecurityScheme;

/** The API for partners' systems. */
@ApplicationPath("api/v1")
@OpenAPIDefinition(
    info =
        @Info(
            title = "Havendesk partner API",
            version = "1",
            description =
                "Tickets, data subject requests and evidence of one jurisdiction. Errors are"
                    + " application/problem+json (RFC 9457). Every POST honours Idempotency-Key."
                    + " Personal fields are masked unless the token's scope has personal-data:read."
                    + " tickets:read reads every ticket of the jurisdiction, whoever opened it;"
                    + " rights:read only the requests that the same client filed.",
            license =
                @License(name = "Apache-2.0", url = "https://www.apache.org/licenses/LICENSE-2.0")),
    security = @SecurityRequirement(name = "partner"))
@SecurityScheme(
    securitySchemeName = "partner",
    type = SecuritySchemeType.HTTP,
    scheme = "bearer",
    bearerFormat = "JWT",
    description =
        "ES256. Scopes: tickets:read, tickets:write, rights:read, rights:write, evidence:read,"
            + " personal-data:read.")
public class PartnerApi extends Application {}
