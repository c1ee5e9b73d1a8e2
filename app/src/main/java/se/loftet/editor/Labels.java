package se.loftet.editor;

import se.loftet.platform.model.ThreadObject;

/// How an object is named in lists and selects: its label, shortened at a word.
public final class Labels {
  private static final int LONGEST = 90;

  private Labels() {}

  public static String of(ThreadObject object) {
    var label = shortened(object.label());
    return label.equals(object.head().ref()) ? label : label + " (" + object.head().ref() + ")";
  }

  public static String shortened(String text) {
    var line = text.replaceAll("\\s+", " ").strip();
    if (line.length() <= LONGEST) {
      return line;
    }
    int cut = line.lastIndexOf(' ', LONGEST - 1);
    return line.substring(0, cut < LONGEST / 2 ? LONGEST - 1 : cut) + " …";
  }
}
