package uk.complexcase.pathway.minutes;

/** How minutes were passed on to somebody without an account. */
public enum SendingMethod {
  SECURE_EMAIL("By secure email"),
  SECURE_TRANSFER("By a secure transfer service"),
  RECORDED_POST("By recorded post"),
  BY_HAND("Handed over in person");

  private final String label;

  SendingMethod(String label) {
    this.label = label;
  }

  /** The option as a person reads it. */
  public String label() {
    return label;
  }
}
