package uk.complexcase.procedure.rules;

import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Stream;
import uk.complexcase.procedure.Problem;

/**
 * What the shape of two diagrams must never allow, one promise each: none delays or bypasses what
 * protects a child.
 *
 * @param model the process it is about
 * @param name the rule's short name
 * @param at the element it is told at
 * @param sentence what would be wrong
 * @param kept whether a diagram keeps it
 */
record ProtectionFirst(String model, String name, String at, String sentence, Predicate<Model> kept)
    implements Rule {

  private static final String REFERRAL = "referral-pathway";
  private static final String ENQUIRY = "section-47-enquiry";

  /** All of them. */
  static Stream<Rule> rules() {
    return Stream.of(
        new ProtectionFirst(
            REFERRAL,
            "met-leads-to-an-assessment",
            "ThresholdMet",
            "A child whose threshold is met could come to an end without an assessment.",
            model ->
                way(model, "ThresholdMet", "Met")
                    .map(next ->
                        onlyReaches(model, next, "OpenAssessment")
                            && asks(model, "ThresholdMet", "Met", "threshold = \"MET\""))
                    .orElse(false)),
        new ProtectionFirst(
            REFERRAL,
            "decision-waits-for-nothing",
            "ProceedTogether",
            "The hub's decision would wait for something that goes on beside it.",
            model ->
                way(model, "ProceedTogether", "Always")
                        .map(next ->
                            model
                                .reachedFrom(next, "DecideThreshold")
                                .equals(Set.of("DecisionDue", "DecideThreshold")))
                        .orElse(false)
                    && asks(model, "ProceedTogether", "Always", "true")
                    && !model.reachedFrom("CheckAgencyRecords", "").contains("DecideThreshold")),
        new ProtectionFirst(
            REFERRAL,
            "not-met-goes-through-the-police",
            "SecondConfirmation",
            "A threshold that is not met would not be confirmed by the police where that is asked for.",
            model ->
                way(model, "SecondConfirmation", "Yes")
                    .map(next ->
                        next.equals("ConfirmNotMet")
                            && asks(model, "SecondConfirmation", "Yes", "secondConfirmationNeeded"))
                    .orElse(false)),
        new ProtectionFirst(
            ENQUIRY,
            "child-is-seen-without-waiting",
            "SeeChild",
            "Seeing the child would wait for the allocation or the plan of the enquiry.",
            model -> {
              var seen = model.reachedFrom("SeeAgain", "PlannedAndSeen");
              return seen.contains("SeeChild")
                  && !seen.contains("AllocateEnquiry")
                  && !seen.contains("PlanEnquiry")
                  && !model.reachedFrom("AllocateEnquiry", "PlannedAndSeen").contains("SeeChild");
            }),
        new ProtectionFirst(
            ENQUIRY,
            "conference-waits-for-nobody-to-be-told",
            "HoldConference",
            "The conference would wait until the outcome was told.",
            model ->
                model.node("HoldConference").isPresent()
                    && !model.reachedFrom("TellOutcome", "").contains("HoldConference")),
        new ProtectionFirst(
            ENQUIRY,
            "urgent-protection-stands-beside",
            "UrgentProtection",
            "Urgent protection would interrupt the enquiry, or wait for one of its steps.",
            ProtectionFirst::protectionBeside));
  }

  @Override
  public Stream<Problem> broken(Procedure procedure) {
    return procedure.model(model).stream()
        .filter(kept.negate())
        .map(broken ->
            new Problem(
                broken.file(),
                at,
                true,
                name,
                sentence,
                "Put the lines back as they are in force, or ask for the rule itself to be changed."));
  }

  private static boolean protectionBeside(Model model) {
    return model
        .node("UrgentProtection")
        .map(beside ->
            beside.attribute("triggeredByEvent").equals("true")
                && beside.children("incoming").isEmpty()
                && Model.scope(beside).getLocalName().equals("process")
                && model
                    .node("PoliceProtectionRecorded")
                    .map(start -> start.attribute("isInterrupting").equals("false"))
                    .orElse(false))
        .orElse(false);
  }

  private static boolean onlyReaches(Model model, String start, String only) {
    return model.reachedFrom(start, only).equals(Set.of(only));
  }

  /** Whether a way is taken when this holds, and for nothing else. */
  private static boolean asks(Model model, String gateway, String answer, String condition) {
    return model.outgoing(gateway).stream()
        .filter(flow -> flow.name().equals(answer))
        .flatMap(flow -> flow.children("conditionExpression").stream())
        .map(asked -> asked.getTextContent().replaceAll("\\s", ""))
        .allMatch(("=" + condition).replaceAll("\\s", "")::equals);
  }

  /** Where the answer of a gateway leads; every way of that answer must lead there. */
  private static Optional<String> way(Model model, String gateway, String answer) {
    var targets =
        model.outgoing(gateway).stream()
            .filter(flow -> flow.name().equals(answer))
            .map(flow -> flow.attribute("targetRef"))
            .distinct()
            .toList();
    return targets.size() == 1 ? Optional.of(targets.getFirst()) : Optional.empty();
  }
}
