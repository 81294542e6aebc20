package uk.complexcase.pathway.referral;

import java.util.List;
import java.util.Locale;
import uk.complexcase.foundation.people.Agency;

/** The words by which a writer names an agency in a sentence. */
final class AgencyWords {

  private AgencyWords() {}

  /** Whether the text names the agency, in one of the ways people do. */
  static boolean named(Agency agency, String text) {
    String lower = text.toLowerCase(Locale.UK);
    return of(agency).stream().anyMatch(lower::contains);
  }

  private static List<String> of(Agency agency) {
    return switch (agency) {
      case CSC -> List.of("social care", "csc", "social work");
      case EDUCATION -> List.of("education", "school", "college");
      case HEALTH -> List.of("health", "gp", "hospital", "camhs");
      case CS_TEAM -> List.of("complex safeguarding", "cs team");
      default -> List.of(agency.label().toLowerCase(Locale.UK));
    };
  }
}
