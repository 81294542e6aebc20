package uk.complexcase.pathway.actions;

import java.util.List;
import java.util.Map;
import uk.complexcase.cases.actions.ActionLife.Changed;
import uk.complexcase.cases.actions.ActionLife.Standing;
import uk.complexcase.foundation.security.Viewer;

/** What people see of actions and recommendations and do about them outside their tasks. */
public interface ActionDesk {

  /** Actions the viewer has, first due first. */
  List<Row> mine(Viewer viewer);

  /** Recommendations their agency has to answer. */
  List<Row> toAnswer(Viewer viewer);

  /** Actions and recommendations of a discussion, as far as the viewer may open every child. */
  List<Row> ofDiscussion(Viewer viewer, String discussion);

  /** Whoever an action may be given to by the viewer, as value and label. */
  List<Map<String, String>> owners(Viewer viewer, Standing action);

  /**
   * Changes an action for its chair, or for a manager who may open every child; else {@code
   * NotVisible}.
   *
   * @param values what was typed: {@code owner}, {@code due}, {@code reason}
   */
  Changed change(Viewer viewer, String ref, Act act, Map<String, String> values);

  /**
   * Answers a recommendation for the viewer's agency; else {@code NotVisible}.
   *
   * @param words why it is not taken on, or what is done about it
   */
  Changed answer(Viewer viewer, String ref, boolean accepted, String words);

  /** What a chair may do about an action. */
  enum Act {
    GIVE("Give it to somebody else"),
    MOVE("Change the date"),
    CALL_OFF("Call it off"),
    ASK_EVIDENCE("Ask what shows that it is done"),
    ASK_NO_EVIDENCE("Ask for no evidence");

    private final String label;

    Act(String label) {
      this.label = label;
    }

    /** The act as a person reads it. */
    public String label() {
      return label;
    }
  }

  /**
   * One line of a list.
   *
   * @param task address of the viewer's task about it; empty where they have none
   * @param changes whether the viewer may change it, or answer the recommendation
   * @param stateLabel how it stands, as people say it
   */
  record Row(Standing item, String task, boolean changes, String stateLabel) {}
}
