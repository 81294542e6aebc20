package uk.complexcase.foundation.security;

import static uk.complexcase.foundation.security.Permission.ATTEND_PANEL;
import static uk.complexcase.foundation.security.Permission.CHAIR_PANEL;
import static uk.complexcase.foundation.security.Permission.INTERVENE;
import static uk.complexcase.foundation.security.Permission.KEEP_CALENDAR;
import static uk.complexcase.foundation.security.Permission.KEEP_CASE_NUMBERS;
import static uk.complexcase.foundation.security.Permission.KEEP_PROCEDURE;
import static uk.complexcase.foundation.security.Permission.KEEP_ROTA;
import static uk.complexcase.foundation.security.Permission.LEAD_GOVERNANCE;
import static uk.complexcase.foundation.security.Permission.OPEN_CASES;
import static uk.complexcase.foundation.security.Permission.OPERATE;
import static uk.complexcase.foundation.security.Permission.READ_AUDIT;
import static uk.complexcase.foundation.security.Permission.RECORD_DISRUPTION;
import static uk.complexcase.foundation.security.Permission.RECORD_NRM;
import static uk.complexcase.foundation.security.Permission.REFER;
import static uk.complexcase.foundation.security.Permission.SEE_GOVERNANCE;
import static uk.complexcase.foundation.security.Permission.SEE_THEMES;
import static uk.complexcase.foundation.security.Permission.SEE_UNRESTRICTED_CASES;
import static uk.complexcase.foundation.security.Permission.SEND_INTELLIGENCE;
import static uk.complexcase.foundation.security.Permission.SIGNED_IN;
import static uk.complexcase.foundation.security.Permission.SUPERVISE;
import static uk.complexcase.foundation.security.Permission.WATCH_PROCESSES;
import static uk.complexcase.foundation.security.Permission.WORK_TASKS;
import static uk.complexcase.foundation.security.Permission.WORK_THE_HUB;

import java.util.EnumSet;
import java.util.Set;
import uk.complexcase.foundation.people.Role;

/** Which role holds which permission: the one place where it is said. */
public final class PermissionMatrix {

  private PermissionMatrix() {}

  /** Whether the role holds the permission. */
  public static boolean allows(Role role, Permission permission) {
    return of(role).contains(permission);
  }

  /** The permissions of a role. */
  public static Set<Permission> of(Role role) {
    var all = EnumSet.copyOf(own(role));
    all.addAll(ofGovernance(role));
    all.addAll(ofPanels(role));
    all.addAll(ofProcesses(role));
    return all;
  }

  /** Those of the exploitation panel, and those who read what it learns (TCS-23, TCS-72..74). */
  private static Set<Permission> ofPanels(Role role) {
    return switch (role) {
      case MACE_CHAIR -> EnumSet.of(ATTEND_PANEL, CHAIR_PANEL, SEE_THEMES, SEND_INTELLIGENCE);
      case CS_TEAM_MANAGER -> EnumSet.of(ATTEND_PANEL, SEE_THEMES, SEND_INTELLIGENCE);
      case MACE_MEMBER, CS_SOCIAL_WORKER -> EnumSet.of(ATTEND_PANEL, SEE_THEMES);
      case POLICE_DI,
          POLICE_CS_DS,
          CSC_TEAM_MANAGER,
          CSC_SERVICE_MANAGER,
          CSC_HEAD_OF_SERVICE,
          CSC_ONCALL_SENIOR ->
          EnumSet.of(SEE_THEMES, SEND_INTELLIGENCE);
      default -> EnumSet.noneOf(Permission.class);
    };
  }

  /** Those who watch running processes, and those who mend them. */
  private static Set<Permission> ofProcesses(Role role) {
    return switch (role) {
      case CS_TEAM_MANAGER,
          MASH_MANAGER,
          CSC_TEAM_MANAGER,
          CSC_SERVICE_MANAGER,
          CSC_HEAD_OF_SERVICE,
          CSC_ONCALL_SENIOR,
          SYSTEM_ADMINISTRATOR ->
          EnumSet.of(WATCH_PROCESSES, INTERVENE);
      case PROCESS_OWNER -> EnumSet.of(WATCH_PROCESSES);
      default -> EnumSet.noneOf(Permission.class);
    };
  }

  /** Those who attend governance (TCS-12, SCR-B-53) and those who lead it. */
  private static Set<Permission> ofGovernance(Role role) {
    return switch (role) {
      case CS_TEAM_MANAGER, MASH_MANAGER, CSC_SERVICE_MANAGER ->
          EnumSet.of(SEE_GOVERNANCE, LEAD_GOVERNANCE);
      case CS_SOCIAL_WORKER,
          MASH_SCREENER,
          CSC_TEAM_MANAGER,
          CSC_HEAD_OF_SERVICE,
          POLICE_MASH,
          POLICE_CS_DS,
          HEALTH_SAFEGUARDING,
          EDUCATION_SAFEGUARDING,
          EARLY_HELP ->
          EnumSet.of(SEE_GOVERNANCE);
      default -> EnumSet.noneOf(Permission.class);
    };
  }

  /** What a role holds beside; a role left out here would not compile. */
  private static Set<Permission> own(Role role) {
    return switch (role) {
      case REFERRER -> EnumSet.of(SIGNED_IN, REFER, WORK_TASKS);
      case MASH_SCREENER, EDT ->
          EnumSet.of(
              SIGNED_IN,
              REFER,
              WORK_THE_HUB,
              WORK_TASKS,
              OPEN_CASES,
              SEE_UNRESTRICTED_CASES,
              KEEP_CASE_NUMBERS);
      case MASH_MANAGER ->
          EnumSet.of(
              SIGNED_IN,
              REFER,
              WORK_THE_HUB,
              WORK_TASKS,
              OPEN_CASES,
              SEE_UNRESTRICTED_CASES,
              KEEP_CASE_NUMBERS,
              SUPERVISE);
      case CSC_TEAM_MANAGER, CSC_SERVICE_MANAGER, CSC_HEAD_OF_SERVICE, CSC_ONCALL_SENIOR ->
          EnumSet.of(
              SIGNED_IN,
              RECORD_NRM,
              REFER,
              WORK_TASKS,
              OPEN_CASES,
              SEE_UNRESTRICTED_CASES,
              KEEP_CASE_NUMBERS,
              SUPERVISE,
              KEEP_ROTA);
      case CS_TEAM_MANAGER -> EnumSet.of(SIGNED_IN, REFER, WORK_TASKS, OPEN_CASES, SUPERVISE);
      case POLICE_MASH,
          POLICE_DI,
          CS_SOCIAL_WORKER,
          MACE_CHAIR,
          MACE_MEMBER,
          HEALTH_SAFEGUARDING,
          MENTAL_HEALTH_PRACTITIONER,
          EDUCATION_SAFEGUARDING,
          EARLY_HELP,
          CP_CHAIR,
          CS_PARENT_WORKER,
          LADO,
          LEGAL_SERVICES,
          RHI_PROVIDER,
          ADULT_SERVICES,
          LICENSING,
          OTHER_LA_LIAISON ->
          EnumSet.of(SIGNED_IN, REFER, WORK_TASKS, OPEN_CASES);
      case POLICE_CS_DS ->
          EnumSet.of(SIGNED_IN, REFER, WORK_TASKS, OPEN_CASES, RECORD_DISRUPTION, RECORD_NRM);
      case CSC_SOCIAL_WORKER ->
          EnumSet.of(SIGNED_IN, REFER, WORK_TASKS, OPEN_CASES, KEEP_CASE_NUMBERS, RECORD_NRM);
      case BUSINESS_SUPPORT ->
          EnumSet.of(SIGNED_IN, REFER, WORK_TASKS, OPEN_CASES, KEEP_CASE_NUMBERS);
      case AUDITOR -> EnumSet.of(SIGNED_IN, READ_AUDIT);
      case SYSTEM_ADMINISTRATOR -> EnumSet.of(SIGNED_IN, OPERATE, KEEP_ROTA, KEEP_CALENDAR);
      case PROCESS_OWNER -> EnumSet.of(SIGNED_IN, KEEP_PROCEDURE);
    };
  }
}
