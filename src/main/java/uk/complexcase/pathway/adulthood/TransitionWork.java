package uk.complexcase.pathway.adulthood;

import org.springframework.stereotype.Component;
import uk.complexcase.work.steps.StepBook;
import uk.complexcase.work.steps.StepWork;

/** Takes a step of a transition, the same way for each of its forms. */
@Component
class TransitionWork extends StepWork<Transition> {

  private final TransitionWords words;
  private final TransitionClocks clocks;

  TransitionWork(TransitionClocks clocks, StepBook book, TransitionWords words) {
    super(clocks, book);
    this.words = words;
    this.clocks = clocks;
  }

  @Override
  public String soFar(Transition transition) {
    return words.soFar(transition);
  }

  @Override
  protected void stored(Transition transition) {
    clocks.openAll(transition);
  }
}
