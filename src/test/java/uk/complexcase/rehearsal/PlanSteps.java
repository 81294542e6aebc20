package uk.complexcase.rehearsal;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import uk.complexcase.cases.plans.PanelPlan;
import uk.complexcase.foundation.security.Viewer;
import uk.complexcase.foundation.shared.CaseRef;
import uk.complexcase.pathway.plans.PlanDesk;
import uk.complexcase.pathway.plans.PlanDesk.Answer;

/** What people of a scenario do on the page of a child's multi-agency plan. */
final class PlanSteps {

  private final PlanDesk desk;

  PlanSteps(PlanDesk desk) {
    this.desk = desk;
  }

  void does(Viewer viewer, CaseRef child, Map<String, String> told) {
    switch (told.get("does")) {
      case "writes" -> writes(viewer, child, told);
      case "confirms" -> {
        var line = line(viewer, child, told);
        done(
            desk.confirm(
                viewer, child, of(line, Map.of("fit", required(told, "fit"), "with", with(told)))));
      }
      case "settles" -> {
        var line = line(viewer, child, told);
        var typed =
            of(
                line,
                Map.of("choice", required(told, "choice"), "because", required(told, "because")));
        typed.put("line", line.id().toString());
        done(desk.settle(viewer, child, typed));
      }
      case "reads" ->
          assertThat(line(viewer, child, told).state()).hasToString(required(told, "state"));
      default -> throw new IllegalArgumentException("Nothing is done like " + told.get("does"));
    }
  }

  private void writes(Viewer viewer, CaseRef child, Map<String, String> told) {
    var typed = new HashMap<>(told);
    typed.putIfAbsent("kind", "OTHER");
    typed.putIfAbsent("handling", "ATTENDEES");
    done(desk.write(viewer, child, typed, UUID.randomUUID().toString()));
  }

  private PanelPlan.Line line(Viewer viewer, CaseRef child, Map<String, String> told) {
    return Objects.requireNonNull(desk.of(viewer, child).running(), "no plan runs").lines().stream()
        .filter(one -> one.what().equals(required(told, "what")))
        .findFirst()
        .orElseThrow(() -> new AssertionError("No line " + told.get("what")));
  }

  /** What was answered about one line, under the names its fields have on the page. */
  private static Map<String, String> of(PanelPlan.Line line, Map<String, String> answers) {
    var typed = new HashMap<String, String>();
    typed.put("stamp-" + line.id(), String.valueOf(line.stamp()));
    answers.forEach((key, value) -> typed.put(key + "-" + line.id(), value));
    return typed;
  }

  private static String with(Map<String, String> told) {
    return told.getOrDefault("with", "");
  }

  private static String required(Map<String, String> told, String key) {
    return Objects.requireNonNull(told.get(key), key);
  }

  private static void done(Answer answer) {
    assertThat(answer).isInstanceOf(Answer.Done.class);
  }
}
