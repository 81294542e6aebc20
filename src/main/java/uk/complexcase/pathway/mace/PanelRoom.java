package uk.complexcase.pathway.mace;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import uk.complexcase.cases.actions.ActionBook;
import uk.complexcase.cases.casefile.IdentityBar;
import uk.complexcase.cases.plans.PlanAtPanel;
import uk.complexcase.work.steps.Said;

/**
 * One case of a panel on one screen.
 *
 * @param item reference of the case on the list
 * @param number its place among those the viewer may know of, from 1
 * @param count how many those are
 * @param paper what the paper says; empty while there is none
 * @param returns what agencies returned, as far as it reaches the viewer
 * @param missing agencies that returned nothing yet
 * @param plan the child's multi-agency plan, its lines as far as they reach the viewer; null where
 *     none runs
 * @param pauses whether the viewer may pause a line of it
 * @param records whether the viewer records what is agreed and decided
 * @param outcome what was decided; empty before
 */
public record PanelRoom(
    PanelLine panel,
    String item,
    int number,
    int count,
    IdentityBar child,
    boolean carriedOver,
    List<Said> paper,
    String paperBy,
    @Nullable Instant paperAt,
    List<Return> returns,
    List<String> missing,
    List<ActionBook.Line> agreed,
    @Nullable PlanAtPanel plan,
    boolean pauses,
    boolean records,
    String outcome,
    String outcomeReason,
    List<PanelAgenda.Person> owners) {

  /**
   * What an agency returned on this case.
   *
   * @param nothing it knows nothing
   * @param handling how far it may go, in words
   */
  public record Return(
      String agency, boolean nothing, String words, String handling, boolean late) {}

  /** The case before; 0 where this is the first. */
  public int previous() {
    return number - 1;
  }

  /** The case after; 0 where this is the last. */
  public int next() {
    return number < count ? number + 1 : 0;
  }
}
