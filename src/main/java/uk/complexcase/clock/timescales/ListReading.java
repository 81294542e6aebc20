package uk.complexcase.clock.timescales;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What came of reading a list of bank holidays. */
public sealed interface ListReading {

  /**
   * The list cannot be taken in and nothing changed.
   *
   * @param sentences what is wrong, by line; at most twenty
   * @param more how many further things are wrong
   */
  record Faulty(List<String> sentences, int more) implements ListReading {

    public Faulty {
      sentences = List.copyOf(sentences);
    }
  }

  /**
   * What the list would change.
   *
   * @param unchanged how many days of the list are so already
   * @param leftAlone days declared by somebody that an official list does not know; they stay
   * @param moving how many open clocks would be due at another time
   * @param mark stands for exactly these changes
   */
  record Preview(
      List<Day> changes, int unchanged, List<NamedDay> leftAlone, int moving, String mark)
      implements ListReading {

    public Preview {
      changes = List.copyOf(changes);
      leftAlone = List.copyOf(leftAlone);
    }
  }

  /** The list was taken in; so many days changed, and so many open clocks moved. */
  record TakenIn(int days, int moved) implements ListReading {}

  /**
   * One day that would change.
   *
   * @param holiday whether it would be a bank holiday
   * @param name what it would be called, or why it would be none
   * @param now what it is called now; null where it is no bank holiday now
   */
  record Day(LocalDate day, boolean holiday, String name, @Nullable String now) {}
}
