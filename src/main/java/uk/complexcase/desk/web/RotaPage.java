package uk.complexcase.desk.web;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

/** Four weeks of the rota: who is on call and away on each day, and when nobody is on call. */
public record RotaPage(
    List<String> gaps, List<Day> days, List<Entry> duties, List<Entry> absences) {

  /** One day: who is on call, each with the times of that day, and who is away. */
  public record Day(LocalDate day, List<String> onCall, List<String> away) {}

  /**
   * A duty or an absence, with the act on it.
   *
   * @param who the person, with the role or the deputy
   * @param when from when to when
   * @param begun whether it has begun, so that it ends now and stays on record
   */
  public record Entry(UUID id, String who, String when, boolean begun) {}
}
