package uk.complexcase.pathway.meetings.web;

import java.util.ArrayList;
import java.util.List;
import uk.complexcase.cases.sharing.ExclusionReason;
import uk.complexcase.foundation.people.Practitioner;
import uk.complexcase.pathway.meetings.DiscussionView;

/** The forms by which the chair alone keeps people out. */
final class ExclusionForms {

  private ExclusionForms() {}

  static List<ActForm> of(DiscussionView view, List<Practitioner> people) {
    if (!view.you().chairs()) {
      return List.of();
    }
    var forms = new ArrayList<ActForm>();
    forms.add(
        new ActForm("exclude", "", "excluded", "Keep somebody out", "Keep them out")
            .select("who", "Who?", "Empty for somebody outside", Options.people(people), "")
            .text("outsideName", "Name of somebody outside", "", "")
            .text("outsideEmployer", "Where they work", "", "")
            .radios(
                "reason",
                "Why?",
                "",
                Options.of(ExclusionReason.values(), ExclusionReason::label),
                "")
            .area("words", "What is to be remembered about it?", "Only the chair reads it", "")
            .text("alternate", "Whom does their agency send instead?", "", ""));
    for (var one : view.excluded()) {
      if (one.liftedAt() == null) {
        forms.add(
            new ActForm("name-alternate", one.ref(), "excluded", "Name an alternate", "Record")
                .kept("exclusion", one.ref())
                .text("alternate", "Whom does their agency send instead?", "", one.alternate()));
        forms.add(
            new ActForm("lift-exclusion", one.ref(), "excluded", "Let them in again", "Let them in")
                .kept("exclusion", one.ref())
                .area("reason", "Why may they take part again?", "", ""));
      }
    }
    return forms;
  }
}
