package se.loftet.walk;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
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

  /// Where the corner that is uppermost to the left for the eye lies in the file.
  @ParameterizedTest
  @CsvSource({
    "1, 0, 0", "2, 1, 0", "3, 1, 1", "4, 0, 1", "5, 0, 0", "6, 0, 1", "7, 1, 1", "8, 1, 0"
  })
  void aPictureStandsAsTheCameraWasHeld(int orientation, int x, int y) throws IOException {
    var taken = CameraPicture.held(orientation, 5, 80, 48);
    var lying = ImageIO.read(new ByteArrayInputStream(taken));
    var clean = Jpeg.clean(taken).orElseThrow();
    holdsThePictureAlone(clean);
    var upright = ImageIO.read(new ByteArrayInputStream(clean.bytes()));
    boolean turned = orientation >= 5;
    assertThat(List.of(clean.width(), clean.height()))
        .isEqualTo(turned ? List.of(48, 80) : List.of(80, 48));
    assertThat(near(upright.getRGB(1, 1), lying.getRGB(1 + x * 77, 1 + y * 45))).isTrue();
    int right =
        turned ? lying.getRGB(1 + x * 77, 46 - y * 45) : lying.getRGB(78 - x * 77, 1 + y * 45);
    assertThat(near(upright.getRGB(upright.getWidth() - 2, 1), right)).isTrue();
  }

  private static boolean near(int one, int other) {
    return IntStream.of(0, 8, 16)
        .allMatch(s -> Math.abs((one >> s & 0xFF) - (other >> s & 0xFF)) < 40);
  }

  @Test
  void whatIsSaidWrongOfTheWayUpIsNotFollowed() {
    for (int said : new int[] {0, 9, -1, 4711}) {
      assertThat(Jpeg.clean(CameraPicture.held(said, 6, 80, 48)).orElseThrow().width())
          .isEqualTo(80);
    }
    var broken = CameraPicture.held(6, 6, 80, 48);
    broken[21] = (byte) 0x7F;
    assertThat(Jpeg.clean(broken)).isPresent();
  }
}
