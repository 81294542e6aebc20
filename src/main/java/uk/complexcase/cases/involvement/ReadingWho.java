package uk.complexcase.cases.involvement;

import java.time.DateTimeException;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import uk.complexcase.cases.involvement.InvolvementDesk.Typed;
import uk.complexcase.foundation.people.Agency;
import uk.complexcase.foundation.people.Employers;
import uk.complexcase.foundation.people.Organisation;
import uk.complexcase.foundation.people.PeopleDirectory;
import uk.complexcase.foundation.people.Practitioner;
import uk.complexcase.foundation.shared.LondonTime;
import uk.complexcase.foundation.shared.PractitionerId;

/** Reads whom somebody typed into the register. */
@Component
class ReadingWho {

  private final PeopleDirectory people;
  private final Employers employers;
  private final InstantSource clock;

  ReadingWho(PeopleDirectory people, Employers employers, InstantSource clock) {
    this.people = people;
    this.employers = employers;
    this.clock = clock;
  }

  /** Null where the agency cannot be read; what is wrong is told. */
  @Nullable Who read(Typed typed, Problems found) {
    var agency =
        Stream.of(Agency.values()).filter(one -> one.name().equals(typed.agency())).findFirst();
    found.check(agency.isPresent(), "agency", "Choose the agency");
    var person = person(typed, found);
    found.check(
        typed.person().isBlank() || typed.name().isBlank(),
        "name",
        "Choose somebody with an account or write a name, not both");
    found.words("role", typed.role(), "Say what they are to the child", 200);
    found.words("howKnown", typed.howKnown(), "Say how it is known", 400);
    found.text("name", typed.name(), 200);
    found.text("organisation", typed.organisation(), 200);
    var since = day("since", typed.since(), found);
    return agency
        .map(one -> {
          var employer = person.map(Practitioner::organisation).or(() -> named(one, typed));
          return new Who(
              one,
              employer.map(Organisation::id).orElse(""),
              employer.isPresent() ? "" : clean(typed.organisation()),
              person.map(Practitioner::id).orElse(null),
              person.isPresent() ? "" : clean(typed.name()),
              clean(typed.role()),
              since,
              clean(typed.howKnown()));
        })
        .orElse(null);
  }

  private Optional<Practitioner> person(Typed typed, Problems found) {
    if (typed.person().isBlank()) {
      return Optional.empty();
    }
    var person = people.find(new PractitionerId(typed.person()));
    found.check(person.isPresent(), "person", "Choose one of the people shown");
    return person;
  }

  private Optional<Organisation> named(Agency agency, Typed typed) {
    return employers.employersOf(agency).stream()
        .filter(one -> one.name().equalsIgnoreCase(clean(typed.organisation())))
        .findFirst();
  }

  private static String clean(String text) {
    return text.replace("\u0000", "").strip();
  }

  /** A day in London not after today; null where nothing, or nothing readable, was typed. */
  @Nullable LocalDate day(String field, String typed, Problems found) {
    var parts = typed.strip().split("\\s+");
    if (typed.isBlank()) {
      return null;
    }
    try {
      if (parts.length == 3 && parts[2].length() == 4) {
        var day =
            LocalDate.of(
                Integer.parseInt(parts[2]), Integer.parseInt(parts[1]), Integer.parseInt(parts[0]));
        found.check(
            !day.isAfter(LondonTime.today(clock)), field, "Enter a day that is not in the future");
        return day;
      }
    } catch (DateTimeException | NumberFormatException wrong) {
      // said below
    }
    found.check(false, field, "Enter a date such as 27 3 2027");
    return null;
  }
}
