package uk.complexcase.foundation.shared;

/**
 * A setting that cannot be understood: the product does not start, and the message is the sentence
 * the person at the terminal reads.
 */
public final class BadSetting extends RuntimeException {

  private static final long serialVersionUID = 1L;

  /**
   * Refuses what a setting says.
   *
   * @param setting its full name, for example {@code complexcase.office-hours.open}
   * @param value what it says
   * @param wanted what it should say, for example "a time of day such as 08:45"
   */
  public BadSetting(String setting, String value, String wanted) {
    super("The setting %s is \"%s\"; it must be %s.".formatted(setting, value, wanted));
  }
}
