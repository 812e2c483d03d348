package org.havendesk.records.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.IOException;
import org.havendesk.platform.web.Language;
import org.havendesk.records.ProcessingRecord;
import org.havendesk.records.ProcessingRecords;
import org.omnifaces.util.Faces;

/** The record of processing activities of today. */
@Named
@RequestScoped
public class RecordPage {

  private static final String NAME = "processing-activities";

  @Inject private ProcessingRecords records;
  @Inject private Language language;

  private ProcessingRecord record;

  public ProcessingRecord getRecord() {
    if (record == null) {
      record = records.today(language.getLocale());
    }
    return record;
  }

  public void paper() throws IOException {
    Faces.sendFile(records.asPaper(language.getLocale()), NAME + ".pdf", true);
  }

  public void spreadsheet() throws IOException {
    Faces.sendFile(records.asSpreadsheet(language.getLocale()), NAME + ".xlsx", true);
  }
}
