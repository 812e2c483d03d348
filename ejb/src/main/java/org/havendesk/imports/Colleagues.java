package org.havendesk.imports;

import java.util.Collection;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * Which colleague has an e-mail address: the one whose login it is, or, at the domain of this
 * desk's own address, what stands before the at sign.
 */
final class Colleagues {

  private final Map<String, String> logins = new HashMap<>();
  private final String ownDomain;

  /**
   * Among these.
   *
   * @param ownAddress the address that customers write to; empty if there is none
   */
  Colleagues(Collection<String> all, String ownAddress) {
    all.forEach(login -> logins.put(lower(login), login));
    ownDomain = lower(ownAddress.substring(ownAddress.indexOf('@') + 1));
  }

  Optional<String> withEmail(String address) {
    String email = lower(address.strip());
    int at = email.lastIndexOf('@');
    boolean own = at > 0 && !ownDomain.isEmpty() && email.substring(at + 1).equals(ownDomain);
    return Optional.ofNullable(logins.get(email))
        .or(() -> own ? Optional.ofNullable(logins.get(email.substring(0, at))) : Optional.empty());
  }

  /** By their address or their login. */
  Optional<String> named(String said) {
    return withEmail(said).or(() -> Optional.ofNullable(logins.get(lower(said.strip()))));
  }

  private static String lower(String text) {
    return text.toLowerCase(Locale.ROOT);
  }
}
