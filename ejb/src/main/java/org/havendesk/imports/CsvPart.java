package org.havendesk.imports;

/** What a column of a table can hold. */
public enum CsvPart {
  /** The number of the ticket there. */
  ID,
  /** Its subject. */
  SUBJECT,
  /** What the customer wrote. */
  TEXT,
  /** The customer's e-mail address. */
  EMAIL,
  /** Their name. */
  NAME,
  /** Their telephone number. */
  PHONE,
  /** Where they live, ISO 3166-1 alpha-2. */
  COUNTRY,
  /** The region of that country, ISO 3166-2 without the country. */
  REGION,
  /** Their language, BCP 47. */
  LANGUAGE,
  /** Where the ticket stands. */
  STATUS,
  /** How soon it should be taken up. */
  PRIORITY,
  /** Tags, with commas or semicolons between. */
  TAGS,
  /** How the customer reached us. */
  CHANNEL,
  /** The e-mail address or the login of the colleague who has it. */
  ASSIGNEE,
  /** When it was opened. */
  CREATED,
  /** When it was changed last. */
  UPDATED
}
