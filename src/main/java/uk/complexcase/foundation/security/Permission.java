package uk.complexcase.foundation.security;

/**
 * What an endpoint or act may require; which role holds which is said once, in {@link
 * PermissionMatrix}.
 */
public enum Permission {
  /** Use the home page and one's own account. */
  SIGNED_IN,
  /** Send a referral and follow one's organisation's own. */
  REFER,
  /** See the hub's board and match contacts. */
  WORK_THE_HUB,
  /** Take tasks of one's candidate groups. */
  WORK_TASKS,
  /** Open the case files the access rules give. */
  OPEN_CASES,
  /** See every case that is not restricted without standing on its access list. */
  SEE_UNRESTRICTED_CASES,
  /** Enter a child's number in the council's case system, and send records there again. */
  KEEP_CASE_NUMBERS,
  /** Record what was considered to disrupt exploitation of a child, and what was used. */
  RECORD_DISRUPTION,
  /** Record where a child's referral to the National Referral Mechanism stands. */
  RECORD_NRM,
  /** See the exploitation panel's themes and strategic section, which tell of no child. */
  SEE_THEMES,
  /** Record that intelligence about a child went to another authority. */
  SEND_INTELLIGENCE,
  /** Attend daily and weekly governance and read its lists. */
  SEE_GOVERNANCE,
  /** Begin and end the meetings of governance and write their records. */
  LEAD_GOVERNANCE,
  /** See the exploitation panels, as far as one may know of their cases. */
  ATTEND_PANEL,
  /**
   * Chair the exploitation panels: when they meet, agenda, outcomes, minutes, strategic section.
   */
  CHAIR_PANEL,
  /** Reassign tasks of one's teams. */
  SUPERVISE,
  /** Keep the on-call rota, and anybody's absences. */
  KEEP_ROTA,
  /** Keep the list of bank holidays. */
  KEEP_CALENDAR,
  /** Read and verify the audit log. */
  READ_AUDIT,
  /** See the outbox, the health of workers and the like. */
  OPERATE,
  /** Watch every running process, its counts and what waits longest, as far as one sees cases. */
  WATCH_PROCESSES,
  /** Retry or cancel what failed in a process, with a reason. */
  INTERVENE,
  /** Change the procedure: draft, and approve what another drafted. */
  KEEP_PROCEDURE
}
