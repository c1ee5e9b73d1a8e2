package se.loftet.support;

import java.awt.Color;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import javax.imageio.ImageIO;

/// A photograph as a phone makes it: with position, camera and a comment in the file.
public final class CameraPicture {
  /// What must never be found in a stored picture.
  public static final String CAMERA = "HEMLIGKAMERA";

  public static final String COMMENT = "HEMLIGKOMMENTAR";

  private CameraPicture() {}

  /// A picture of this size whose colours follow from the seed.
  public static byte[] of(int seed, int width, int height) {
    return held(1, seed, width, height);
  }

  /// As it lies in the file when the camera was held so: tag Orientation of Exif, 1 to 8.
  public static byte[] held(int orientation, int seed, int width, int height) {
    var image = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
    var pen = image.createGraphics();
    for (int i = 0; i < 24; i++) {
      pen.setColor(new Color((seed * 7919 + i * 104_729) & 0xFFFFFF));
      pen.fillRect(i * width / 24, (i * 37 % 11) * height / 22, width / 9, height / 2);
    }
    pen.dispose();
    var out = new ByteArrayOutputStream();
    try {
      ImageIO.write(image, "jpeg", out);
    } catch (IOException impossible) {
      throw new UncheckedIOException(impossible);
    }
    return marked(out.toByteArray(), orientation);
  }

  /// The segments of a camera put in after the start of the file, and bytes after its end.
  private static byte[] marked(byte[] plain, int orientation) {
    var exif = exif(orientation);
    var comment = COMMENT.getBytes(StandardCharsets.US_ASCII);
    var file =
        ByteBuffer.allocate(plain.length + exif.length + 4 + comment.length + 4 + CAMERA.length());
    file.put(plain, 0, 2);
    file.put(new byte[] {(byte) 0xFF, (byte) 0xE1}).putShort((short) (exif.length + 2)).put(exif);
    file.put(new byte[] {(byte) 0xFF, (byte) 0xFE})
        .putShort((short) (comment.length + 2))
        .put(comment);
    file.put(plain, 2, plain.length - 2);
    file.put(CAMERA.getBytes(StandardCharsets.US_ASCII));
    return file.array();
  }

  /// Exif with a maker and a position: 59° 22' N.
  private static byte[] exif(int orientation) {
    var camera = (CAMERA + "\0").getBytes(StandardCharsets.US_ASCII);
    var tiff = ByteBuffer.allocate(6 + 8 + 2 + 3 * 12 + 4 + camera.length + 2 + 2 * 12 + 4 + 24);
    tiff.put("Exif\0\0".getBytes(StandardCharsets.US_ASCII));
    tiff.put("MM".getBytes(StandardCharsets.US_ASCII)).putShort((short) 42).putInt(8);
    int cameraAt = 8 + 2 + 3 * 12 + 4;
    int gpsAt = cameraAt + camera.length;
    tiff.putShort((short) 3);
    tiff.putShort((short) 0x010F).putShort((short) 2).putInt(camera.length).putInt(cameraAt);
    tiff.putShort((short) 0x0112).putShort((short) 3).putInt(1);
    tiff.putShort((short) orientation).putShort((short) 0);
    tiff.putShort((short) 0x8825).putShort((short) 4).putInt(1).putInt(gpsAt);
    tiff.putInt(0).put(camera);
    tiff.putShort((short) 2);
    tiff.putShort((short) 1)
        .putShort((short) 2)
        .putInt(2)
        .put("N\0\0\0".getBytes(StandardCharsets.US_ASCII));
    tiff.putShort((short) 2).putShort((short) 5).putInt(3).putInt(gpsAt + 2 + 2 * 12 + 4);
    tiff.putInt(0);
    tiff.putInt(59).putInt(1).putInt(22).putInt(1).putInt(0).putInt(1);
    return tiff.array();
  }
}
