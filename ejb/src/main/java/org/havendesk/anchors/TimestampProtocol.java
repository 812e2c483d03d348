package org.havendesk.anchors;

import java.io.IOException;
import java.io.InputStream;
import java.math.BigInteger;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.security.cert.CertPathBuilder;
import java.security.cert.CertStore;
import java.security.cert.CertificateFactory;
import java.security.cert.CollectionCertStoreParameters;
import java.security.cert.PKIXBuilderParameters;
import java.security.cert.TrustAnchor;
import java.security.cert.X509CertSelector;
import java.security.cert.X509Certificate;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Date;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.bouncycastle.cert.X509CertificateHolder;
import org.bouncycastle.cert.jcajce.JcaX509CertificateConverter;
import org.bouncycastle.cms.CMSException;
import org.bouncycastle.cms.CMSSignedData;
import org.bouncycastle.cms.jcajce.JcaSimpleSignerInfoVerifierBuilder;
import org.bouncycastle.operator.OperatorCreationException;
import org.bouncycastle.tsp.TSPAlgorithms;
import org.bouncycastle.tsp.TSPException;
import org.bouncycastle.tsp.TimeStampRequest;
import org.bouncycastle.tsp.TimeStampRequestGenerator;
import org.bouncycastle.tsp.TimeStampResponse;
import org.bouncycastle.tsp.TimeStampToken;
import org.havendesk.anchors.store.AnchorProblem;

/**
 * The Time-Stamp Protocol (RFC 3161): a hash goes out, a signed time comes back. A token counts if
 * its signer's certificate is for time stamping only and leads to a root that is trusted.
 */
public final class TimestampProtocol {

  private static final int NONCE_BITS = 64;

  private TimestampProtocol() {}

  /** A request with a nonce for a SHA-256 hash, which asks for the signer's certificate. */
  static TimeStampRequest request(byte[] hash) {
    var generator = new TimeStampRequestGenerator();
    generator.setCertReq(true);
    return generator.generate(
        TSPAlgorithms.SHA256, hash, new BigInteger(NONCE_BITS, new SecureRandom()));
  }

  /** The token in an answer, if the answer is one to this request and the token counts. */
  static byte[] token(TimeStampRequest request, byte[] answer, Set<X509Certificate> roots)
      throws AnchorFailed {
    try {
      var response = new TimeStampResponse(answer);
      response.validate(request);
      var token = response.getTimeStampToken();
      if (token == null) {
        throw new AnchorFailed(
            AnchorProblem.REFUSED, "The authority gave no token: " + response.getStatusString());
      }
      byte[] encoded = token.getEncoded();
      timeOf(encoded, request.getMessageImprintDigest(), roots);
      return encoded;
    } catch (TSPException | IOException e) {
      throw new AnchorFailed(AnchorProblem.REFUSED, "The answer is not one to the request", e);
    }
  }

  /**
   * The time that a token vouches for.
   *
   * @throws AnchorFailed if it is for another hash, or nobody trusted signed it
   */
  public static Instant timeOf(byte[] encoded, byte[] hash, Set<X509Certificate> roots)
      throws AnchorFailed {
    try {
      var token = new TimeStampToken(new CMSSignedData(encoded));
      var info = token.getTimeStampInfo();
      if (!info.getMessageImprintAlgOID().equals(TSPAlgorithms.SHA256)
          || !Arrays.equals(info.getMessageImprintDigest(), hash)) {
        throw new AnchorFailed(AnchorProblem.UNTRUSTED, "The token is for another hash.");
      }
      var signer = signerOf(token);
      // Signature, certificate identifier (RFC 5035), validity at that time, and that its one
      // extended key usage is time stamping, critical (RFC 3161, 2.3).
      token.validate(new JcaSimpleSignerInfoVerifierBuilder().build(signer));
      mustLeadTo(roots, signer, token, info.getGenTime());
      return info.getGenTime().toInstant();
    } catch (TSPException
        | CMSException
        | IOException
        | OperatorCreationException
        | GeneralSecurityException e) {
      throw new AnchorFailed(AnchorProblem.UNTRUSTED, "The token is not to be trusted", e);
    }
  }

  private static X509CertificateHolder signerOf(TimeStampToken token) throws AnchorFailed {
    return token.getCertificates().getMatches(null).stream()
        .filter(token.getSID()::match)
        .findFirst()
        .orElseThrow(
            () ->
                new AnchorFailed(AnchorProblem.UNTRUSTED, "The signer's certificate is missing."));
  }

  private static void mustLeadTo(
      Set<X509Certificate> roots, X509CertificateHolder signer, TimeStampToken token, Date at)
      throws GeneralSecurityException {
    var converter = new JcaX509CertificateConverter();
    List<X509Certificate> enclosed = new ArrayList<>();
    for (X509CertificateHolder each : token.getCertificates().getMatches(null)) {
      enclosed.add(converter.getCertificate(each));
    }
    var target = new X509CertSelector();
    target.setCertificate(converter.getCertificate(signer));
    Set<TrustAnchor> anchors = new HashSet<>();
    roots.forEach(root -> anchors.add(new TrustAnchor(root, null)));
    var parameters = new PKIXBuilderParameters(anchors, target);
    parameters.setRevocationEnabled(false);
    parameters.setDate(at);
    parameters.addCertStore(
        CertStore.getInstance("Collection", new CollectionCertStoreParameters(enclosed)));
    CertPathBuilder.getInstance("PKIX").build(parameters);
  }

  /** Reads certificates from a PEM file. */
  public static Set<X509Certificate> roots(Path pem) throws IOException {
    Set<X509Certificate> roots = new HashSet<>();
    try (InputStream in = Files.newInputStream(pem)) {
      for (var each : CertificateFactory.getInstance("X.509").generateCertificates(in)) {
        roots.add((X509Certificate) each);
      }
    } catch (GeneralSecurityException e) {
      throw new IOException("The file holds no certificates", e);
    }
    return roots;
  }
}
