package org.havendesk.tickets;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import org.apache.tika.Tika;
import org.havendesk.platform.InvalidInput;

/**
 * Decides which files may come in: by their content, whatever they claim to be. Programs and what a
 * double click would run are refused.
 */
@ApplicationScoped
public class FileCheck {

  /** The most that all files of one message may have together, in bytes. */
  public static final long LARGEST = 25L * 1024 * 1024;

  private static final Set<String> REFUSED_TYPES =
      Set.of(
          "application/x-msdownload",
          "application/x-dosexec",
          "application/x-executable",
          "application/x-elf",
          "application/x-sharedlib",
          "application/x-mach-o",
          "application/x-sh",
          "application/x-bat",
          "application/x-msi",
          "application/x-ms-installer",
          "application/java-archive",
          "application/java-vm",
          "application/x-ms-shortcut",
          "application/hta",
          "application/vnd.android.package-archive",
          "application/x-apple-diskimage");

  private static final Set<String> REFUSED_ENDINGS =
      Set.of(
          "exe", "com", "scr", "pif", "bat", "cmd", "ps1", "vbs", "vbe", "js", "jse", "wsf", "wsh",
          "hta", "msi", "msp", "jar", "lnk", "reg", "cpl", "dll", "sys", "apk", "dmg", "iso", "img",
          "vhd", "vhdx", "chm", "scf", "url", "docm", "xlsm", "pptm", "xlam", "one");

  // Embeddings, overrides and isolates of the bidirectional algorithm (UAX #9, 2).
  private static final Pattern TURNING = Pattern.compile("[\\u202A-\\u202E\\u2066-\\u2069]");
  private static final Pattern UNSEEN = Pattern.compile("[\\p{Cf}\\p{Cc}]");

  private final Tika tika = new Tika();

  /**
   * Finds out what a file is.
   *
   * @return its media type by content (RFC 6838)
   * @throws RefusedFile if it is dangerous, or its name hides what it is
   */
  public String mediaType(Upload upload) {
    String type = tika.detect(upload.content(), upload.name());
    if (REFUSED_TYPES.contains(type) || REFUSED_TYPES.contains(tika.detect(upload.content()))) {
      throw new RefusedFile(RefusedFile.Reason.DANGEROUS);
    }
    if (TURNING.matcher(upload.name()).find()) {
      throw new RefusedFile(RefusedFile.Reason.DISGUISED);
    }
    if (REFUSED_ENDINGS.contains(ending(upload.name()))) {
      throw new RefusedFile(RefusedFile.Reason.DANGEROUS);
    }
    return type;
  }

  private static String ending(String name) {
    String seen = UNSEEN.matcher(name).replaceAll("").toLowerCase(Locale.ROOT);
    // Windows drops dots and spaces at the end: "setup.exe. ." runs.
    String kept = seen.replaceAll("[.\\s\\p{Z}]+$", "");
    return kept.contains(".") ? kept.substring(kept.lastIndexOf('.') + 1) : "";
  }

  /**
   * Checks the files of one message together.
   *
   * @throws RefusedFile if they are larger than {@link #LARGEST}
   */
  public void checkSize(List<Upload> uploads) {
    long size = uploads.stream().mapToLong(upload -> upload.content().length).sum();
    if (size > LARGEST) {
      throw new RefusedFile(RefusedFile.Reason.TOO_LARGE);
    }
    for (Upload upload : uploads) {
      if (upload.name() == null || upload.name().isBlank() || upload.name().length() > 255) {
        throw new InvalidInput("attachments.name", "A file's name has 1 to 255 characters.");
      }
    }
  }
}
