package org.havendesk.launcher;

import java.util.ArrayList;
import java.util.List;

/** What a person reads once everything runs. */
final class Report {

  private Report() {}

  static String table(RunningState state) {
    var lines = new ArrayList<String>();
    for (RunningState.Jurisdiction jurisdiction : state.jurisdictions()) {
      lines.add("");
      lines.add(jurisdiction.id());
      for (RunningState.Instance instance : jurisdiction.instances()) {
        row(lines, instance.name(), instance.url());
      }
      row(lines, "Privacy Centre", jurisdiction.url() + "/privacy");
      row(lines, "support address", jurisdiction.supportAddress());
      row(
          lines,
          "mail server",
          "127.0.0.1, SMTP %d, IMAP %d"
              .formatted(jurisdiction.smtpPort(), jurisdiction.imapPort()));
      row(lines, "sign-in names", String.join(", ", Secrets.STAFF));
      row(lines, "passwords", jurisdiction.passwords());
    }
    lines.add("");
    lines.add("Let your browser trust this certificate authority: " + state.authority());
    if (!state.jurisdictions().isEmpty()) {
      String id = state.jurisdictions().get(0).id();
      lines.addAll(
          List.of(
              "Write to the desk:  ./havendesk mail send --jurisdiction "
                  + id
                  + " --from you@example.com --subject Hello --body \"Where is my parcel?\"",
              "Read the answer:    ./havendesk mail read --jurisdiction "
                  + id
                  + " --mailbox you@example.com"));
    }
    return String.join(System.lineSeparator(), lines);
  }

  private static void row(List<String> lines, String name, String value) {
    lines.add("  %-16s %s".formatted(name, value));
  }
}
