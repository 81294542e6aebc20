package uk.complexcase.cases.casefile;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import uk.complexcase.foundation.shared.Birthdays;
import uk.complexcase.foundation.shared.LondonTime;

/**
 * A child as the identity bar shows them, alike on every page, so that nobody records on the wrong
 * child.
 *
 * @param age "14", "about 14" or "not known"
 * @param nextBirthday said when it is within six months, else null
 * @param marks what the rooms say of the child: level of risk, hazard
 */
public record IdentityBar(
    String reference,
    String name,
    String born,
    String age,
    String status,
    boolean restricted,
    @Nullable String nextBirthday,
    List<BarMarks.Mark> marks) {

  private static final int MONTHS_AHEAD = 6;

  public IdentityBar {
    marks = List.copyOf(marks);
  }

  /** The bar as it reads on this day in London. */
  public static IdentityBar of(ChildIdentity child, LocalDate today) {
    var born = child.dateOfBirth();
    return new IdentityBar(
        child.caseRef().value(),
        child.name(),
        born == null ? "not known" : LondonTime.date(born),
        age(child, today),
        child.status(),
        child.restricted(),
        born == null ? null : nextBirthday(born, today),
        List.of());
  }

  /** The same bar with these marks. */
  IdentityBar with(List<BarMarks.Mark> said) {
    return new IdentityBar(reference, name, born, age, status, restricted, nextBirthday, said);
  }

  private static String age(ChildIdentity child, LocalDate today) {
    var born = child.dateOfBirth();
    if (born != null) {
      return Integer.toString(born.until(today).getYears());
    }
    return child.expectedAge() == null ? "not known" : "about " + child.expectedAge();
  }

  private static @Nullable String nextBirthday(LocalDate born, LocalDate today) {
    int turning = born.until(today).getYears() + 1;
    var birthday = Birthdays.of(born, turning);
    return birthday.isAfter(today.plusMonths(MONTHS_AHEAD))
        ? null
        : turning + " on " + LondonTime.date(birthday);
  }
}
