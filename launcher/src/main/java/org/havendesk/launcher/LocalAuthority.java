package org.havendesk.launcher;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.StringWriter;
import java.math.BigInteger;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.KeyStore;
import java.security.PrivateKey;
import java.security.SecureRandom;
import java.security.cert.Certificate;
import java.security.cert.X509Certificate;
import java.security.spec.ECGenParameterSpec;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Date;
import javax.net.ssl.SSLContext;
import javax.net.ssl.TrustManagerFactory;
import org.bouncycastle.asn1.x500.X500Name;
import org.bouncycastle.asn1.x509.BasicConstraints;
import org.bouncycastle.asn1.x509.ExtendedKeyUsage;
import org.bouncycastle.asn1.x509.Extension;
import org.bouncycastle.asn1.x509.GeneralName;
import org.bouncycastle.asn1.x509.GeneralNames;
import org.bouncycastle.asn1.x509.KeyPurposeId;
import org.bouncycastle.asn1.x509.KeyUsage;
import org.bouncycastle.cert.jcajce.JcaX509CertificateConverter;
import org.bouncycastle.cert.jcajce.JcaX509CertificateHolder;
import org.bouncycastle.cert.jcajce.JcaX509ExtensionUtils;
import org.bouncycastle.cert.jcajce.JcaX509v3CertificateBuilder;
import org.bouncycastle.openssl.jcajce.JcaPEMWriter;
import org.bouncycastle.operator.OperatorCreationException;
import org.bouncycastle.operator.jcajce.JcaContentSignerBuilder;

/**
 * The certificate authority of one data directory (RFC 5280): made once, it signs a server
 * certificate for localhost per jurisdiction. Its key may sign nothing beyond localhost.
 */
final class LocalAuthority {

  /** The alias of the key and certificate in a server's key store. */
  static final String SERVER_ALIAS = "havendesk";

  private static final String AUTHORITY_ALIAS = "authority";
  private static final Duration AUTHORITY_LIFE = Duration.ofDays(3650);
  // Browsers refuse server certificates that live longer than 398 days.
  private static final Duration SERVER_LIFE = Duration.ofDays(397);
  private static final Duration RENEW_BEFORE = Duration.ofDays(30);

  private final PrivateKey key;
  private final X509Certificate certificate;
  private final InstantSource clock;

  private LocalAuthority(PrivateKey key, X509Certificate certificate, InstantSource clock) {
    this.key = key;
    this.certificate = certificate;
    this.clock = clock;
  }

  /** Opens the authority of a data directory, or founds it. */
  static LocalAuthority in(DataDirectory data, InstantSource clock) {
    try {
      Path directory = PrivateFiles.directory(data.authority());
      Path store = directory.resolve("ca.p12");
      char[] password = Passwords.kept(directory.resolve("ca.password")).toCharArray();
      if (!Files.exists(store)) {
        found(store, password, clock);
      }
      KeyStore keys = KeyStore.getInstance(store.toFile(), password);
      var authority =
          new LocalAuthority(
              (PrivateKey) keys.getKey(AUTHORITY_ALIAS, password),
              (X509Certificate) keys.getCertificate(AUTHORITY_ALIAS),
              clock);
      PrivateFiles.write(data.authorityCertificate(), pem(authority.certificate));
      return authority;
    } catch (IOException e) {
      throw Sentences.of("The certificate authority can't be opened", e);
    } catch (GeneralSecurityException | OperatorCreationException e) {
      throw new Failure("The certificate authority can't be opened: " + e.getMessage(), e);
    }
  }

  private static void found(Path store, char[] password, InstantSource clock)
      throws IOException, GeneralSecurityException, OperatorCreationException {
    KeyPair pair = newKeyPair();
    var name = new X500Name("CN=Havendesk local authority,O=Havendesk");
    var builder = certificate(name, name, pair, clock.instant(), AUTHORITY_LIFE);
    builder.addExtension(Extension.basicConstraints, true, new BasicConstraints(0));
    builder.addExtension(
        Extension.keyUsage, true, new KeyUsage(KeyUsage.keyCertSign | KeyUsage.cRLSign));
    builder.addExtension(
        Extension.subjectKeyIdentifier,
        false,
        new JcaX509ExtensionUtils().createSubjectKeyIdentifier(pair.getPublic()));
    X509Certificate certificate = signed(builder, pair.getPrivate());
    save(store, password, AUTHORITY_ALIAS, pair.getPrivate(), certificate);
  }

  /** Makes a server's key store, unless there is one whose certificate still lives long enough. */
  void serverKeyStore(Path store, char[] password) {
    try {
      if (!Files.exists(store) || nearlyExpired(store, password)) {
        KeyPair pair = newKeyPair();
        X500Name issuer = new JcaX509CertificateHolder(certificate).getSubject();
        var builder =
            certificate(issuer, new X500Name("CN=localhost"), pair, clock.instant(), SERVER_LIFE);
        var names =
            new GeneralNames(
                new GeneralName[] {
                  new GeneralName(GeneralName.dNSName, "localhost"),
                  new GeneralName(GeneralName.iPAddress, "127.0.0.1"),
                  new GeneralName(GeneralName.iPAddress, "::1")
                });
        builder.addExtension(Extension.subjectAlternativeName, false, names);
        builder.addExtension(Extension.basicConstraints, true, new BasicConstraints(false));
        builder.addExtension(Extension.keyUsage, true, new KeyUsage(KeyUsage.digitalSignature));
        builder.addExtension(
            Extension.extendedKeyUsage, false, new ExtendedKeyUsage(KeyPurposeId.id_kp_serverAuth));
        builder.addExtension(
            Extension.authorityKeyIdentifier,
            false,
            new JcaX509ExtensionUtils().createAuthorityKeyIdentifier(certificate));
        save(store, password, SERVER_ALIAS, pair.getPrivate(), signed(builder, key), certificate);
      }
    } catch (IOException e) {
      throw Sentences.of("The server's certificate can't be made", e);
    } catch (GeneralSecurityException | OperatorCreationException e) {
      throw new Failure("The server's certificate can't be made: " + e.getMessage(), e);
    }
  }

  /** What a client needs to trust this authority and nobody else. */
  SSLContext trust() {
    return trust(certificate);
  }

  static SSLContext trust(X509Certificate authority) {
    try {
      KeyStore trusted = KeyStore.getInstance("PKCS12");
      trusted.load(null, null);
      trusted.setCertificateEntry(AUTHORITY_ALIAS, authority);
      var managers = TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
      managers.init(trusted);
      SSLContext context = SSLContext.getInstance("TLSv1.3");
      context.init(null, managers.getTrustManagers(), null);
      return context;
    } catch (IOException | GeneralSecurityException e) {
      throw new Failure("The certificate authority can't be trusted: " + e.getMessage(), e);
    }
  }

  private boolean nearlyExpired(Path store, char[] password)
      throws IOException, GeneralSecurityException {
    KeyStore keys = KeyStore.getInstance(store.toFile(), password);
    var current = (X509Certificate) keys.getCertificate(SERVER_ALIAS);
    return current.getNotAfter().toInstant().isBefore(clock.instant().plus(RENEW_BEFORE));
  }

  private static KeyPair newKeyPair() throws GeneralSecurityException {
    KeyPairGenerator generator = KeyPairGenerator.getInstance("EC");
    generator.initialize(new ECGenParameterSpec("secp256r1"));
    return generator.generateKeyPair();
  }

  private static JcaX509v3CertificateBuilder certificate(
      X500Name issuer, X500Name subject, KeyPair pair, Instant now, Duration life) {
    Date from = Date.from(now.minus(Duration.ofHours(1)));
    Date to = Date.from(now.plus(life));
    // CA/Browser Forum Baseline Requirements 7.1: at least 64 bits of randomness.
    var serial = new BigInteger(127, new SecureRandom());
    return new JcaX509v3CertificateBuilder(issuer, serial, from, to, subject, pair.getPublic());
  }

  private static X509Certificate signed(JcaX509v3CertificateBuilder builder, PrivateKey key)
      throws GeneralSecurityException, OperatorCreationException {
    var signer = new JcaContentSignerBuilder("SHA256withECDSA").build(key);
    return new JcaX509CertificateConverter().getCertificate(builder.build(signer));
  }

  private static void save(
      Path file, char[] password, String alias, PrivateKey key, Certificate... chain)
      throws IOException, GeneralSecurityException {
    KeyStore store = KeyStore.getInstance("PKCS12");
    store.load(null, password);
    store.setKeyEntry(alias, key, password, chain);
    var bytes = new ByteArrayOutputStream();
    store.store(bytes, password);
    PrivateFiles.write(file, bytes.toByteArray());
  }

  private static String pem(X509Certificate certificate) throws IOException {
    var text = new StringWriter();
    try (var writer = new JcaPEMWriter(text)) {
      writer.writeObject(certificate);
    }
    return text.toString();
  }
}
