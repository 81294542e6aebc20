package uk.complexcase.foundation.shared;

/**
 * Reference of one child's case file, such as {@code C-4M8T-2XJ6}; tells nothing about the child.
 */
public record CaseRef(String value) {

  public CaseRef {
    References.require(value, "C");
  }

  @Override
  public String toString() {
    return value;
  }
}
