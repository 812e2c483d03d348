package org.havendesk.access.web;

import com.google.zxing.BarcodeFormat;
import com.google.zxing.EncodeHintType;
import com.google.zxing.WriterException;
import com.google.zxing.common.BitMatrix;
import com.google.zxing.qrcode.QRCodeWriter;
import java.util.Map;

/**
 * A square that a telephone reads (QR code), as the path of an SVG: it needs no picture's address,
 * and so no secret in one.
 *
 * @param size of the sheet, in modules
 * @param path with one unit square for each dark module
 */
public record SquareCode(int size, String path) {

  private static final int QUIET_ZONE = 4;

  static SquareCode of(String text) {
    BitMatrix modules;
    try {
      modules =
          new QRCodeWriter()
              .encode(text, BarcodeFormat.QR_CODE, 0, 0, Map.of(EncodeHintType.MARGIN, QUIET_ZONE));
    } catch (WriterException e) {
      throw new IllegalStateException("The address of a secret fits into a square.", e);
    }
    var path = new StringBuilder();
    for (int y = 0; y < modules.getHeight(); y++) {
      for (int x = 0; x < modules.getWidth(); x++) {
        if (modules.get(x, y)) {
          path.append('M').append(x).append(',').append(y).append("h1v1h-1z");
        }
      }
    }
    return new SquareCode(modules.getWidth(), path.toString());
  }
}
