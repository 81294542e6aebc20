package uk.complexcase.pathway.referral;

import java.util.EnumSet;
import java.util.Set;

/** Which kinds of concern belong together. */
final class ConcernKinds {

  /** Kinds that are exploitation by their nature (CSD-01). */
  static final Set<ConcernType> EXPLOITATION =
      Set.copyOf(
          EnumSet.of(
              ConcernType.CHILD_SEXUAL_EXPLOITATION,
              ConcernType.CHILD_CRIMINAL_EXPLOITATION,
              ConcernType.COUNTY_LINES,
              ConcernType.MODERN_SLAVERY));

  /**
   * Kinds where harm comes from outside the home, so that place and people matter (LR-15, CSD-03).
   */
  static final Set<ConcernType> OUTSIDE_THE_HOME =
      Set.copyOf(
          EnumSet.of(
              ConcernType.CHILD_SEXUAL_EXPLOITATION,
              ConcernType.CHILD_CRIMINAL_EXPLOITATION,
              ConcernType.COUNTY_LINES,
              ConcernType.GANGS,
              ConcernType.WEAPONS,
              ConcernType.MODERN_SLAVERY,
              ConcernType.TEEN_RELATIONSHIP_ABUSE,
              ConcernType.ONLINE_HARM));

  private ConcernKinds() {}
}
