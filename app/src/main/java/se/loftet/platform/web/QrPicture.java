package se.loftet.platform.web;

import com.google.zxing.BarcodeFormat;
import com.google.zxing.WriterException;
import com.google.zxing.qrcode.QRCodeWriter;

/// A QR code as the data of one SVG path.
///
/// @param path the dark squares
/// @param side of the picture, in squares
public record QrPicture(String path, int side) {
  public static QrPicture of(String words) {
    try {
      var squares = new QRCodeWriter().encode(words, BarcodeFormat.QR_CODE, 0, 0);
      var path = new StringBuilder();
      for (int y = 0; y < squares.getHeight(); y++) {
        for (int x = 0; x < squares.getWidth(); x++) {
          if (squares.get(x, y)) {
            path.append('M').append(x).append(' ').append(y).append("h1v1h-1z");
          }
        }
      }
      return new QrPicture(path.toString(), squares.getWidth());
    } catch (WriterException impossible) {
      throw new IllegalStateException(impossible);
    }
  }
}
