package uk.complexcase.work.notifications;

import java.util.List;

/**
 * What a message says, in plain text.
 *
 * @param calendars entries for the reader's calendar; channels that carry no files leave them out
 */
record Letter(String subject, String body, List<Calendar> calendars) {

  Letter {
    calendars = List.copyOf(calendars);
  }

  Letter(String subject, String body) {
    this(subject, body, List.of());
  }

  /**
   * A calendar file.
   *
   * @param method of RFC 5546: REQUEST or CANCEL
   */
  record Calendar(String name, String method, byte[] content) {}
}
