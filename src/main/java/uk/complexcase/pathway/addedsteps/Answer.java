package uk.complexcase.pathway.addedsteps;

/**
 * One question as it was asked and what was answered, kept together: the form may be another by the
 * time it is read.
 *
 * @param value as the form sent it
 * @param words as people read it
 * @param chosen whether it was chosen from what the form offers, so that it holds nobody's words
 */
record Answer(String key, String label, Object value, String words, boolean chosen) {

  /** The question with the mark an answer follows after. */
  String asked() {
    return label.endsWith("?") ? label : label + ":";
  }
}
