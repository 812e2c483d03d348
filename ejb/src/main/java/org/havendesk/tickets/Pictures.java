package org.havendesk.tickets;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

/** Pictures that go with words and are shown where these name them. */
final class Pictures {

  /** What mail programs and browsers show. */
  private static final Set<String> ENDINGS = Set.of("png", "jpg", "jpeg", "gif", "webp");

  private final List<Upload> uploads;
  private final Map<String, String> ids = new HashMap<>();

  Pictures(List<Upload> uploads) {
    this.uploads = uploads;
    for (Upload upload : uploads) {
      if (isPicture(upload.name())) {
        ids.putIfAbsent(upload.name(), UUID.randomUUID() + "@havendesk");
      }
    }
  }

  /** Their addresses within the message (RFC 2392), by name. */
  Map<String, String> addresses() {
    Map<String, String> addresses = new HashMap<>();
    ids.forEach((name, id) -> addresses.put(name, "cid:" + id));
    return addresses;
  }

  /** All uploads; those that the HTML shows are inline. Of two with the same name, the first. */
  List<Upload> placedIn(String html) {
    Map<String, String> left = new HashMap<>(ids);
    // An address in HTML has numbers for some signs; this part has none of them.
    left.values().removeIf(id -> !html.contains(id.substring(0, id.indexOf('@'))));
    return uploads.stream()
        .map(
            upload -> {
              String id = left.remove(upload.name());
              return id == null ? upload : upload.inline(id);
            })
        .toList();
  }

  private static boolean isPicture(String name) {
    return name != null
        && ENDINGS.contains(name.substring(name.lastIndexOf('.') + 1).toLowerCase(Locale.ROOT));
  }
}
