package uk.complexcase.work.steps;

import java.util.Collection;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import uk.complexcase.foundation.people.PeopleDirectory;
import uk.complexcase.foundation.shared.LondonTime;

/** What steps said, in words for those who work with the child. */
@Component
public class StepWords {

  private final Answers answers;
  private final PeopleDirectory people;

  StepWords(Answers answers, PeopleDirectory people) {
    this.answers = answers;
    this.people = people;
  }

  /**
   * What was done so far, for the top of a form.
   *
   * @param before what is told before the steps
   * @param shown what is shown of each step, in reading order
   */
  public String soFar(Stream<String> before, Collection<? extends Step> steps, List<Shown> shown) {
    return Stream.concat(before, steps.stream().map(step -> inWords(step, shown)))
        .collect(Collectors.joining("\n\n"));
  }

  private String inWords(Step step, List<Shown> shown) {
    return heading(step)
        + "\n\n"
        + said(step, shown).stream()
            .map(one -> "- " + one.label() + ": " + one.words())
            .collect(Collectors.joining("\n"));
  }

  private String heading(Step step) {
    String label = step.label();
    String when = LondonTime.full(step.doneAt());
    return (label.isEmpty() ? "**" + when + "**" : "**" + label + "** " + when) + ", " + by(step);
  }

  /** Who took a step, by name. */
  public String by(Step step) {
    return people.nameOf(step.doneBy());
  }

  /** What a step said, of what is shown; what was not answered is left out. */
  public List<Said> said(Step step, List<Shown> shown) {
    var kept = answers.of(step);
    return shown.stream()
        .filter(one -> !Answers.text(kept, one.key()).isEmpty())
        .map(one -> one.said(Answers.text(kept, one.key()), people))
        .toList();
  }

  /** The latest answer to a question; empty when no step answered it. */
  public String answered(Collection<? extends Step> steps, String key) {
    return steps.stream()
        .map(step -> Answers.text(answers.of(step), key))
        .filter(text -> !text.isEmpty())
        .reduce("", (before, after) -> after);
  }
}
