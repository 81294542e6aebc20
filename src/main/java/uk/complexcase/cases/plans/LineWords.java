package uk.complexcase.cases.plans;

import org.springframework.stereotype.Component;
import uk.complexcase.foundation.people.PeopleDirectory;
import uk.complexcase.foundation.shared.LondonTime;
import uk.complexcase.foundation.shared.PractitionerId;

/** What a line says, as the plan's history keeps it before and after a change. */
@Component
class LineWords {

  private final PeopleDirectory people;

  LineWords(PeopleDirectory people) {
    this.people = people;
  }

  String of(StoredLine line) {
    String owner =
        line.owner == null ? line.ownerName : people.nameOf(new PractitionerId(line.owner));
    return "%s For: %s Who: %s, %s. By %s. Goes to: %s.%s"
        .formatted(
            sentence(line.what),
            sentence(line.why),
            owner,
            line.agency.label(),
            LondonTime.day(line.due),
            line.handling.label(),
            fit(line));
  }

  private static String fit(StoredLine line) {
    if (line.fit == null) {
      return "";
    }
    String with = line.fitWith.isEmpty() ? "" : ": " + line.fitWith;
    String reason = line.fitReason.isEmpty() ? "" : ", because " + line.fitReason;
    return " " + line.fit.label() + with + reason + ".";
  }

  private static String sentence(String text) {
    return text.endsWith(".") ? text : text + ".";
  }
}
