package uk.complexcase.pathway.themes;

/** How intelligence was sent. */
public enum SentHow {
  SECURE_MAIL("By secure mail"),
  POLICE_SYSTEM("By a police intelligence system"),
  BY_HAND("By hand"),
  TELEPHONE("By telephone, confirmed in writing");

  private final String label;

  SentHow(String label) {
    this.label = label;
  }

  public String label() {
    return label;
  }
}
