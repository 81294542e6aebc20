package uk.complexcase.pathway.referral;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import uk.complexcase.foundation.shared.LocalDateText;
import uk.complexcase.pathway.referral.MarsReferral.ReferredChild;

/** Reads what somebody without an account wrote as a referral; what fits nowhere stays as told. */
final class OutsideReading {

  private static final Pattern AGE =
      Pattern.compile("(?:about |age |aged )?(\\d{1,2})(?: years?)?");
  private static final int OLDEST = 25;

  private OutsideReading() {}

  static MarsReferral referral(OutsideReport report, LocalDate today) {
    var child = child(report, today);
    return new MarsReferral(
        report.urgency(),
        null,
        "",
        List.of(child),
        Set.of(ConcernType.OTHER),
        report.exploitation(),
        null,
        null,
        facts(report, child),
        "",
        "",
        null,
        null,
        report.familyInformed(),
        "",
        report.viewIsChildProtection(),
        null,
        null,
        "");
  }

  private static ReferredChild child(OutsideReport report, LocalDate today) {
    var name = report.childName().strip();
    return new ReferredChild(
        name.isEmpty() ? "unknown" : name,
        born(report.childAge(), today),
        age(report.childAge()),
        report.livesWith(),
        report.school());
  }

  private static @Nullable LocalDate born(String typed, LocalDate today) {
    return LocalDateText.read(typed) instanceof LocalDateText.Understood(LocalDate date)
            && !date.isAfter(today)
            && date.isAfter(today.minusYears(OLDEST + 1))
        ? date
        : null;
  }

  private static @Nullable Integer age(String typed) {
    var found = AGE.matcher(typed.strip());
    if (!found.matches()) {
      return null;
    }
    int years = Integer.parseInt(found.group(1));
    return years <= OLDEST ? years : null;
  }

  private static String facts(OutsideReport report, ReferredChild child) {
    var parts = new ArrayList<String>();
    parts.add(report.happened().strip());
    part(parts, "People, as told: ", report.people());
    part(parts, "Other children, as told: ", report.otherChildren());
    if (child.dateOfBirth() == null && child.expectedAge() == null) {
      part(parts, "Age, as told: ", report.childAge());
    }
    return String.join("\n\n", parts);
  }

  private static void part(List<String> parts, String label, String told) {
    if (!told.isBlank()) {
      parts.add(label + told.strip());
    }
  }
}
