package uk.complexcase.cases.sharing;

import java.util.Set;
import uk.complexcase.foundation.people.Agency;

/**
 * How far a line of a discussion may go (CSD-36, CSD-64). The agency that wrote it always reads it.
 */
public enum HandlingCode {
  /** To everyone who took part. */
  ATTENDEES("All who took part", Set.of()),
  /** To the agencies that lead an enquiry and to health. */
  CORE_AGENCIES(
      "Social care, police and health only", Set.of(Agency.CSC, Agency.POLICE, Agency.HEALTH)),
  /** To the agencies that lead an enquiry. */
  POLICE_AND_SOCIAL_CARE("Police and social care only", Set.of(Agency.CSC, Agency.POLICE)),
  /** To the police alone. */
  POLICE_ONLY("Police only", Set.of(Agency.POLICE));

  private final String label;
  private final Set<Agency> agencies;

  HandlingCode(String label, Set<Agency> agencies) {
    this.label = label;
    this.agencies = agencies;
  }

  /** The code as it stands on papers. */
  public String label() {
    return label;
  }

  /** Whether somebody of this agency may read a line that {@code source} wrote. */
  public boolean readableBy(Agency agency, Agency source) {
    return agencies.isEmpty() || agency == source || agencies.contains(agency);
  }
}
