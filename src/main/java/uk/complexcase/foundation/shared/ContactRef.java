package uk.complexcase.foundation.shared;

/**
 * Reference of one contact (a referral received), such as {@code R-7K3F-9Q2D}; tells nothing about
 * the child.
 */
public record ContactRef(String value) {

  public ContactRef {
    References.require(value, "R");
  }

  @Override
  public String toString() {
    return value;
  }
}
