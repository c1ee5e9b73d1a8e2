package se.loftet.walk;

import java.awt.geom.AffineTransform;
import java.awt.image.BufferedImage;
import java.nio.BufferUnderflowException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;

/// Which way up a camera held a picture: tag 0x0112 of Exif 2.32, 1 (upright) to 8.
final class Orientation {
  private static final int TAG = 0x0112;
  private static final int UPRIGHT = 1;
  private static final byte[] EXIF = "Exif\0\0".getBytes(StandardCharsets.US_ASCII);

  private Orientation() {}

  /// What the file says; upright when it says nothing that can be read.
  static int of(byte[] jpeg) {
    try {
      return search(ByteBuffer.wrap(jpeg));
    } catch (BufferUnderflowException | IndexOutOfBoundsException | IllegalArgumentException none) {
      return UPRIGHT;
    }
  }

  private static int search(ByteBuffer file) {
    int place = 2;
    while (place + 4 <= file.limit() && (file.get(place) & 0xFF) == 0xFF) {
      int marker = file.get(place + 1) & 0xFF;
      int length = file.getShort(place + 2) & 0xFFFF;
      if (marker == 0xDA) {
        return UPRIGHT;
      }
      if (marker == 0xE1 && exif(file, place + 4)) {
        return tag(file.slice(place + 4 + EXIF.length, length - 2 - EXIF.length));
      }
      place += 2 + length;
    }
    return UPRIGHT;
  }

  private static boolean exif(ByteBuffer file, int place) {
    for (int i = 0; i < EXIF.length; i++) {
      if (file.get(place + i) != EXIF[i]) {
        return false;
      }
    }
    return true;
  }

  private static int tag(ByteBuffer tiff) {
    tiff.order(tiff.get(0) == 'I' ? ByteOrder.LITTLE_ENDIAN : ByteOrder.BIG_ENDIAN);
    int directory = tiff.getInt(4);
    int entries = tiff.getShort(directory) & 0xFFFF;
    for (int i = 0; i < entries; i++) {
      int entry = directory + 2 + 12 * i;
      if ((tiff.getShort(entry) & 0xFFFF) == TAG) {
        int said = tiff.getShort(entry + 8);
        return said >= 1 && said <= 8 ? said : UPRIGHT;
      }
    }
    return UPRIGHT;
  }

  /// The picture as the camera's owner saw it.
  static BufferedImage upright(BufferedImage image, int orientation) {
    if (orientation == UPRIGHT) {
      return image;
    }
    int w = image.getWidth();
    int h = image.getHeight();
    boolean lying = orientation >= 5;
    var turned = new BufferedImage(lying ? h : w, lying ? w : h, BufferedImage.TYPE_INT_RGB);
    var pen = turned.createGraphics();
    pen.drawImage(image, turn(orientation, w, h), null);
    pen.dispose();
    return turned;
  }

  private static AffineTransform turn(int orientation, int w, int h) {
    return switch (orientation) {
      case 2 -> new AffineTransform(-1, 0, 0, 1, w, 0);
      case 3 -> new AffineTransform(-1, 0, 0, -1, w, h);
      case 4 -> new AffineTransform(1, 0, 0, -1, 0, h);
      case 5 -> new AffineTransform(0, 1, 1, 0, 0, 0);
      case 6 -> new AffineTransform(0, 1, -1, 0, h, 0);
      case 7 -> new AffineTransform(0, -1, -1, 0, h, w);
      case 8 -> new AffineTransform(0, -1, 1, 0, 0, w);
      default -> new AffineTransform();
    };
  }
}
