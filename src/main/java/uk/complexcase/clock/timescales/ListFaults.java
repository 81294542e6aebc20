package uk.complexcase.clock.timescales;

import java.util.ArrayList;
import java.util.List;

/** What is wrong with a list, so far. */
final class ListFaults {

  private static final int MOST = 20;

  private final List<String> sentences = new ArrayList<>();
  private int more;

  void add(String sentence) {
    if (sentences.size() < MOST) {
      sentences.add(sentence);
    } else {
      more++;
    }
  }

  void add(long line, String sentence) {
    add("Line " + line + ": " + sentence);
  }

  boolean isEmpty() {
    return sentences.isEmpty();
  }

  ListReading.Faulty faulty() {
    return new ListReading.Faulty(sentences, more);
  }
}
