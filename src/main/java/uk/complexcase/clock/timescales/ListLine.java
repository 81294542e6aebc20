package uk.complexcase.clock.timescales;

/**
 * What one line of a list says, as it was written.
 *
 * @param number the line, from 1
 */
record ListLine(int number, String date, String what, String name) {

  static final String HOLIDAY = "holiday";
  static final String NO_HOLIDAY = "no-holiday";
}
