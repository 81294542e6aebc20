package uk.complexcase.desk.web;

import java.util.Arrays;
import java.util.Locale;
import uk.complexcase.cases.casefile.ChildIdentity;
import uk.complexcase.cases.casefile.IdentityBar;
import uk.complexcase.clock.timescales.ClockSubject;
import uk.complexcase.foundation.people.Agency;
import uk.complexcase.foundation.people.Role;

/** Says what a clock is about and who answers for it. */
final class ClockWords {

  private ClockWords() {}

  static String address(Object id) {
    return "/deadlines/" + id;
  }

  /** The reference, and the agency, record or step where there are several clocks of a kind. */
  static String about(ClockSubject subject) {
    return subject.part().isEmpty() ? subject.owner() : subject.owner() + ", " + part(subject);
  }

  private static String part(ClockSubject subject) {
    var part = subject.part();
    return Arrays.stream(Agency.values())
        .filter(agency -> agency.name().equals(part))
        .map(Agency::label)
        .findFirst()
        .orElseGet(() -> part.matches("[A-Z][a-z]\\w+") ? step(part) : part);
  }

  /** "ConsultMentalHealth" as people write it. */
  private static String step(String id) {
    var words = id.replaceAll("(?<=[a-z])(?=[A-Z])", " ").toLowerCase(Locale.UK);
    return Character.toUpperCase(words.charAt(0)) + words.substring(1);
  }

  /** A candidate group as a person says it. */
  static String team(String group) {
    return Arrays.stream(Role.values())
        .filter(role -> role.candidateGroup().equals(group))
        .map(Role::label)
        .findFirst()
        .orElse("");
  }

  static String nameAndAge(ChildIdentity child, IdentityBar bar) {
    return child.name() + ", " + (bar.age().equals("not known") ? "age not known" : bar.age());
  }
}
