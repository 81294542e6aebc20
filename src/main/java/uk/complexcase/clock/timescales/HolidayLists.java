package uk.complexcase.clock.timescales;

import uk.complexcase.foundation.shared.PractitionerId;

/**
 * Takes in a whole list of bank holidays: lines of {@code date,what,name}, or the official list of
 * GOV.UK as JSON, of which England and Wales is read. A list is taken in whole or refused whole.
 */
public interface HolidayLists {

  /** The largest list read, in bytes. */
  int LARGEST = 64 * 1024;

  /**
   * What the list would change, without changing anything.
   *
   * @param list the file as it came: UTF-8, with or without a byte order mark
   */
  ListReading read(byte[] list);

  /**
   * Takes the list in, in one transaction.
   *
   * @param shown the {@link ListReading.Preview#mark} of the preview that was looked at
   * @return done; or a new preview, and nothing changed, where the list would change something else
   *     than was looked at
   */
  ListReading takeIn(byte[] list, String shown, PractitionerId by);
}
