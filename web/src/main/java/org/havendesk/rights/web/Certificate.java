package org.havendesk.rights.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.havendesk.platform.Paper;
import org.havendesk.platform.web.Language;
import org.havendesk.platform.web.Times;
import org.havendesk.recipients.Telling;
import org.havendesk.rights.PrivacyDesk;
import org.havendesk.rights.RightsRequestView;
import org.omnifaces.util.Faces;

/** The certificate of erasure as a file, for whoever was erased to keep. */
@Named
@RequestScoped
public class Certificate {

  private static final String TEXTS = "org.havendesk.rights.web.messages";
  private static final float[] SHARES = {4, 1};

  @Inject private PrivacyDesk desk;
  @Inject private Plan plan;
  @Inject private Times times;
  @Inject private Language language;

  /**
   * Sends it.
   *
   * @param told who else was told, and whether they have heard
   */
  public void send(RightsRequestView request, List<Telling.Told> told) throws IOException {
    Faces.sendFile(paper(request, told), "certificate-" + request.id() + ".pdf", true);
  }

  private byte[] paper(RightsRequestView request, List<Telling.Told> told) {
    var locale = language.getLocale();
    var controller = desk.jurisdiction().controller();
    var paper =
        Paper.upright(text("certificate.title"), locale)
            .fact(
                text("certificate.controller"),
                String.join(", ", controller.name(), controller.address(), controller.email()))
            .fact(text("queue.law"), desk.lawName(request.regulation(), locale))
            .fact(text("status.number"), request.id().toString())
            .fact(text("queue.received"), times.full(request.receivedAt()))
            .text(
                text("certificate.text") + " " + times.full(request.closedAt().orElseThrow()) + ".")
            .table(
                SHARES,
                List.of(text("erased.what"), text("erased.rows")),
                request.erased().entrySet().stream()
                    .filter(row -> row.getValue() > 0)
                    .map(this::cells)
                    .toList());
    for (var one : told) {
      paper.fact(
          text("certificate.told"),
          one.name() + ": " + text(one.heard() ? "certificate.heard" : "certificate.notYet"));
    }
    return paper
        .fact(
            text("certificate.receipt").replace(":", ""),
            request.receipt().map(UUID::toString).orElse("–"))
        .text(text("certificate.verify"))
        .toBytes();
  }

  private List<String> cells(Map.Entry<String, Integer> row) {
    return List.of(plan.nameOf(row), row.getValue().toString());
  }

  private String text(String key) {
    return language.texts(TEXTS).getString(key);
  }
}
