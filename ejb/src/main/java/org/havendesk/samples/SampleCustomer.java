package org.havendesk.samples;

import java.util.Optional;
import org.havendesk.people.Contact;

/**
 * Somebody invented, with an address of a domain that nobody can own (RFC 2606).
 *
 * @param language BCP 47 tag
 */
record SampleCustomer(
    String name,
    Optional<String> email,
    Optional<String> phone,
    String country,
    Optional<String> region,
    String language) {

  Contact contact() {
    return new Contact(
        email, Optional.of(name), phone, Optional.of(country), region, Optional.of(language));
  }
}
