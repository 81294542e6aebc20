package uk.complexcase.foundation.shared;

/**
 * Reference of one child's case file, such as {@code C-4M8T-2XJ6}; tells nothing about the child.
 */
public record CaseRef(String value) {

  private static final String PREFIX = "C";

  public CaseRef {
    References.require(value, PREFIX);
  }

  /** Whether a text has the form of one. */
  public static boolean isOne(String text) {
    return References.isOne(text, PREFIX);
  }

  @Override
  public String toString() {
    return value;
  }
}
