package uk.complexcase.pathway.mace;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import uk.complexcase.cases.casefile.IdentityBar;

/**
 * A panel's page.
 *
 * @param chairs whether the viewer settles agenda, attendance and minutes
 * @param answers whether the viewer's agency is asked for a return
 * @param next the step the chair settles next: AGENDA, PANEL, MINUTES, or empty
 * @param begunBecause why it was begun before a case was brought; empty where a case began it
 * @param attended who attended, as the agreed minutes say it
 * @param strategy what the panel kept in view beyond its cases, as the agreed minutes say it
 */
public record PanelAgenda(
    PanelLine panel,
    boolean chairs,
    boolean answers,
    String next,
    boolean issued,
    String begunBecause,
    @Nullable Instant minutesAt,
    String attended,
    String strategy,
    List<Case> cases,
    List<Agency> agencies,
    List<Person> answerers) {

  /**
   * One case of the agenda.
   *
   * @param place its place as the chair set it
   * @param paper IN, LATE or MISSING
   * @param undecided whether the chair has yet to say which panel hears it
   * @param minutes the agreed record; empty before
   */
  public record Case(
      int number,
      String item,
      IdentityBar child,
      int place,
      String paper,
      @Nullable Instant paperAt,
      boolean undecided,
      String takenLate,
      boolean carriedOver,
      String outcome,
      String minutes) {}

  /**
   * What an agency returned, and whether it attended.
   *
   * @param returned IN, LATE or MISSING
   */
  public record Agency(
      String ref,
      String name,
      boolean willBeAbsent,
      String returned,
      @Nullable Instant at,
      @Nullable PanelAttendance attendance) {}

  /** Somebody who can answer for an agency that will be absent. */
  public record Person(String id, String label) {}
}
