package uk.complexcase.pathway.adulthood;

import java.util.Set;
import org.springframework.modulith.events.ApplicationModuleListener;
import org.springframework.stereotype.Component;
import uk.complexcase.cases.casefile.CaseFiles;
import uk.complexcase.cases.events.BirthKnown;
import uk.complexcase.clock.timescales.AgeClocks;
import uk.complexcase.clock.timescales.ClockSubject;

/** Gives each file with a day of birth its clocks of age. */
@Component
class HearingBirths {

  private final CaseFiles files;
  private final AgeClocks ages;

  HearingBirths(CaseFiles files, AgeClocks ages) {
    this.files = files;
    this.ages = ages;
  }

  /** Idempotent: the day is read from the file, and the same day again changes nothing. */
  @ApplicationModuleListener
  void on(BirthKnown known) {
    var child = files.identitiesForPapers(Set.of(known.child())).get(known.child());
    if (child != null && child.dateOfBirth() != null) {
      ages.born(ClockSubject.of(known.child()), child.dateOfBirth(), known.reason(), known.by());
    }
  }
}
