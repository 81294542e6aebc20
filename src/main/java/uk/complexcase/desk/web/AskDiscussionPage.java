package uk.complexcase.desk.web;

import java.util.List;
import org.jspecify.annotations.Nullable;
import uk.complexcase.cases.casefile.IdentityBar;
import uk.complexcase.pathway.meetings.OpenStep;

/**
 * The page that asks for a strategy discussion about a child and those linked with it.
 *
 * @param children the child and those told of in one contact with it, as the viewer may see them
 * @param open discussions that are to be held, which the request would join
 */
public record AskDiscussionPage(
    IdentityBar child,
    List<Filled.Option> children,
    List<Filled.Option> circumstances,
    List<OpenStep> open,
    Filled form) {

  /** The text typed; empty when nothing was. */
  public String value(String name) {
    return form.value(name);
  }

  /** Whether this option is chosen; of tick boxes several may be. */
  public boolean is(String name, String option) {
    return DiscussionAsking.listed(form, name).anyMatch(option::equals);
  }

  public @Nullable String problem(String name) {
    return form.problem(name);
  }

  public List<Filled.Option> yesNo() {
    return List.of(Filled.option("yes", "Yes"), Filled.option("no", "No, or not known yet"));
  }
}
