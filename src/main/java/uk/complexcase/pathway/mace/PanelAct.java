package uk.complexcase.pathway.mace;

import java.time.LocalDate;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import uk.complexcase.cases.sharing.HandlingCode;
import uk.complexcase.foundation.people.Agency;

/**
 * What is done on a panel's pages: by its chair, but for the return, which is the agency's, and the
 * pause of a line, which is anybody's before whom the case is.
 */
public sealed interface PanelAct {

  /** Puts the cases in order: a place by item. */
  record Order(Map<String, Integer> places) implements PanelAct {}

  /** The panel hears the case although its paper is late. */
  record TakeLate(String item, String reason) implements PanelAct {}

  /** The next panel hears a case that waited for somebody who may see it. */
  record HearNext(String item) implements PanelAct {}

  /** The next panel hears the case. */
  record MoveOn(String item, String reason) implements PanelAct {}

  /** The person's agency will be absent; they answer for it (TCS-63). */
  record WillBeAbsent(String person) implements PanelAct {}

  /** Who attended: by return. */
  record Attend(Map<String, PanelAttendance> attendance) implements PanelAct {}

  /** The panel is begun before a case is brought to it. */
  record Begin(String reason) implements PanelAct {}

  /** The panel meets on another day. */
  record MoveDay(@Nullable LocalDate to, String reason) implements PanelAct {}

  /** The panel does not meet; its cases go to the next. */
  record CallOff(String reason) implements PanelAct {}

  /** The agenda is settled: the members see it and are asked for their returns. */
  record SettleAgenda() implements PanelAct {}

  /** The panel is over. */
  record EndPanel() implements PanelAct {}

  /** The minutes are agreed and stand as they are. */
  record AgreeMinutes() implements PanelAct {}

  /** The panel has heard the case. */
  record EndCase(String item, @Nullable PanelOutcome outcome, String reason) implements PanelAct {}

  /**
   * An action is agreed.
   *
   * @param key made by the page, so that sending twice adds one
   */
  record Agree(String item, String key, String words, String owner, @Nullable LocalDate due)
      implements PanelAct {}

  /** A recommendation is made to an agency. */
  record Recommend(String item, String key, String words, @Nullable Agency to)
      implements PanelAct {}

  /** A line of the child's multi-agency plan is unsafe for the child (TCS-65). */
  record PauseLine(String item, String line, String reason) implements PanelAct {}

  /** An agency's return on the cases it may see, by item. */
  record SendReturn(Map<String, Line> lines) implements PanelAct {}

  /**
   * What an agency knows of one case.
   *
   * @param nothing an explicit nil return
   */
  record Line(boolean nothing, String words, @Nullable HandlingCode handling) {}
}
