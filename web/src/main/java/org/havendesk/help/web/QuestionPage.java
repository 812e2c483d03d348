package org.havendesk.help.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.Part;
import java.util.List;
import java.util.Optional;
import org.havendesk.help.Questions;
import org.havendesk.people.Contact;
import org.havendesk.people.WrongJurisdiction;
import org.havendesk.platform.InvalidInput;
import org.havendesk.platform.TooManyRequests;
import org.havendesk.platform.web.Language;
import org.havendesk.regulation.Residence;
import org.havendesk.rights.PrivacyDesk;
import org.havendesk.tickets.FileCheck;
import org.havendesk.tickets.RefusedFile;
import org.havendesk.tickets.Said;

/** The form for a question; lives for one request, so that nothing of it is ever kept. */
@Named
@RequestScoped
public class QuestionPage {

  @Inject private Questions questions;
  @Inject private PrivacyDesk privacy;
  @Inject private Language language;
  @Inject private Limits limits;

  private String email;
  private String name;
  private String country;
  private String region;
  private String subject;
  private String text;
  private List<Part> files = List.of();

  /** Opens a ticket; the answer is the same for everyone. */
  public String ask() {
    if (!limits.letCause("ask:email")) {
      return null;
    }
    try {
      var who =
          new Contact(
              Optional.ofNullable(email),
              Optional.ofNullable(name),
              Optional.empty(),
              Optional.ofNullable(country),
              Optional.ofNullable(region),
              Optional.of(language.getTag()));
      if (country == null) {
        throw new InvalidInput("customer.country", "Say where you live.");
      }
      var said = new Said(text, Optional.empty(), Optional.empty(), Uploads.of(files));
      questions.ask(who, subject, said, language.getLocale());
    } catch (WrongJurisdiction e) {
      return "/privacy/elsewhere?faces-redirect=true&at=" + e.jurisdiction();
    } catch (RefusedFile e) {
      limits.wrong("ask:files", "wrong.file." + e.reason());
      return null;
    } catch (InvalidInput e) {
      String field = e.field().substring(e.field().lastIndexOf('.') + 1);
      limits.wrong("ask:" + (field.equals("body") ? "text" : field), "wrong." + field);
      return null;
    } catch (TooManyRequests e) {
      limits.tooMany("ask:email", e);
      return null;
    }
    return "/help/asked?faces-redirect=true";
  }

  /** The most that the files of one message may have together, in bytes. */
  public long getLargest() {
    return FileCheck.LARGEST;
  }

  public String getEmail() {
    return email;
  }

  public void setEmail(String email) {
    this.email = email;
  }

  public String getName() {
    return name;
  }

  public void setName(String name) {
    this.name = name;
  }

  /** Preselected where this house serves a single country. */
  public String getCountry() {
    var served =
        privacy.jurisdiction().serves().stream().map(Residence::country).distinct().toList();
    return country == null && served.size() == 1 ? served.get(0) : country;
  }

  public void setCountry(String country) {
    this.country = country;
  }

  /** Preselected where this house serves a single region. */
  public String getRegion() {
    var served = privacy.jurisdiction().serves();
    return region == null && served.size() == 1 ? served.get(0).region().orElse(null) : region;
  }

  public void setRegion(String region) {
    this.region = region;
  }

  public String getSubject() {
    return subject;
  }

  public void setSubject(String subject) {
    this.subject = subject;
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
