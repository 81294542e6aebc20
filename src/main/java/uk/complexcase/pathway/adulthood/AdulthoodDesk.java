package uk.complexcase.pathway.adulthood;

import java.util.List;
import uk.complexcase.cases.casefile.DaysOfBirth;
import uk.complexcase.foundation.security.Viewer;
import uk.complexcase.foundation.shared.CaseRef;

/** What the page of a child's way to adult services shows, and where the day of birth is kept. */
public interface AdulthoodDesk {

  /** For a viewer who may open the file; else {@code NotVisible}. */
  AdulthoodRecord record(Viewer viewer, CaseRef child);

  /** Changes of the day of birth, newest first; likewise. */
  List<DaysOfBirth.Change> births(Viewer viewer, CaseRef child);

  /**
   * Enters or corrects the day of birth. The clocks of age move with the reason.
   *
   * @param typed day, month and year in London
   */
  BirthKept birth(Viewer viewer, CaseRef child, String typed, String reason);
}
