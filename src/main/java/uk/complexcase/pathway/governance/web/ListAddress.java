package uk.complexcase.pathway.governance.web;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import uk.complexcase.foundation.security.NotVisible;
import uk.complexcase.pathway.governance.GovernanceKind;

/** Which list an address names; one that names none looks as if it were not there. */
record ListAddress(GovernanceKind kind, LocalDate day) {

  static ListAddress of(String kind, String day) {
    try {
      return new ListAddress(
          GovernanceKind.of(kind).orElseThrow(() -> new NotVisible("governance")),
          LocalDate.parse(day));
    } catch (DateTimeParseException e) {
      throw new NotVisible("governance");
    }
  }

  String address() {
    return "/governance/" + kind.slug() + "/" + day;
  }
}
