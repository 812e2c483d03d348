package org.havendesk.channels;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.apache.poi.hmef.Attachment;
import org.apache.poi.hmef.HMEFMessage;
import org.apache.poi.hmef.attribute.MAPIAttribute;
import org.apache.poi.hmef.attribute.MAPIStringAttribute;
import org.apache.poi.hsmf.datatypes.MAPIProperty;
import org.havendesk.tickets.Upload;

/** Outlook's winmail.dat (MS-OXTNEF) opened. */
record WinmailDat(MailWords words, List<Upload> uploads) {

  /** Opens it; empty if it is broken, so that it stays an attachment as it came. */
  static Optional<WinmailDat> open(byte[] content) {
    try {
      var message = new HMEFMessage(new ByteArrayInputStream(content));
      List<Upload> uploads = new ArrayList<>();
      for (Attachment file : message.getAttachments()) {
        byte[] bytes = file.getContents();
        if (bytes != null) {
          String name =
              file.getLongFilename() != null ? file.getLongFilename() : file.getFilename();
          uploads.add(Upload.of(FileNames.safe(name, "file-" + (uploads.size() + 1)), bytes));
        }
      }
      return Optional.of(new WinmailDat(wordsOf(message), uploads));
    } catch (IOException | RuntimeException | StackOverflowError broken) {
      // Whatever the library stumbles over, the file as it came is kept.
      return Optional.empty();
    }
  }

  private static MailWords wordsOf(HMEFMessage message) {
    Optional<String> html = property(message, MAPIProperty.BODY_HTML);
    Optional<String> text = property(message, MAPIProperty.BODY);
    return new MailWords(text, html);
  }

  private static Optional<String> property(HMEFMessage message, MAPIProperty property) {
    MAPIAttribute attribute = message.getMessageMAPIAttribute(property);
    if (attribute == null) {
      return Optional.empty();
    }
    String text =
        attribute instanceof MAPIStringAttribute string
            ? string.getDataString()
            : MailText.read(attribute.getData(), Optional.empty());
    return Optional.of(MailText.tidy(text)).filter(t -> !t.isBlank());
  }
}
