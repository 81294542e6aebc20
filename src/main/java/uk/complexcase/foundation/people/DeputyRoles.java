package uk.complexcase.foundation.people;

import java.util.Optional;

/**
 * Which role answers where another has nobody. Every line ends with the head of service and then
 * the on-call senior manager, after whom there is nobody. A local default.
 */
final class DeputyRoles {

  private DeputyRoles() {}

  /** The role next in line; empty after the last. A role left out here would not compile. */
  static Optional<Role> of(Role role) {
    return switch (role) {
      case CSC_ONCALL_SENIOR -> Optional.empty();
      case CSC_HEAD_OF_SERVICE -> Optional.of(Role.CSC_ONCALL_SENIOR);
      case CSC_SERVICE_MANAGER,
          MACE_CHAIR,
          CP_CHAIR,
          LADO,
          LEGAL_SERVICES,
          AUDITOR,
          SYSTEM_ADMINISTRATOR,
          PROCESS_OWNER ->
          Optional.of(Role.CSC_HEAD_OF_SERVICE);
      case MASH_MANAGER, CSC_TEAM_MANAGER, CS_TEAM_MANAGER, EDT ->
          Optional.of(Role.CSC_SERVICE_MANAGER);
      case CSC_SOCIAL_WORKER,
          BUSINESS_SUPPORT,
          RHI_PROVIDER,
          ADULT_SERVICES,
          LICENSING,
          OTHER_LA_LIAISON ->
          Optional.of(Role.CSC_TEAM_MANAGER);
      case CS_SOCIAL_WORKER, CS_PARENT_WORKER -> Optional.of(Role.CS_TEAM_MANAGER);
      case POLICE_MASH, POLICE_CS_DS -> Optional.of(Role.POLICE_DI);
      case MACE_MEMBER -> Optional.of(Role.MACE_CHAIR);
      case MENTAL_HEALTH_PRACTITIONER -> Optional.of(Role.HEALTH_SAFEGUARDING);
      case REFERRER,
          MASH_SCREENER,
          POLICE_DI,
          HEALTH_SAFEGUARDING,
          EDUCATION_SAFEGUARDING,
          EARLY_HELP ->
          Optional.of(Role.MASH_MANAGER);
    };
  }
}
