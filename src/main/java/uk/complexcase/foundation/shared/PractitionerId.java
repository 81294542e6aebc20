package uk.complexcase.foundation.shared;

/** Identifies one practitioner; the user name at sign-in, never shown where a name can be. */
public record PractitionerId(String value) {

  /** The product itself, where no person acted. */
  public static final PractitionerId SYSTEM = new PractitionerId("system");

  public PractitionerId {
    if (value.isBlank()) {
      throw new IllegalArgumentException("A practitioner's id is empty");
    }
  }

  @Override
  public String toString() {
    return value;
  }
}
