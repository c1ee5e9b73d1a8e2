package se.loftet.survey;

import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.util.HexFormat;
import java.util.Locale;

/// What opens a survey once: 128 random bits in 26 letters and digits that cannot be mistaken for
/// each other, and two check characters that tell a slip of the finger.
///
/// The check is the sum of each character's value times its place, from 1, modulo the prime 1021:
/// any one wrong character and any two that changed places give another sum.
public record Code(String letters) {
  private static final String ALPHABET = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";
  private static final int BITS = 128;
  private static final int SECRET = 26;
  private static final int LENGTH = SECRET + 2;
  private static final int PRIME = 1021;
  private static final int GROUP = 4;

  public static Code fresh(SecureRandom random) {
    var rest = new BigInteger(BITS, random);
    var letters = new StringBuilder();
    for (int i = 0; i < SECRET; i++) {
      letters.append(ALPHABET.charAt(rest.intValue() & 31));
      rest = rest.shiftRight(5);
    }
    return new Code(letters + check(letters));
  }

  /// The code as somebody typed it: any case, spaces and dashes, O for 0, I or L for 1.
  public static Code typed(String words) {
    var plain = words.toUpperCase(Locale.ROOT).replaceAll("[\\s-]", "");
    return new Code(plain.replace('O', '0').replace('I', '1').replace('L', '1'));
  }

  /// Whether it can be a code at all, told without asking which codes there are.
  public boolean wellFormed() {
    return letters.length() == LENGTH
        && letters.chars().allMatch(c -> ALPHABET.indexOf(c) >= 0)
        && letters.endsWith(check(letters.substring(0, SECRET)));
  }

  private static String check(CharSequence secret) {
    int sum = 0;
    for (int i = 0; i < SECRET; i++) {
      sum += (i + 1) * ALPHABET.indexOf(secret.charAt(i));
    }
    sum %= PRIME;
    return "" + ALPHABET.charAt(sum / 32) + ALPHABET.charAt(sum % 32);
  }

  /// In groups of four, as it is printed and read aloud.
  public String printed() {
    return letters.replaceAll("(.{" + GROUP + "})(?!$)", "$1-");
  }

  /// What is stored of it, different in each survey.
  ///
  /// @param survey the survey's id
  public String hash(long survey) {
    try {
      var digest = MessageDigest.getInstance("SHA-256");
      var text = survey + "/" + letters;
      return HexFormat.of().formatHex(digest.digest(text.getBytes(StandardCharsets.UTF_8)));
    } catch (NoSuchAlgorithmException impossible) {
      throw new IllegalStateException(impossible);
    }
  }
}
