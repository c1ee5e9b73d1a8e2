package se.loftet.dialogue;

import java.security.SecureRandom;
import java.util.Locale;

/// The code a resident keeps: ten letters and digits that cannot be mistaken for each other when
/// read aloud, fifty random bits. Only its fingerprint is stored.
public record Receipt(String code) {
  private static final String LETTERS = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";
  private static final int LENGTH = 10;

  /// A code nobody has.
  public static Receipt fresh(SecureRandom random) {
    var code = new StringBuilder();
    for (int i = 0; i < LENGTH; i++) {
      code.append(LETTERS.charAt(random.nextInt(LETTERS.length())));
    }
    return new Receipt(code.toString());
  }

  /// The code as somebody typed it: any case, with or without spaces and dashes, O for 0, I or L
  /// for 1.
  public static Receipt typed(String words) {
    var plain = words.toUpperCase(Locale.ROOT).replaceAll("[\\s-]", "");
    return new Receipt(plain.replace('O', '0').replace('I', '1').replace('L', '1'));
  }

  public boolean wellFormed() {
    return code.length() == LENGTH && code.chars().allMatch(c -> LETTERS.indexOf(c) >= 0);
  }

  /// In two groups, as it is printed and read aloud.
  public String spoken() {
    return code.substring(0, LENGTH / 2) + "-" + code.substring(LENGTH / 2);
  }
}
