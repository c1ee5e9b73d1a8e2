package se.loftet.walk;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import se.loftet.support.CameraPicture;

class JpegTest {
  private static String words(byte[] bytes) {
    return new String(bytes, StandardCharsets.ISO_8859_1);
  }

  private static void holdsThePictureAlone(Jpeg jpeg) {
    assertThat(words(jpeg.bytes()))
        .doesNotContain("Exif", CameraPicture.CAMERA, CameraPicture.COMMENT);
    assertThat(jpeg.bytes()[jpeg.bytes().length - 1]).isEqualTo((byte) 0xD9);
  }

  @Test
  void positionCameraCommentAndWhatFollowsTheEndAreLeftOut() throws IOException {
    var taken = CameraPicture.of(1, 800, 600);
    assertThat(words(taken)).contains("Exif", CameraPicture.CAMERA, CameraPicture.COMMENT);
    var clean = Jpeg.clean(taken).orElseThrow();
    holdsThePictureAlone(clean);
    var before = ImageIO.read(new ByteArrayInputStream(taken));
    var after = ImageIO.read(new ByteArrayInputStream(clean.bytes()));
    assertThat(pixels(after)).isEqualTo(pixels(before));
  }

  private static int[] pixels(BufferedImage image) {
    return image.getRGB(0, 0, image.getWidth(), image.getHeight(), null, 0, image.getWidth());
  }

  @Test
  void aLargePictureIsMadeSmaller() {
    var clean = Jpeg.clean(CameraPicture.of(2, 3000, 2000)).orElseThrow();
    assertThat(List.of(clean.width(), clean.height())).containsExactly(1600, 1067);
    holdsThePictureAlone(clean);
  }

  @Test
  void anotherKindOfPictureIsDrawnAnew() throws IOException {
    var out = new ByteArrayOutputStream();
    ImageIO.write(new BufferedImage(40, 30, BufferedImage.TYPE_INT_RGB), "png", out);
    var clean = Jpeg.clean(out.toByteArray()).orElseThrow();
    assertThat(clean.width()).isEqualTo(40);
    holdsThePictureAlone(clean);
  }

  @Test
  void whatIsNoPictureIsNone() {
    assertThat(Jpeg.clean(new byte[0])).isEmpty();
    assertThat(Jpeg.clean("<svg onload=alert(1)>".getBytes(StandardCharsets.UTF_8))).isEmpty();
    var taken = CameraPicture.of(3, 64, 64);
    assertThat(Jpeg.clean(Arrays.copyOf(taken, 40))).isEmpty();
  }

  @Test
  void whatIsCoveredCannotBeSeenAnyMore() throws IOException {
    var taken = Jpeg.clean(CameraPicture.of(4, 400, 400)).orElseThrow();
    var covered = Cover.over(taken.bytes(), List.of(new Cover.Box(0, 0, 50, 50)));
    var image = ImageIO.read(new ByteArrayInputStream(covered));
    long colours = Arrays.stream(image.getRGB(4, 4, 40, 40, null, 0, 40)).distinct().count();
    assertThat(colours).isLessThan(4);
  }
}
