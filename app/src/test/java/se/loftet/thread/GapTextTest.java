package se.loftet.thread;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import se.loftet.platform.web.Text;

class GapTextTest {
  private static final List<Locale> LANGUAGES = List.of(Text.SWEDISH, Text.ENGLISH);

  private static Gap gap(GapCode code) {
    return new Gap(
        code,
        code.severity(),
        "lofte",
        7,
        "2019-3",
        "Vandringar",
        List.of(5, "4 och 5", "2020-01-28"));
  }

  @ParameterizedTest
  @EnumSource
  void saysWhatIsMissingAndWhatToDo(GapCode code) {
    for (var language : LANGUAGES) {
      var text = Text.in(language);
      assertThat(gap(code).sentence(text)).endsWith(".").doesNotContain("{");
      assertThat(gap(code).suggestion(text)).endsWith(".").doesNotContain("{");
    }
  }

  @ParameterizedTest
  @EnumSource
  void isFoundByItsStableCode(GapCode code) {
    assertThat(GapCode.find(code.code())).contains(code);
    assertThat(code.code()).matches("[a-z][a-zA-Z]+\\.[a-z][a-zA-Z]+");
    assertThat(new HashSet<>(List.of(GapCode.values()))).hasSameSizeAs(GapCode.values());
  }

  @ParameterizedTest
  @EnumSource
  void namesTheSeverity(Severity severity) {
    LANGUAGES.forEach(language -> assertThat(Text.in(language).of(severity)).isNotBlank());
  }
}
