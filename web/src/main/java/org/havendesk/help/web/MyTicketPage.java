package org.havendesk.help.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.Part;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import org.havendesk.help.MyTicket;
import org.havendesk.help.MyTickets;
import org.havendesk.help.VisitOver;
import org.havendesk.people.UseStopped;
import org.havendesk.platform.InvalidInput;
import org.havendesk.platform.NotFound;
import org.havendesk.platform.Stale;
import org.havendesk.tickets.FileCheck;
import org.havendesk.tickets.RefusedFile;
import org.havendesk.tickets.Said;
import org.omnifaces.util.Faces;

/** One of one's own tickets: to read, to add to, to settle. */
@Named
@RequestScoped
public class MyTicketPage {

  private static final String OVER = "/help/enter?faces-redirect=true&over=yes";

  @Inject private HelpVisit visit;
  @Inject private MyTickets tickets;
  @Inject private Limits limits;

  private MyTicket ticket;
  private String text;
  private List<Part> files = List.of();

  /** Sends whoever has no visit to where one begins. */
  public void open() throws IOException {
    if (!visit.isOn()) {
      visit.leadTo("/help/enter?over=yes");
    }
  }

  /** The ticket that the address names; null once the visit is over. */
  public MyTicket getTicket() {
    if (ticket == null && visit.isOn()) {
      ticket = tickets.one(visit.token(), id());
    }
    return ticket;
  }

  /** Adds what was written. */
  public String write() {
    try {
      var said = new Said(text, Optional.empty(), Optional.empty(), Uploads.of(files));
      tickets.write(visit.token(), id(), said);
    } catch (VisitOver e) {
      return OVER;
    } catch (RefusedFile e) {
      limits.wrong("answer:files", "wrong.file." + e.reason());
      return null;
    } catch (InvalidInput e) {
      limits.wrong("answer:text", "wrong." + e.field());
      return null;
    }
    return here("sent");
  }

  /** Settles it. */
  public String close() {
    return close(true);
  }

  /** Opens it again. */
  public String reopen() {
    return close(false);
  }

  private String close(boolean closed) {
    try {
      tickets.close(visit.token(), id(), closed);
    } catch (VisitOver e) {
      return OVER;
    } catch (UseStopped e) {
      return here("restricted");
    } catch (Stale e) {
      return here("changed");
    }
    return here(closed ? "closed" : "reopened");
  }

  /** Hands a file out. */
  public String take(long file) throws IOException {
    try {
      var found = tickets.file(visit.token(), id(), file);
      if (found.isPresent()) {
        Faces.sendFile(found.get().content(), found.get().name(), true);
      }
    } catch (VisitOver e) {
      return OVER;
    }
    return null;
  }

  /** What was just done, as the address says; null if nothing. */
  public String getDone() {
    return Optional.ofNullable(Faces.getRequestParameter("done"))
        .filter(List.of("sent", "closed", "reopened", "restricted", "changed", "rated")::contains)
        .orElse(null);
  }

  private static String here(String done) {
    return "/help/ticket?faces-redirect=true&id=" + id() + "&done=" + done;
  }

  private static long id() {
    return Optional.ofNullable(Faces.getRequestParameter("id"))
        .filter(number -> number.matches("\\d{1,18}"))
        .map(Long::parseLong)
        .orElseThrow(() -> new NotFound("ticket"));
  }

  /** The most that the files of one message may have together, in bytes. */
  public long getLargest() {
    return FileCheck.LARGEST;
  }

  public String getText() {
    return text;
  }

  public void setText(String text) {
    this.text = text;
  }

  public List<Part> getFiles() {
    return files;
  }

  public void setFiles(List<Part> files) {
    this.files = files == null ? List.of() : files;
  }
}
