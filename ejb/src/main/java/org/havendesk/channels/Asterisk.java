package org.havendesk.channels;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.json.JsonMapper;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletionException;
import org.havendesk.platform.GuardedHttp;
import org.havendesk.platform.GuardedHttp.Towards;
import org.havendesk.platform.Settings;

/**
 * Asterisk by its REST interface: {@code POST /ari/channels} rings an endpoint and then goes on in
 * the dialplan with the number as its extension. What it takes as parameters of the address it also
 * takes as JSON; so the number stands in no log of requests.
 */
@ApplicationScoped
public class Asterisk implements TelephoneSystem {

  private static final Logger LOG = System.getLogger(Asterisk.class.getName());
  private static final JsonMapper JSON = JsonMapper.builder().build();
  private static final String PASSWORD = "telephony.password";
  private static final int RINGS_SECONDS = 30;
  private static final int OK = 200;

  @Inject private GuardedHttp http;
  @Inject private Settings settings;

  @Override
  public boolean isThere() {
    return settings.find("telephony.url").isPresent();
  }

  @Override
  public boolean connect(String extension, String number) {
    try {
      int status =
          http.tell(
                  Towards.TELEPHONY,
                  settings.text("telephony.url").replaceAll("/+$", "") + "/ari/channels",
                  Map.of("Content-Type", "application/json", "Authorization", credentials()),
                  call(extension, number))
              .join();
      if (status != OK) {
        LOG.log(Level.WARNING, "The telephone system answers a call with {0}", status);
      }
      return status == OK;
    } catch (CompletionException | UncheckedIOException unreached) {
      LOG.log(
          Level.WARNING,
          "The telephone system can''t be reached: {0}",
          unreached.getCause().getClass().getSimpleName());
      return false;
    }
  }

  private byte[] call(String extension, String number) {
    Map<String, Object> call = new LinkedHashMap<>();
    String endpoint = settings.find("telephony.endpoint").orElse("PJSIP/{extension}");
    call.put("endpoint", endpoint.replace("{extension}", extension));
    call.put("extension", number);
    call.put("context", settings.find("telephony.context").orElse("havendesk"));
    call.put("priority", 1);
    call.put("timeout", RINGS_SECONDS);
    try {
      return JSON.writeValueAsBytes(call);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("A call can be written as JSON", e);
    }
  }

  private String credentials() {
    String pair = settings.find("telephony.user").orElse("havendesk") + ":" + password();
    return "Basic " + Base64.getEncoder().encodeToString(pair.getBytes(StandardCharsets.UTF_8));
  }

  private String password() {
    Optional<Path> file = settings.find("telephony.password-file").map(Path::of);
    try {
      return file.isPresent()
          ? Files.readString(file.get()).strip()
          : settings.findSecret(PASSWORD).orElse("");
    } catch (IOException e) {
      throw new UncheckedIOException("The telephone system's password can't be read", e);
    }
  }
}
