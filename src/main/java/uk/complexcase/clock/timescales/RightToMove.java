package uk.complexcase.clock.timescales;

import java.util.EnumSet;
import java.util.Set;
import uk.complexcase.foundation.people.Role;

/**
 * Who may set another time for a clock. Those of law and safety are kept by senior managers; the
 * rest by the managers of the teams. A local default.
 */
public final class RightToMove {

  private static final Set<Role> SENIOR =
      EnumSet.of(Role.CSC_SERVICE_MANAGER, Role.CSC_HEAD_OF_SERVICE, Role.CSC_ONCALL_SENIOR);

  private static final Set<Role> TEAM =
      EnumSet.of(Role.MASH_MANAGER, Role.CSC_TEAM_MANAGER, Role.CS_TEAM_MANAGER, Role.POLICE_DI);

  private RightToMove() {}

  /** Whether somebody with these roles may change the clock. */
  public static boolean holds(Set<Role> roles, Deadline deadline) {
    return roles.stream()
        .anyMatch(role -> SENIOR.contains(role) || (!strict(deadline) && TEAM.contains(role)));
  }

  /** Says to somebody without the right who has it. */
  public static String whoMay(Deadline deadline) {
    return strict(deadline)
        ? "Only a service manager, a head of service or the on-call senior manager can change this deadline, because it is one of law or safety"
        : "Only a manager can change this deadline";
  }

  private static boolean strict(Deadline deadline) {
    return deadline.hardness() == Hardness.STATUTORY || deadline.hardness() == Hardness.SAFETY;
  }
}
