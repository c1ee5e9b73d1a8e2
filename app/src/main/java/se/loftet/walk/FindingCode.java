package se.loftet.walk;

import java.nio.charset.StandardCharsets;

/// The code that somebody who saw something on a walk can keep: ten letters and digits made from
/// the id the device gave the finding, so that the phone can tell it without coverage. The field
/// app makes the same.
public final class FindingCode {
  private static final String LETTERS = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";
  private static final int BITS = 5;
  private static final int LENGTH = 10;

  private FindingCode() {}

  /// The code of the finding with this id, as the device made it.
  public static String of(String id) {
    long bits = Long.parseUnsignedLong(fingerprint("kvitto:" + id).substring(0, 16), 16);
    var code = new StringBuilder();
    for (int i = 1; i <= LENGTH; i++) {
      code.append(LETTERS.charAt((int) (bits >>> (Long.SIZE - BITS * i)) & 31));
    }
    return code.toString();
  }

  /// In two groups, as it is shown and read aloud.
  public static String spoken(String id) {
    return of(id).replaceFirst(".{5}", "$0-");
  }

  /// Whether the id was made at random by a device, so that its code cannot be guessed.
  public static boolean made(String id) {
    return id.matches("[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}");
  }

  /// What is stored of a code.
  public static String fingerprint(String code) {
    return Deliveries.sha256(code.getBytes(StandardCharsets.UTF_8));
  }
}
