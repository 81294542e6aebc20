package uk.complexcase.foundation.shared;

import java.util.regex.Pattern;

/**
 * What is typed into one line, such as a name, as it is kept: without signs nobody sees that turn
 * the letters round or break the line, so that a name reads the same on every page. Letters that
 * are written from right to left stay as they are.
 */
public final class OneLine {

  private static final Pattern TURNS_LETTERS = Pattern.compile("[\\u202A-\\u202E\\u2066-\\u2069]");
  private static final Pattern BREAKS_LINE = Pattern.compile("[\\p{Cntrl}\\u2028\\u2029]+");

  private OneLine() {}

  /** The text without such signs and without blanks at its ends. */
  public static String of(String typed) {
    return BREAKS_LINE.matcher(TURNS_LETTERS.matcher(typed).replaceAll("")).replaceAll(" ").strip();
  }
}
