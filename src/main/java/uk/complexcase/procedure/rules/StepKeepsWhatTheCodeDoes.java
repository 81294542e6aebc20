package uk.complexcase.procedure.rules;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import uk.complexcase.procedure.Problem;

/**
 * A step that was delivered stays what it is while it is there: a person's task, the job the code
 * does at it, the news the code brings to it. Its name, who does it, its clauses, what comes before
 * and after are the owners'.
 */
final class StepKeepsWhatTheCodeDoes implements Rule {

  private static final String RULE = "step-keeps-what-the-code-does";
  private static final String REMEDY =
      "Put it back as it was. What is to be otherwise is a step of its own; this one can be taken out.";

  private final Known known;

  StepKeepsWhatTheCodeDoes(Known known) {
    this.known = known;
  }

  @Override
  public Stream<Problem> broken(Procedure procedure) {
    return procedure.models().stream()
        .flatMap(model ->
            known.delivered().model(model.id()).stream()
                .flatMap(delivered -> broken(model, delivered)));
  }

  private static Stream<Problem> broken(Model model, Model delivered) {
    return delivered.nodes().stream()
        .flatMap(before ->
            model
                .node(before.id())
                .map(now -> broken(model, now, delivered, before))
                .orElseGet(() -> begins(before) ? gone(model, before) : Stream.empty()));
  }

  /** The code begins the process at its plain start, once for each matter: the claim sees to it. */
  private static boolean begins(Node before) {
    return job(before).contains("claim-start")
        || before.kind().equals("startEvent")
            && Model.scope(before).getLocalName().equals("process");
  }

  private static Stream<Problem> gone(Model model, Node before) {
    return Stream.of(
        new Problem(
            model.file(),
            null,
            true,
            RULE,
            "The software begins this process at %s, which is gone.".formatted(before.called()),
            "Put it back."));
  }

  private static Stream<Problem> broken(Model model, Node now, Model delivered, Node before) {
    if (!now.kind().equals(before.kind())) {
      return now.stops(
          RULE, now.title() + " was " + kind(before) + " and is not any more.", REMEDY);
    }
    return Stream.of(
            differs(now, "does other work by itself than it was built for", job(now), job(before)),
            differs(now, "opens another form than its task is done by", form(now), form(before)),
            differs(now, "interrupts otherwise than before", interrupts(now), interrupts(before)),
            differs(
                now,
                "waits for other news than the software brings",
                model.news(now),
                delivered.news(before)),
            differs(
                now,
                "waits for a time that follows from nothing",
                timed(before) && !timed(now),
                false))
        .flatMap(problems -> problems);
  }

  private static Stream<Problem> differs(Node now, String how, Object is, Object was) {
    return is.equals(was) ? Stream.empty() : now.stops(RULE, now.title() + " " + how + ".", REMEDY);
  }

  private static String kind(Node before) {
    return before.kind().equals("userTask") ? "a person's task" : "of another kind";
  }

  private static List<String> job(Node node) {
    return node.extensions("taskDefinition", "type");
  }

  private static List<String> form(Node node) {
    return node.extensions("formDefinition", "formId");
  }

  private static boolean interrupts(Node node) {
    return !node.attribute("isInterrupting").equals("false")
        && !node.attribute("cancelActivity").equals("false");
  }

  /** Whether it waits for a time that a variable tells. */
  private static boolean timed(Node node) {
    return node.children("timerEventDefinition").stream()
        .flatMap(timer -> Stream.of(Optional.ofNullable(timer.getTextContent()).orElse("").strip()))
        .filter(time -> time.startsWith("="))
        .anyMatch(time -> !Feel.expression(time.substring(1).strip()).variables().isEmpty());
  }
}
