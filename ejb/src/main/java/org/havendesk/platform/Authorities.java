package org.havendesk.platform;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.cert.CertificateFactory;
import java.security.cert.X509Certificate;
import java.util.Arrays;
import java.util.Optional;
import javax.net.ssl.SSLContext;
import javax.net.ssl.TrustManagerFactory;
import javax.net.ssl.X509TrustManager;

/** Whose certificates are believed when others are called. */
@ApplicationScoped
public class Authorities {

  @Inject private Settings settings;

  private SSLContext trusted;

  @PostConstruct
  void read() {
    trusted = trusting(settings.find("outside.authority").map(Path::of));
  }

  /** What Java trusts, and the authority of a deployment that has one of its own. */
  public SSLContext trusted() {
    return trusted;
  }

  static SSLContext trusting(Optional<Path> authority) {
    try {
      KeyStore trusted = KeyStore.getInstance("PKCS12");
      trusted.load(null, null);
      for (X509Certificate known : known()) {
        trusted.setCertificateEntry("java-" + trusted.size(), known);
      }
      if (authority.isPresent()) {
        try (InputStream pem = Files.newInputStream(authority.get())) {
          trusted.setCertificateEntry(
              "deployment", CertificateFactory.getInstance("X.509").generateCertificate(pem));
        }
      }
      var managers = TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
      managers.init(trusted);
      SSLContext context = SSLContext.getInstance("TLS");
      context.init(null, managers.getTrustManagers(), null);
      return context;
    } catch (IOException | GeneralSecurityException e) {
      throw new IllegalStateException("The authorities to trust can't be read", e);
    }
  }

  private static Iterable<X509Certificate> known() throws GeneralSecurityException {
    var managers = TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
    managers.init((KeyStore) null);
    return Arrays.stream(managers.getTrustManagers())
        .filter(X509TrustManager.class::isInstance)
        .map(X509TrustManager.class::cast)
        .flatMap(manager -> Arrays.stream(manager.getAcceptedIssuers()))
        .toList();
  }
}
