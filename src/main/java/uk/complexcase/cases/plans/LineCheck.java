package uk.complexcase.cases.plans;

import java.time.LocalDate;
import java.util.Optional;
import org.springframework.stereotype.Component;
import uk.complexcase.cases.plans.PanelPlans.Taken.Refused;
import uk.complexcase.foundation.people.Agency;
import uk.complexcase.foundation.people.PeopleDirectory;
import uk.complexcase.foundation.people.Practitioner;
import uk.complexcase.foundation.security.CaseAccess;

/** What a line and its fit must say before they are kept (CSD-15, TCS-64). */
@Component
class LineCheck {

  private static final int LONGEST_WHAT = 2000;
  private static final int LONGEST_NAME = 200;
  private static final int LONGEST_KEY = 100;
  private static final int MOST_YEARS = 5;

  private final PeopleDirectory people;
  private final CaseAccess access;

  LineCheck(PeopleDirectory people, CaseAccess access) {
    this.people = people;
    this.access = access;
  }

  /** What refuses a line; empty when it may stand. */
  Optional<Refused> line(NewLine line, StoredPlan plan, LocalDate today) {
    if (line.key().isBlank() || line.key().length() > LONGEST_KEY) {
      return refuse("what", "Open the page again and enter the line there");
    }
    return text("what", line.what(), "Enter what is done", LONGEST_WHAT)
        .or(() -> text("why", line.why(), "Enter what it is for", LONGEST_WHAT))
        .or(() -> owner(line, plan))
        .or(() -> due(line.due(), today))
        .or(() -> line.fit() == null ? Optional.empty() : fit(line.fit()));
  }

  /** Who does it: one person, kept from no child, whom the handling code reaches. */
  private Optional<Refused> owner(NewLine line, StoredPlan plan) {
    String name = line.ownerName().strip();
    if ((line.owner() == null) == name.isEmpty()) {
      return refuse("owner", "Choose who does it, or enter the name of somebody outside");
    }
    if (name.length() > LONGEST_NAME) {
      return refuse("owner", "Use " + LONGEST_NAME + " characters or fewer for the name");
    }
    if (!line.handling().reaches(Agency.CSC)) {
      return refuse(
          "handling", "Social care confirms every line, so it goes to social care at least");
    }
    var agency = line.agency();
    if (line.owner() != null) {
      // somebody kept from the child is answered for as somebody unknown
      var known =
          people
              .find(line.owner())
              .filter(one -> access.keptFrom(one.id(), java.util.List.of(plan.file())).isEmpty());
      if (known.isEmpty()) {
        return refuse("owner", "Choose the owner from the list");
      }
      agency = known.map(Practitioner::organisation).orElseThrow().agency();
    }
    return line.handling().reaches(agency)
        ? Optional.empty()
        : refuse("handling", "The owner could not read this line; let it go to their agency too");
  }

  private static Optional<Refused> due(
      @org.jspecify.annotations.Nullable LocalDate due, LocalDate today) {
    if (due == null) {
      return refuse("due", "Enter the date by which it is done");
    }
    if (due.isBefore(today)) {
      return refuse("due", "The date must be today or later");
    }
    return due.isAfter(today.plusYears(MOST_YEARS))
        ? refuse("due", "The date must be within the next " + MOST_YEARS + " years")
        : Optional.empty();
  }

  /** What refuses a fit; empty when it may stand. */
  Optional<Refused> fit(LineFit fit) {
    return switch (fit.fit()) {
      case SUPPLEMENTS -> Optional.empty();
      case REPLACES ->
          text("with", fit.with(), "Write which line of the child's plan it replaces", LONGEST_WHAT)
              .or(() -> text("reason", fit.reason(), "Write why it replaces it", LONGEST_WHAT));
      case CONFLICTS -> text("with", fit.with(), "Write what it conflicts with", LONGEST_WHAT);
    };
  }

  static Optional<Refused> text(String field, String text, String missing) {
    return text(field, text, missing, LONGEST_WHAT);
  }

  private static Optional<Refused> text(String field, String text, String missing, int longest) {
    if (text.isBlank()) {
      return refuse(field, missing);
    }
    return text.strip().length() > longest
        ? refuse(field, "Use " + longest + " characters or fewer")
        : Optional.empty();
  }

  static Optional<Refused> refuse(String field, String sentence) {
    return Optional.of(new Refused(field, sentence));
  }
}
