package org.havendesk.channels;

import jakarta.mail.Flags;
import jakarta.mail.Folder;
import jakarta.mail.Message;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.search.FlagTerm;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Properties;
import java.util.Set;
import org.eclipse.angus.mail.imap.IMAPFolder;
import org.eclipse.angus.mail.imap.IMAPMessage;
import org.eclipse.angus.mail.imap.IMAPStore;

/** The support mailbox's INBOX over one IMAP connection (RFC 9051). For one thread. */
final class ImapInbox implements AutoCloseable {

  private final IMAPStore store;
  private final IMAPFolder folder;
  private final boolean keeps;
  private final Set<Long> finished = new HashSet<>();

  private ImapInbox(IMAPStore store, IMAPFolder folder, boolean keeps) {
    this.store = store;
    this.folder = folder;
    this.keeps = keeps;
  }

  /**
   * A mail as it lies there.
   *
   * @param whole whether these are all its bytes, or its header only because it is too large
   */
  record Fetched(byte[] raw, boolean whole) {}

  /**
   * Connects.
   *
   * @param keeps whether mails stay on the server once they are taken in
   */
  static ImapInbox open(MailAccount account, boolean keeps) throws MessagingException {
    MailAccount.Server server = account.imap().orElseThrow();
    String protocol = server.tls() == MailAccount.Tls.IMPLICIT ? "imaps" : "imap";
    Properties properties = server.properties(protocol);
    properties.setProperty("mail." + protocol + ".partialfetch", "false");
    var store = (IMAPStore) Session.getInstance(properties).getStore(protocol);
    try {
      store.connect(account.user(), account.password().orElse(""));
      var folder = (IMAPFolder) store.getFolder("INBOX");
      folder.open(Folder.READ_WRITE);
      return new ImapInbox(store, folder, keeps);
    } catch (MessagingException e) {
      closeQuietly(store);
      throw e;
    }
  }

  /** UIDVALIDITY of the mailbox. */
  long validity() throws MessagingException {
    return folder.getUIDValidity();
  }

  /** Whether the connection still stands. */
  boolean isOpen() {
    return folder.isOpen();
  }

  /** UIDs of the mails that wait, the oldest first. */
  List<Long> waiting() throws MessagingException {
    folder.getMessageCount(); // Asks the server for news (NOOP).
    List<Long> uids = new ArrayList<>();
    for (Message message : folder.search(new FlagTerm(new Flags(Flags.Flag.DELETED), false))) {
      uids.add(folder.getUID(message));
    }
    uids.removeAll(finished);
    Collections.sort(uids);
    return uids;
  }

  /** The mail as it lies there; empty if someone else removed it. */
  Optional<Fetched> read(long uid) throws MessagingException, IOException {
    if (!(folder.getMessageByUID(uid) instanceof IMAPMessage message)) {
      return Optional.empty();
    }
    message.setPeek(true);
    if (message.getSize() > MailReader.LARGEST) {
      return Optional.of(new Fetched(header(message), false));
    }
    var raw = new ByteArrayOutputStream(Math.max(32, message.getSize()));
    message.writeTo(raw);
    message.invalidateHeaders();
    return Optional.of(new Fetched(raw.toByteArray(), true));
  }

  /** The mail was taken in: it goes, since a plain copy here would outlive every erasure. */
  void done(long uid) throws MessagingException {
    if (keeps) {
      leave(uid);
      return;
    }
    Message message = folder.getMessageByUID(uid);
    if (message != null) {
      message.setFlags(flags(Flags.Flag.SEEN, Flags.Flag.DELETED), true);
      if (store.hasCapability("UIDPLUS")) {
        folder.expunge(new Message[] {message});
      } else {
        folder.expunge();
      }
    }
  }

  /** The mail stays on the server; this connection does not look at it again. */
  void leave(long uid) throws MessagingException {
    finished.add(uid);
    Message message = folder.getMessageByUID(uid);
    if (message != null) {
      message.setFlags(flags(Flags.Flag.SEEN), true);
    }
  }

  /**
   * Waits for the next change (IDLE, RFC 2177). For a connection of its own.
   *
   * @throws MessagingException if the server can't do that, or the connection broke
   */
  void idle() throws MessagingException {
    folder.idle(true);
  }

  @Override
  public void close() {
    try {
      folder.forceClose();
    } catch (MessagingException | IllegalStateException alreadyClosed) {
      // Nothing is left to close.
    }
    closeQuietly(store);
  }

  private static byte[] header(IMAPMessage message) throws MessagingException {
    var lines = new StringBuilder();
    Collections.list(message.getAllHeaderLines()).forEach(l -> lines.append(l).append("\r\n"));
    return lines.append("\r\n").toString().getBytes(StandardCharsets.UTF_8);
  }

  private static Flags flags(Flags.Flag... set) {
    var flags = new Flags();
    for (Flags.Flag flag : set) {
      flags.add(flag);
    }
    return flags;
  }

  private static void closeQuietly(IMAPStore store) {
    try {
      store.close();
    } catch (MessagingException broken) {
      // The connection is gone either way.
    }
  }
}
