package uk.complexcase.work.notifications;

import java.util.Optional;
import java.util.regex.Pattern;

/**
 * The reference of the record a notice is about, such as {@code R-7K3F-9Q2D}; nothing else fits in,
 * so nothing about a person can.
 */
record RecordRef(String value) {

  private static final Pattern FORM = Pattern.compile("[A-Z]{1,2}(-[0-9A-HJKMNP-TV-Z]{4}){2}");

  RecordRef {
    if (!FORM.matcher(value).matches()) {
      throw new IllegalArgumentException("Not a record's reference");
    }
  }

  /** The reference, when the text is one. */
  static Optional<RecordRef> of(String text) {
    return FORM.matcher(text).matches() ? Optional.of(new RecordRef(text)) : Optional.empty();
  }

  boolean isContact() {
    return value.startsWith("R-");
  }

  boolean isCase() {
    return value.startsWith("C-");
  }

  boolean isMeeting() {
    return value.startsWith("S-");
  }

  /** Whether it is a meeting of daily or weekly governance. */
  boolean isGovernance() {
    return value.startsWith("GD-") || value.startsWith("GW-");
  }

  /** Whether it is a draft of the procedure. */
  boolean isDraft() {
    return value.startsWith("PD-");
  }

  /** Whether it is an exploitation panel, or a place on its list. */
  boolean isPanel() {
    return value.startsWith("MP-") || value.startsWith("MI-");
  }

  /** Whether the record is itself a message that reached nobody. */
  boolean isUndelivered() {
    return value.startsWith(Undelivered.PREFIX + "-");
  }

  @Override
  public String toString() {
    return value;
  }
}
