package uk.complexcase.procedure.compare;

import java.util.Map;

/**
 * One part of a file that is compared: an element, a row, a question.
 *
 * @param id what it is known by in both states
 * @param title what a person calls it, to begin a sentence with
 * @param facts all that matters of it, each with the words it is told with
 * @param place where it stands, which matters only to the eye
 */
record Part(String id, String title, Map<String, Fact> facts, String place) {

  /**
   * One thing that is so.
   *
   * @param label its words with a verb, for example {@code the clock was}
   * @param value what is compared
   * @param shown what people call the value
   */
  record Fact(String label, String value, String shown) {

    Fact(String label, String value) {
      this(label, value, value);
    }
  }
}
