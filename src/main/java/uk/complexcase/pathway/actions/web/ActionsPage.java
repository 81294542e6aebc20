package uk.complexcase.pathway.actions.web;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import uk.complexcase.pathway.actions.ActionDesk.Act;
import uk.complexcase.pathway.actions.ActionDesk.Row;

/**
 * The page of actions: the viewer's own, or those of one discussion; and what was typed and
 * refused.
 *
 * @param discussion reference of the discussion; empty for the viewer's own
 * @param owners whom each action that may be changed can be given to, by its reference
 * @param open reference of the action or recommendation whose form is open
 * @param found what is wrong, by field
 */
public record ActionsPage(
    String discussion,
    List<Row> actions,
    List<Row> recommendations,
    Map<String, List<Choice>> owners,
    String open,
    Map<String, String> typed,
    Map<String, String> found) {

  /** One choice of a list. */
  public record Choice(String value, String label) {}

  /** One line of the error summary. */
  public record Problem(String sentence, String address) {}

  /** The form of one line, with the names its fields have there. */
  public record Form(ActionsPage page, String ref) {

    private boolean mine() {
      return page.open.equals(ref);
    }

    /** The text typed in this line's form; empty when nothing was. */
    public String value(String field) {
      return mine() ? page.typed.getOrDefault(plain(field), "") : "";
    }

    /** Whether this option is chosen. */
    public boolean is(String field, String option) {
      return value(field).equals(option);
    }

    /** What is wrong with a field of this line's form; null when nothing is. */
    public @Nullable String problem(String field) {
      return mine() ? page.found.get(plain(field)) : null;
    }

    private String plain(String field) {
      return field.substring(field.indexOf('_') + 1);
    }
  }

  public Form form(String ref) {
    return new Form(this, ref);
  }

  public List<Choice> ownersOf(String ref) {
    return owners.getOrDefault(ref, List.of());
  }

  /** What a chair may do. */
  public List<Choice> acts(boolean evidenceAsked) {
    return List.of(Act.values()).stream()
        .filter(act -> act != (evidenceAsked ? Act.ASK_EVIDENCE : Act.ASK_NO_EVIDENCE))
        .map(act -> new Choice(act.name(), act.label()))
        .toList();
  }

  /** How a recommendation can be answered. */
  public List<Choice> answers() {
    return List.of(
        new Choice("YES", "Accepted"), new Choice("NO", "Not accepted, for the reason below"));
  }

  public List<Problem> problems() {
    return found.entrySet().stream()
        .map(one -> new Problem(one.getValue(), "#" + open + "_" + one.getKey()))
        .toList();
  }
}
