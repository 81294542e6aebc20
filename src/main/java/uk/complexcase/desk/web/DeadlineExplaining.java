package uk.complexcase.desk.web;

import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;
import uk.complexcase.clock.timescales.Breach;
import uk.complexcase.clock.timescales.Deadline;
import uk.complexcase.clock.timescales.DeadlineRegister;
import uk.complexcase.clock.timescales.Move;
import uk.complexcase.clock.timescales.Prevented;
import uk.complexcase.foundation.security.Viewer;

/** Reads the form that says what prevented a clock from being met. */
@Component
class DeadlineExplaining {

  static final String WHAT = "what";
  static final String WORDS = "words";

  /** Who may answer, for somebody who may not. */
  static final String WHO_MAY =
      "Only a manager, the team that answers for this deadline, or whoever holds its task can say what prevented it";

  private final DeadlineRegister register;

  DeadlineExplaining(DeadlineRegister register) {
    this.register = register;
  }

  List<Filled.Option> options() {
    return Arrays.stream(Prevented.values())
        .map(one -> Filled.option(one.name(), one.label()))
        .toList();
  }

  /** The form as it starts: the answer given before, if one was. */
  Filled start(Deadline deadline) {
    var values = new HashMap<String, String>();
    latest(deadline)
        .ifPresent(breach -> {
          var before = breach.prevented();
          if (before != null) {
            values.put(WHAT, before.name());
            values.put(WORDS, breach.words());
          }
        });
    return Filled.with(values);
  }

  private Optional<Breach> latest(Deadline deadline) {
    return register.breachesOf(deadline.id()).stream().reduce((earlier, later) -> later);
  }

  /** Has the answer recorded; what comes back has problems where it was not. */
  Filled explain(Viewer viewer, DeadlinePage page, Map<String, String> typed) {
    var form = Filled.with(Map.copyOf(typed));
    if (!page.mayExplain()) {
      return form.problem(WHAT, WHO_MAY);
    }
    var what = options().stream().filter(one -> form.is(WHAT, one.value())).findFirst();
    if (what.isEmpty()) {
      return form.problem(WHAT, "Choose what prevented it");
    }
    var before = start(page.deadline());
    if (before.values().equals(Map.of(WHAT, form.value(WHAT), WORDS, form.value(WORDS).strip()))) {
      return form; // the very same answer sent again
    }
    var answer = Prevented.valueOf(what.get().value());
    return switch (register.explainBreach(
        page.deadline().id(), answer, form.value(WORDS), viewer.id())) {
      case Move.Done done -> form;
      case Move.Refused no ->
          form.problem(no.field() == Move.Field.REASON ? WORDS : WHAT, no.sentence());
    };
  }
}
