package uk.complexcase.cases.sharing;

import java.util.Set;
import uk.complexcase.foundation.people.Agency;

/**
 * How far a line of a discussion may go (CSD-36, CSD-64). Who wrote it always reads it, which
 * {@link Readable} sees to.
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

  /** Whether the code lets a line go to somebody of this agency who did not write it. */
  public boolean reaches(Agency agency) {
    return agencies.isEmpty() || agencies.contains(agency);
  }
}
