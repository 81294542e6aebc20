package uk.complexcase.foundation.security;

import static uk.complexcase.foundation.security.Permission.INTERVENE;
import static uk.complexcase.foundation.security.Permission.KEEP_CALENDAR;
import static uk.complexcase.foundation.security.Permission.KEEP_CASE_NUMBERS;
import static uk.complexcase.foundation.security.Permission.KEEP_PROCEDURE;
import static uk.complexcase.foundation.security.Permission.KEEP_ROTA;
import static uk.complexcase.foundation.security.Permission.OPEN_CASES;
import static uk.complexcase.foundation.security.Permission.OPERATE;
import static uk.complexcase.foundation.security.Permission.READ_AUDIT;
import static uk.complexcase.foundation.security.Permission.RECORD_DISRUPTION;
import static uk.complexcase.foundation.security.Permission.RECORD_NRM;
import static uk.complexcase.foundation.security.Permission.REFER;
import static uk.complexcase.foundation.security.Permission.SEE_UNRESTRICTED_CASES;
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

  /** The permissions of a role; a role left out here would not compile. */
  public static Set<Permission> of(Role role) {
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
              SUPERVISE,
              WATCH_PROCESSES,
              INTERVENE);
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
              KEEP_ROTA,
              WATCH_PROCESSES,
              INTERVENE);
      case CS_TEAM_MANAGER ->
          EnumSet.of(
              SIGNED_IN, REFER, WORK_TASKS, OPEN_CASES, SUPERVISE, WATCH_PROCESSES, INTERVENE);
      case POLICE_MASH,
          CS_SOCIAL_WORKER,
          POLICE_DI,
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
      case SYSTEM_ADMINISTRATOR ->
          EnumSet.of(SIGNED_IN, OPERATE, KEEP_ROTA, KEEP_CALENDAR, WATCH_PROCESSES, INTERVENE);
      case PROCESS_OWNER -> EnumSet.of(SIGNED_IN, WATCH_PROCESSES, KEEP_PROCEDURE);
    };
  }
}
