package uk.complexcase.pathway.meetings;

import org.springframework.stereotype.Component;
import uk.complexcase.cases.sharing.Exclusions;
import uk.complexcase.foundation.shared.PractitionerId;

/** Who is kept out of a discussion: never asked, never told, never shown (standing rule). */
@Component
class KeptOut {

  private final Exclusions exclusions;

  KeptOut(Exclusions exclusions) {
    this.exclusions = exclusions;
  }

  boolean isKeptOut(Discussion discussion, PractitionerId person) {
    return exclusions.isExcluded(discussion.ref, person);
  }

  boolean isKeptOut(Discussion discussion, String outsideName, String employer) {
    return exclusions.isExcluded(discussion.ref, outsideName, employer);
  }
}
