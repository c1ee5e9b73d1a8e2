package se.loftet.walk;

import java.awt.Color;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import javax.imageio.ImageIO;

/// Covers parts of a picture so that nothing of them can be brought back: each part becomes a few
/// large squares of its mean colours, and is written into the picture itself.
public final class Cover {
  private static final int SQUARES = 4;

  private Cover() {}

  /// A part of a picture in per cent of its width and height.
  public record Box(int left, int top, int width, int height) {
    public Box {
      if (left < 0 || top < 0 || width < 1 || height < 1 || left > 99 || top > 99) {
        throw new IllegalArgumentException("the part lies outside the picture");
      }
    }
  }

  static byte[] over(byte[] jpeg, List<Box> boxes) {
    try {
      var read = ImageIO.read(new ByteArrayInputStream(jpeg));
      if (read == null) {
        throw new IllegalArgumentException("no picture");
      }
      var image = new BufferedImage(read.getWidth(), read.getHeight(), BufferedImage.TYPE_INT_RGB);
      image.createGraphics().drawImage(read, 0, 0, null);
      boxes.forEach(box -> cover(image, box));
      return Jpeg.packed(image).bytes();
    } catch (IOException e) {
      throw new UncheckedIOException("the picture cannot be read", e);
    }
  }

  private static void cover(BufferedImage image, Box box) {
    int left = image.getWidth() * box.left() / 100;
    int top = image.getHeight() * box.top() / 100;
    int right = Math.min(image.getWidth(), left + 1 + image.getWidth() * box.width() / 100);
    int bottom = Math.min(image.getHeight(), top + 1 + image.getHeight() * box.height() / 100);
    int side = Math.max(1, Math.max(right - left, bottom - top) / SQUARES);
    for (int y = top; y < bottom; y += side) {
      for (int x = left; x < right; x += side) {
        square(image, x, y, Math.min(side, right - x), Math.min(side, bottom - y));
      }
    }
  }

  private static void square(BufferedImage image, int x, int y, int width, int height) {
    long red = 0;
    long green = 0;
    long blue = 0;
    var pixels = image.getRGB(x, y, width, height, null, 0, width);
    for (int pixel : pixels) {
      red += (pixel >> 16) & 0xFF;
      green += (pixel >> 8) & 0xFF;
      blue += pixel & 0xFF;
    }
    int all = pixels.length;
    var pen = image.createGraphics();
    pen.setColor(new Color((int) (red / all), (int) (green / all), (int) (blue / all)));
    pen.fillRect(x, y, width, height);
    pen.dispose();
  }
}
