package se.loftet.walk;

import java.awt.Image;
import java.awt.RenderingHints;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.Optional;
import javax.imageio.IIOImage;
import javax.imageio.ImageIO;
import javax.imageio.ImageWriteParam;
import javax.imageio.stream.MemoryCacheImageOutputStream;
import org.jspecify.annotations.Nullable;

/// A photograph with nothing in it but the picture.
///
/// Whatever a camera, a phone or a person has put into the file (position, time, serial number, a
/// small copy of the picture, words, bytes after its end) is left out, it stands the way up that
/// the camera said, and it is no larger than `LONGEST` on its longest side. The segments of a JPEG
/// file are those of ITU-T T.81, annex B.
@SuppressWarnings("ArrayRecordComponent")
public record Jpeg(byte[] bytes, int width, int height) {
  public static final int LONGEST = 1_600;
  private static final long MOST_PIXELS = 60_000_000;
  private static final float QUALITY = 0.82f;

  /// The picture alone; nothing when the bytes are no photograph that can be read.
  public static Optional<Jpeg> clean(byte[] file) {
    try {
      int held = Orientation.of(file);
      var plain = held == 1 ? segments(file) : null;
      if (plain != null && Math.max(plain.width(), plain.height()) <= LONGEST) {
        return Optional.of(plain);
      }
      return Optional.ofNullable(drawn(file, held));
    } catch (IOException | IndexOutOfBoundsException | IllegalArgumentException broken) {
      return Optional.empty();
    }
  }

  /// Copies the segments a picture needs; nothing when the file is not put together so.
  private static @Nullable Jpeg segments(byte[] file) {
    if (file.length < 4 || at(file, 0) != 0xFF || at(file, 1) != 0xD8) {
      return null;
    }
    var out = new ByteArrayOutputStream(file.length);
    out.write(file, 0, 2);
    int width = 0;
    int height = 0;
    int place = 2;
    while (place + 4 <= file.length && at(file, place) == 0xFF) {
      int marker = at(file, place + 1);
      int length = 2 + (at(file, place + 2) << 8 | at(file, place + 3));
      if (frame(marker)) {
        height = at(file, place + 5) << 8 | at(file, place + 6);
        width = at(file, place + 7) << 8 | at(file, place + 8);
      }
      if (marker == 0xDA) {
        int end = end(file, place + length);
        out.write(file, place, Math.max(0, end - place));
        return end > 0 && width > 0 && height > 0
            ? new Jpeg(out.toByteArray(), width, height)
            : null;
      }
      if (needed(marker)) {
        out.write(file, place, length);
      }
      place += length;
    }
    return null;
  }

  /// Tables, frames and scans; not application data (E0–EF) nor comments (FE).
  private static boolean needed(int marker) {
    return marker >= 0xC0 && marker <= 0xDF;
  }

  private static boolean frame(int marker) {
    return marker >= 0xC0 && marker <= 0xCF && marker != 0xC4 && marker != 0xC8 && marker != 0xCC;
  }

  /// Just after the end of a scan that is the only one, so that nothing follows it; else -1.
  private static int end(byte[] file, int from) {
    for (int i = from; i + 1 < file.length; i++) {
      int next = at(file, i + 1);
      if (at(file, i) == 0xFF && next != 0 && (next < 0xD0 || next > 0xD7)) {
        return next == 0xD9 ? i + 2 : -1;
      }
    }
    return -1;
  }

  private static int at(byte[] file, int place) {
    return file[place] & 0xFF;
  }

  private static @Nullable Jpeg drawn(byte[] file, int held) throws IOException {
    try (var input = ImageIO.createImageInputStream(new ByteArrayInputStream(file))) {
      var readers = ImageIO.getImageReaders(input);
      if (!readers.hasNext()) {
        return null;
      }
      var reader = readers.next();
      try {
        reader.setInput(input);
        if ((long) reader.getWidth(0) * reader.getHeight(0) > MOST_PIXELS) {
          return null;
        }
        return packed(Orientation.upright(scaled(reader.read(0)), held));
      } finally {
        reader.dispose();
      }
    }
  }

  private static BufferedImage scaled(BufferedImage read) {
    double shrink = Math.min(1, LONGEST / (double) Math.max(read.getWidth(), read.getHeight()));
    int width = Math.max(1, (int) Math.round(read.getWidth() * shrink));
    int height = Math.max(1, (int) Math.round(read.getHeight() * shrink));
    var image = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
    var pen = image.createGraphics();
    pen.setRenderingHint(
        RenderingHints.KEY_INTERPOLATION, RenderingHints.VALUE_INTERPOLATION_BILINEAR);
    pen.drawImage(read.getScaledInstance(width, height, Image.SCALE_AREA_AVERAGING), 0, 0, null);
    pen.dispose();
    return image;
  }

  static Jpeg packed(BufferedImage image) throws IOException {
    var writer = ImageIO.getImageWritersByFormatName("jpeg").next();
    var out = new ByteArrayOutputStream();
    try (var stream = new MemoryCacheImageOutputStream(out)) {
      var how = writer.getDefaultWriteParam();
      how.setCompressionMode(ImageWriteParam.MODE_EXPLICIT);
      how.setCompressionQuality(QUALITY);
      writer.setOutput(stream);
      writer.write(null, new IIOImage(image, null, null), how);
    } finally {
      writer.dispose();
    }
    return new Jpeg(out.toByteArray(), image.getWidth(), image.getHeight());
  }
}
