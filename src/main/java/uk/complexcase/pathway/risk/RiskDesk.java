package uk.complexcase.pathway.risk;

import java.util.Optional;
import uk.complexcase.foundation.security.Viewer;
import uk.complexcase.foundation.shared.CaseRef;

/** A child's levels of risk, for whoever may open the file. */
public interface RiskDesk {

  /** Empty where the complex safeguarding team never worked with the child. */
  Optional<RiskHistory> history(Viewer viewer, CaseRef child);

  /** Whether the viewer may ask for a review before its time: the team, and whoever manages. */
  boolean mayAskEarly(Viewer viewer);

  /**
   * Asks for the review before its time, with what is new (TCS-15). Asking again changes nothing.
   *
   * @return what is wrong with the reason; empty when it was taken
   */
  Optional<String> askEarly(Viewer viewer, CaseRef child, String because);
}
