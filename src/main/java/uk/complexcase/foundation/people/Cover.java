package uk.complexcase.foundation.people;

import java.time.Instant;
import java.util.List;

/** Who stands in for whom: the on-call rota, absences with a deputy, and roles that are vacant. */
public interface Cover {

  /** Who is on call for the role at this instant, by name; empty when the rota names nobody. */
  List<Practitioner> onCall(Role role, Instant at);

  /**
   * Who answers for the role on the London day of this instant, by name: those who hold it and are
   * not away; for each who is away the deputy they named; where that leaves nobody, who answers for
   * the role's deputy role, and so on. Where everybody in that line is away, those who hold the first
   * of its roles that anybody holds. Empty only when no role in that line has anybody at all.
   */
  List<Practitioner> answering(Role role, Instant at);
}
