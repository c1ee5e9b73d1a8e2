package se.loftet.sampling;

import com.google.zxing.BarcodeFormat;
import com.google.zxing.WriterException;
import com.google.zxing.qrcode.QRCodeWriter;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Base64;
import java.util.Map;
import java.util.Objects;
import javax.imageio.ImageIO;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import se.loftet.document.Paper;
import se.loftet.municipality.Municipality;
import se.loftet.platform.Refused;
import se.loftet.platform.db.Acting;
import se.loftet.platform.model.Ref;
import se.loftet.platform.model.Right;
import se.loftet.platform.web.Text;
import se.loftet.survey.Code;
import se.loftet.survey.Survey;
import se.loftet.survey.Surveys;

/// Letters to those who were drawn, as one PDF a bundle: address, code and QR code on a page each.
/// Nothing of them is kept.
@Component
@Transactional(readOnly = true)
public class Letters {
  /// Letters in one file.
  public static final int BUNDLE = 100;

  private final Paper paper;
  private final Sampling sampling;
  private final Surveys surveys;

  Letters(Paper paper, Sampling sampling, Surveys surveys) {
    this.paper = paper;
    this.sampling = sampling;
    this.surveys = surveys;
  }

  /// A bundle of letters.
  ///
  /// @param first how many to pass over
  /// @param reminder only to those whose code is unused
  /// @param address where the survey is answered
  public byte[] pdf(
      Municipality sender, Ref<Survey> survey, String address, boolean reminder, int first) {
    Acting.require(Right.EDIT);
    var asked = surveys.survey(survey.id());
    var frame = sampling.frame(survey).orElseThrow(() -> new Refused.Rule("sampling.noFrame"));
    var text = Text.in(Text.SWEDISH);
    var to =
        sampling.recipients(survey, reminder).stream()
            .skip(first)
            .limit(BUNDLE)
            .map(each -> letter(each, address))
            .toList();
    if (to.isEmpty()) {
      throw new Refused.Rule("sampling.noLetters");
    }
    var words = asked.anonymity().words();
    var page =
        new LettersPage(
            sender.name(),
            asked.title(),
            reminder,
            address,
            text.date(asked.closes()),
            words == null ? "" : words,
            Objects.requireNonNullElse(asked.contact(), ""),
            LetterLanguages.of(surveys.questionnaire(asked.questionnaire()).languages()),
            text.date(frame.forgetOn()),
            to);
    return paper.once("sampling/letters.jte", Map.of("text", text, "page", page));
  }

  private static LettersPage.Letter letter(Recipient to, String address) {
    var code = new Code(to.code());
    return new LettersPage.Letter(
        to.number(),
        to.name(),
        to.address(),
        to.postal(),
        code.printed(),
        picture(address + "#kod=" + code.letters()));
  }

  private static String picture(String words) {
    try {
      var squares = new QRCodeWriter().encode(words, BarcodeFormat.QR_CODE, 0, 0);
      int side = squares.getWidth();
      var image = new BufferedImage(side * 4, side * 4, BufferedImage.TYPE_INT_RGB);
      for (int y = 0; y < side * 4; y++) {
        for (int x = 0; x < side * 4; x++) {
          image.setRGB(x, y, squares.get(x / 4, y / 4) ? 0 : 0xffffff);
        }
      }
      var out = new ByteArrayOutputStream();
      ImageIO.write(image, "png", out);
      return "data:image/png;base64," + Base64.getEncoder().encodeToString(out.toByteArray());
    } catch (WriterException impossible) {
      throw new IllegalStateException(impossible);
    } catch (IOException impossible) {
      throw new UncheckedIOException(impossible);
    }
  }
}
