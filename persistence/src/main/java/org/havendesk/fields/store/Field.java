package org.havendesk.fields.store;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** Something that tickets have besides what every ticket has. */
@Entity
@Table(name = "ticket_field")
public class Field {

  private static final String END = "\n";
  private static final char BETWEEN = ' ';

  @Id
  @GeneratedValue(strategy = GenerationType.IDENTITY)
  private Long id;

  @Enumerated(EnumType.STRING)
  private FieldKind kind;

  private boolean personal;

  /** One language in a line: its tag, a blank, the words. */
  private String names = "";

  private String helps = "";

  /** One in a line. */
  private String choices = "";

  private boolean asked;
  private int place;
  private boolean used;

  @Column(name = "archived_at")
  private Instant archivedAt;

  @Version private long version;

  /** For JPA, and for what {@link #call} and {@link #hold} fill. */
  public Field() {}

  /**
   * What it is called, and how to fill it in.
   *
   * @param newNames by language (BCP 47), each in one line
   * @param newHelps likewise
   */
  public void call(Map<String, String> newNames, Map<String, String> newHelps) {
    names = lines(newNames);
    helps = lines(newHelps);
  }

  /** What can stand in it, and whether that is about the customer. */
  public void hold(FieldKind newKind, boolean isPersonal, List<String> newChoices) {
    kind = newKind;
    personal = isPersonal;
    choices = String.join(END, newChoices);
  }

  /** Whether it is asked for when a colleague opens a ticket. */
  public void ask(boolean isAsked) {
    asked = isAsked;
  }

  /** Gives it its place among the others; the lowest comes first. */
  public void putAt(int newPlace) {
    place = newPlace;
  }

  /** A ticket has something in it. */
  public void use() {
    used = true;
  }

  /** Nobody fills it in any more; with null they do again. */
  public void archive(Instant now) {
    archivedAt = now;
  }

  private static String lines(Map<String, String> words) {
    return new TreeMap<>(words)
        .entrySet().stream()
            .map(each -> each.getKey() + BETWEEN + each.getValue())
            .collect(Collectors.joining(END));
  }

  private static Map<String, String> words(String lines) {
    Map<String, String> words = new TreeMap<>();
    lines
        .lines()
        .forEach(
            line -> {
              int blank = line.indexOf(BETWEEN);
              words.put(line.substring(0, blank), line.substring(blank + 1));
            });
    return words;
  }

  /** Its number. */
  public long id() {
    return id;
  }

  /** What can stand in it. */
  public FieldKind kind() {
    return kind;
  }

  /** Whether what stands in it is about the customer. */
  public boolean isPersonal() {
    return personal;
  }

  /** What it is called, by language. */
  public Map<String, String> names() {
    return words(names);
  }

  /** How to fill it in, by language, as far as that is said. */
  public Map<String, String> helps() {
    return words(helps);
  }

  /** What can be chosen. */
  public List<String> choices() {
    return choices.lines().toList();
  }

  /** Whether it is asked for when a colleague opens a ticket. */
  public boolean isAsked() {
    return asked;
  }

  /** Its place among the others. */
  public int place() {
    return place;
  }

  /** Whether a ticket ever had something in it. */
  public boolean isUsed() {
    return used;
  }

  /** Whether nobody fills it in any more. */
  public boolean isArchived() {
    return archivedAt != null;
  }
}
