package uk.complexcase.cases.actions;

/**
 * Text as it is stored: without blanks around it and without the one character no database takes.
 */
final class Text {

  private Text() {}

  static String clean(String typed) {
    return typed.replace("\u0000", "").strip();
  }
}
