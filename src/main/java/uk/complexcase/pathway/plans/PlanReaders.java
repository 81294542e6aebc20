package uk.complexcase.pathway.plans;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import uk.complexcase.cases.actions.ActionKind;
import uk.complexcase.cases.plans.Fit;
import uk.complexcase.cases.plans.LineFit;
import uk.complexcase.cases.plans.NewLine;
import uk.complexcase.cases.plans.PanelPlan.Line;
import uk.complexcase.cases.sharing.HandlingCode;
import uk.complexcase.foundation.people.Agency;
import uk.complexcase.foundation.people.PeopleDirectory;
import uk.complexcase.foundation.shared.PractitionerId;
import uk.complexcase.work.tasks.FormData;
import uk.complexcase.work.tasks.FormReader;

/** Reads what was typed about lines on the plan's page. */
final class PlanReaders {

  private PlanReaders() {}

  static FormReader form(Map<String, String> typed) {
    var values = new HashMap<String, @Nullable Object>(typed);
    typed.keySet().stream()
        .filter(key -> key.endsWith(".day"))
        .map(key -> key.substring(0, key.length() - 4))
        .forEach(key ->
            values.put(
                key,
                String.join(
                        " ",
                        typed.getOrDefault(key + ".day", ""),
                        typed.getOrDefault(key + ".month", ""),
                        typed.getOrDefault(key + ".year", ""))
                    .strip()));
    return new FormReader(new FormData(values));
  }

  /** A new line, with its owner of the directory or from outside. */
  static NewLine line(FormReader form, String key, PeopleDirectory people) {
    String what = form.text("what", "Enter what is done");
    String why = form.text("why", "Enter what it is for");
    var kind = form.option(ActionKind.class, "kind", "Choose what it is for");
    String owner = form.text("owner");
    String outside = form.text("ownerName");
    var known =
        owner.isEmpty()
            ? Optional.<uk.complexcase.foundation.people.Practitioner>empty()
            : people.find(new PractitionerId(owner));
    if (owner.isEmpty() == outside.isEmpty() || (!owner.isEmpty() && known.isEmpty())) {
      form.problem("owner", "Choose who does it, or enter the name of somebody outside");
    }
    var agency =
        known.map(one -> one.organisation().agency()).or(() -> form.option(Agency.class, "agency"));
    if (agency.isEmpty()) {
      form.problem("agency", "Choose the agency of the person from outside");
    }
    var due = form.date("due", "Enter the date by which it is done");
    var handling = form.option(HandlingCode.class, "handling", "Choose who reads it");
    return new NewLine(
        key,
        kind,
        what,
        why,
        agency.orElse(Agency.CSC),
        known.map(uk.complexcase.foundation.people.Practitioner::id).orElse(null),
        known.isPresent() ? "" : outside,
        due,
        handling,
        form.option(Fit.class, "fit").map(fit -> fit(form, fit, "")).orElse(null));
  }

  /** How a line fits; its fields end in the line's id where several are on the page. */
  static LineFit fit(FormReader form, Fit fit, String of) {
    String with =
        form.textWhen(
            fit != Fit.SUPPLEMENTS, "with" + of, "Write which line of the child's plan it touches");
    String reason =
        form.textWhen(fit == Fit.REPLACES, "reason" + of, "Write why it takes its place");
    return new LineFit(fit, with, reason);
  }

  /** The same line with another wording or date, where one was typed. */
  static NewLine changed(FormReader form, Line line, String key) {
    String what = form.text("what");
    var due = form.text("due").isEmpty() ? line.due() : form.date("due", "Enter the date");
    if (what.isEmpty() && due.equals(line.due())) {
      form.problem("what", "Enter what is done now, or another date");
    }
    return new NewLine(
        key,
        line.kind(),
        what.isEmpty() ? line.what() : what,
        line.why(),
        line.agency(),
        line.owner(),
        line.owner() == null ? line.ownerName() : "",
        due,
        line.handling(),
        line.fit());
  }
}
