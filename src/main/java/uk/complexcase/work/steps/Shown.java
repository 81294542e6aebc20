package uk.complexcase.work.steps;

import java.util.function.Function;
import uk.complexcase.foundation.people.PeopleDirectory;
import uk.complexcase.foundation.shared.PractitionerId;

/** An answer that is shown of a step: its form key, what it is called, how its value is said. */
public final class Shown {

  private final String key;
  private final String label;
  private final Saying saying;

  private Shown(String key, String label, Saying saying) {
    this.key = key;
    this.label = label;
    this.saying = saying;
  }

  /** How a kept value is said. */
  private interface Saying {

    String words(String value, PeopleDirectory people);
  }

  /** A text, said as it was written. */
  public static Shown text(String key, String label) {
    return new Shown(key, label, (value, people) -> value);
  }

  /** A practitioner, said by name. */
  public static Shown person(String key, String label) {
    return new Shown(key, label, (value, people) -> people.nameOf(new PractitionerId(value)));
  }

  /** An option, said as {@code words} has it for its code. */
  public static Shown option(String key, String label, Function<String, String> words) {
    return new Shown(key, label, (value, people) -> words.apply(value));
  }

  String key() {
    return key;
  }

  Said said(String value, PeopleDirectory people) {
    return new Said(label, saying.words(value, people));
  }
}
