package uk.complexcase.governance.procedurepages;

import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import uk.complexcase.procedure.ModelSheet;
import uk.complexcase.procedure.StepSheet;

/** Says what an element is and does: in the model's own words where it has any. */
final class StepWords {

  private final ModelSheet model;

  StepWords(ModelSheet model) {
    this.model = model;
  }

  /** Its name, or what it does where it is drawn without one. */
  String name(StepSheet step) {
    var name = step.element().name();
    return name.isBlank() ? kind(step) : name;
  }

  String name(String elementId) {
    return model.step(elementId).map(this::name).orElse(elementId);
  }

  static String kind(StepSheet step) {
    boolean splits = step.onward().size() > 1;
    return switch (step.element().type()) {
      case "userTask" -> "Task for a person";
      case "serviceTask", "sendTask", "scriptTask" -> "Automatic act";
      case "businessRuleTask" -> "Decision table";
      case "subProcess", "callActivity", "transaction", "adHocSubProcess" ->
          step.eachOf() == null ? "Part with steps of its own" : "Part done for each";
      case "startEvent" -> "Beginning";
      case "endEvent" -> "End";
      case "boundaryEvent" -> "Event during the work";
      case "exclusiveGateway", "inclusiveGateway" -> splits ? "Question" : "Ways meet";
      case "parallelGateway" -> splits ? "Ways begin together" : "Wait for all";
      case "eventBasedGateway" -> "Wait for what comes first";
      case "intermediateCatchEvent", "receiveTask" ->
          step.timer() == null ? "Wait for news" : "Wait for a time";
      default -> "Step";
    };
  }

  /** What happens there; never empty. */
  String does(StepSheet step) {
    var guidance = step.element().guidance();
    return guidance.isBlank() ? shown(step) : guidance;
  }

  private String shown(StepSheet step) {
    return switch (step.element().type()) {
      case "exclusiveGateway" ->
          step.onward().size() > 1
              ? "One of these ways is taken: " + ways(step) + "."
              : "Ways that parted before meet here. Nothing waits.";
      case "inclusiveGateway" ->
          step.onward().size() > 1
              ? "Every way that applies is taken: " + ways(step) + "."
              : "Waits until every way that was taken has arrived.";
      case "parallelGateway" ->
          step.onward().size() > 1
              ? "These begin at the same time, and none waits for another: " + ways(step) + "."
              : "Waits until all " + step.arrivals() + " ways have arrived.";
      case "eventBasedGateway" -> "Waits for whichever comes first: " + ways(step) + ".";
      case "startEvent" -> begins(step);
      case "endEvent" ->
          step.ends()
              ? "All that is still open in this part of the procedure ends here: "
                  + lower(name(step))
                  + "."
              : "This way ends here: " + lower(name(step)) + ". What else is open goes on.";
      case "boundaryEvent" -> during(step);
      case "intermediateCatchEvent", "receiveTask" -> "Waits until: " + lower(name(step)) + ".";
      case "businessRuleTask" -> "Asks a decision table. Nobody has to do anything.";
      default -> name(step) + ". It is done without anybody's work.";
    };
  }

  private String begins(StepSheet step) {
    if (step.message() != null) {
      return "Begins by itself while the rest goes on, when this is heard: "
          + lower(name(step))
          + ".";
    }
    return model.id().equals(step.scope())
        ? "The procedure begins here."
        : "This part of the procedure begins here.";
  }

  private String during(StepSheet step) {
    var host = step.attachedTo() == null ? "" : name(step.attachedTo());
    return "While “%s” is open: %s. %s"
        .formatted(
            host,
            lower(name(step)),
            step.interrupting()
                ? "The work ends and the procedure goes on from here."
                : "The work goes on; this begins beside it.");
  }

  private String ways(StepSheet step) {
    return step.onward().stream()
        .map(way ->
            way.answer().isBlank()
                ? target(way.target(), 0)
                : way.answer() + " (to “" + target(way.target(), 0) + "”)")
        .collect(Collectors.joining("; "));
  }

  /** Where a way leads: the first element along it that says something. */
  private String target(String id, int hops) {
    var step = model.step(id);
    if (step.isEmpty() || !step.get().element().name().isBlank() || hops > 5) {
      return name(id);
    }
    List<StepSheet.Onward> onward = step.get().onward();
    return onward.size() == 1 ? target(onward.getFirst().target(), hops + 1) : name(id);
  }

  private static String lower(String words) {
    return words.length() > 1 && Character.isLowerCase(words.charAt(1))
        ? words.substring(0, 1).toLowerCase(Locale.UK) + words.substring(1)
        : words;
  }
}
