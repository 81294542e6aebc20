package uk.complexcase.desk;

/** An address of the product that takes a form with files; no other does. */
public interface TakesFiles {

  /** Whether a request to this path is one. */
  boolean at(String path);

  /** The most bytes of the whole form. */
  long largest();

  /** The path a person is sent to whose form is larger; the page says so. */
  String tooLarge(String path);
}
