package se.loftet.workplace.walk;

import com.google.zxing.BarcodeFormat;
import com.google.zxing.WriterException;
import com.google.zxing.qrcode.QRCodeWriter;

/// The dark squares of a QR code (ISO/IEC 18004) as the data of one SVG path, and its side in
/// squares.
record QrCode(String path, int side) {
  static QrCode of(String words) {
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
      return new QrCode(path.toString(), squares.getWidth());
    } catch (WriterException impossible) {
      throw new IllegalStateException(impossible);
    }
  }
}
