package org.havendesk.anchors;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Map;
import java.util.TreeMap;
import org.havendesk.anchors.store.AnchorProof;
import org.havendesk.anchors.store.Anchorages;
import org.havendesk.evidence.Attestations;
import org.havendesk.evidence.PackagePart;
import org.havendesk.evidence.SignedNote;

/** The newest proof by each anchor that holds what a package proves. */
@ApplicationScoped
public class AnchorsInPackage implements PackagePart {

  @Inject @Any private Instance<Anchor> anchors;
  @Inject private Anchorages anchorages;
  @Inject private Attestations attestations;

  @Override
  @Transactional
  public Map<String, byte[]> filesFor(long size) {
    Map<String, byte[]> files = new TreeMap<>();
    for (var anchor : anchors) {
      anchorages.proofs(anchor.name(), 1).stream()
          .filter(proof -> proof.size() >= size)
          .forEach(
              proof ->
                  files.put(
                      "anchors/%s-%d.json".formatted(proof.name(), proof.size()), file(proof)));
    }
    return files;
  }

  private byte[] file(AnchorProof proof) {
    try {
      var statement = new AnchorStatement(attestations.on(SignedNote.parse(proof.note())));
      return new AnchorFile(proof.name(), statement, proof.proof()).format();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
