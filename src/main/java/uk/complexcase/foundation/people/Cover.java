package uk.complexcase.foundation.people;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import uk.complexcase.foundation.shared.PractitionerId;

/** Who stands in for whom: the on-call rota, absences with a deputy, and roles that are vacant. */
public interface Cover {

  /** Who is on call for the role at this instant, by name; empty when the rota names nobody. */
  List<Practitioner> onCall(Role role, Instant at);

  /**
   * Who answers for the role on the London day of this instant, by name: those who hold it and are
   * not away; for each who is away the deputy they named; where that leaves nobody, who answers for
   * the role's deputy role, and so on. Where everybody in that line is away, those who hold the
   * first of its roles that anybody holds. Empty only when no role in that line has anybody at all.
   */
  List<Practitioner> answering(Role role, Instant at);

  /**
   * Each of these people who is there on the London day of this instant, else who stands in for
   * them, by name. Left out is who is away with nobody in their place, and who is not active.
   */
  List<Practitioner> present(Collection<PractitionerId> people, Instant at);
}
