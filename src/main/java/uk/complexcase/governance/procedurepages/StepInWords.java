package uk.complexcase.governance.procedurepages;

import java.util.List;
import org.jspecify.annotations.Nullable;
import uk.complexcase.procedure.Clause;
import uk.complexcase.procedure.DecisionSheet;
import uk.complexcase.procedure.FormSheet;

/**
 * One element of a model with everything a person may ask about it.
 *
 * @param model id of the model
 * @param kind what it is, for example "Task for a person"
 * @param person whom the model names for it, or who begins it; else empty
 * @param who the roles it is offered to; empty where nobody does it
 * @param whoFrom how they are found where the model does not name them; else empty
 * @param clocks the clocks it may have
 * @param clockFrom which of several clocks holds; else empty
 * @param within the sub-process it stands in; empty for none
 * @param localDefault whether the partnership set it, not a source
 * @param next what follows
 */
public record StepInWords(
    String model,
    String id,
    String type,
    String name,
    String kind,
    String does,
    String person,
    List<String> who,
    String whoFrom,
    List<Timescale> clocks,
    String clockFrom,
    String within,
    @Nullable FormSheet form,
    @Nullable DecisionSheet decision,
    List<Clause> clauses,
    boolean localDefault,
    List<Next> next) {

  public StepInWords {
    who = List.copyOf(who);
    clocks = List.copyOf(clocks);
    clauses = List.copyOf(clauses);
    next = List.copyOf(next);
  }

  public String address() {
    return "/procedure/models/" + model + "/elements/" + id;
  }

  /** Whether a person does something here. */
  public boolean task() {
    return type.equals("userTask");
  }

  /** Who does it in a few words. */
  public String whoInBrief() {
    var roles = who.isEmpty() ? whoFrom : CodeWords.anyOf(who);
    return !task() || person.isEmpty() ? roles : person + "; if nobody is named, " + roles;
  }

  /** The clock in a few words. */
  public String clockInBrief() {
    return clocks.isEmpty()
        ? ""
        : clocks.size() == 1
            ? clocks.getFirst().label() + ": " + clocks.getFirst().length()
            : "One of " + clocks.size() + " clocks";
  }

  /** An element that follows, and the answer that leads there. */
  public record Next(String answer, String id, String name) {}
}
