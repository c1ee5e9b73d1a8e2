package se.loftet.support;

import com.microsoft.playwright.Page;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/// Pictures of screens for a person to look at, or for the documentation, when they are asked for:
/// `-Dpictures=folder`.
public final class Pictures {
  private static final @Nullable String FOLDER = System.getProperty("pictures");

  private Pictures() {}

  /// The whole page as it is.
  public static void keep(Page page, String name) {
    if (FOLDER != null) {
      page.screenshot(
          new Page.ScreenshotOptions().setFullPage(true).setPath(path(FOLDER, name + ".png")));
    }
  }

  /// The whole page on screens of these widths; afterwards it is as wide as before.
  public static void keep(Page page, String name, int... widths) {
    if (FOLDER == null) {
      return;
    }
    var before = page.viewportSize();
    for (int width : widths) {
      page.setViewportSize(width, before.height);
      keep(page, name + "-" + width);
    }
    page.setViewportSize(before.width, before.height);
  }

  public static void keep(String name, byte[] bytes) {
    if (FOLDER != null) {
      try {
        Files.write(path(FOLDER, name), bytes);
      } catch (IOException cause) {
        throw new UncheckedIOException(cause);
      }
    }
  }

  private static Path path(String folder, String name) {
    var path = Path.of(folder, name);
    try {
      Files.createDirectories(path.getParent());
    } catch (IOException cause) {
      throw new UncheckedIOException(cause);
    }
    return path;
  }
}
