package org.havendesk.evidence;

import java.util.regex.Pattern;

/**
 * The address of a tile or of an entry bundle below {@code tile/}: {@code 0/x001/234} or {@code
 * entries/000.p/12} (C2SP tlog-tiles).
 *
 * @param level 0 to 63, or {@link #ENTRIES}
 * @param index which tile of its level
 * @param width hashes or entries in it, 1 to 256; 256 is a full tile
 */
public record TilePath(int level, long index, int width) {
  /** The level of entry bundles, which hold leaves instead of hashes. */
  public static final int ENTRIES = -1;

  private static final Pattern FORM =
      Pattern.compile(
          "(entries|0|[1-9][0-9]?)/((?:x[0-9]{3}/){0,5}[0-9]{3})(?:\\.p/([1-9][0-9]{0,2}))?");

  public TilePath {
    if (level < ENTRIES || level > 63 || index < 0 || width < 1 || width > Tile.FULL) {
      throw new MalformedEvidence("There is no such tile.");
    }
  }

  public static TilePath parse(String path) {
    var form = FORM.matcher(path);
    if (!form.matches()) {
      throw new MalformedEvidence("A tile's path looks like 0/x001/234 or entries/000.p/12.");
    }
    int level = form.group(1).equals("entries") ? ENTRIES : Integer.parseInt(form.group(1));
    long index = Long.parseLong(form.group(2).replaceAll("[x/]", ""));
    int width = form.group(3) == null ? Tile.FULL : Integer.parseInt(form.group(3));
    var parsed = new TilePath(level, index, width);
    // One tile, one address: 0/x000/001 and .p/256 are other spellings of 0/001 and of a full tile.
    if (!parsed.toString().equals(path)) {
      throw new MalformedEvidence("The tile's address is " + parsed + ".");
    }
    return parsed;
  }

  /** Whether a tree of this size has this tile. */
  public boolean isIn(long size) {
    int shift = 8 * Math.max(level, 0);
    long hashes = shift > 62 ? 0 : size >>> shift;
    return index <= hashes / Tile.FULL && index * Tile.FULL + width <= hashes;
  }

  @Override
  public String toString() {
    var path = new StringBuilder("%03d".formatted(index % 1000));
    for (long rest = index / 1000; rest > 0; rest /= 1000) {
      path.insert(0, "x%03d/".formatted(rest % 1000));
    }
    var full = (level == ENTRIES ? "entries" : level) + "/" + path;
    return width == Tile.FULL ? full : full + ".p/" + width;
  }
}
