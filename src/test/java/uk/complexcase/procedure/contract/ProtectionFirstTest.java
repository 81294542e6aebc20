package uk.complexcase.procedure.contract;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.HashSet;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.w3c.dom.Element;

/** What the shape of the models must never allow. */
class ProtectionFirstTest {

  private static final Element REFERRAL = Diagrams.xml(Path.of("bpmn/referral-pathway.bpmn"));
  private static final Element ENQUIRY = Diagrams.xml(Path.of("bpmn/section-47-enquiry.bpmn"));

  @Test
  void noEndIsReachedFromAMetThresholdWithoutAnAssessment() {
    var met = flow("ThresholdMet", "Met");
    var reached = reachableFrom(met.getAttribute("targetRef"), "OpenAssessment");
    assertThat(reached).containsExactly("OpenAssessment");
  }

  @Test
  void theDecisionWaitsForNothingThatGoesOnBesideIt() {
    var always = flow("ProceedTogether", "Always");
    assertThat(reachableFrom(always.getAttribute("targetRef"), "DecideThreshold"))
        .containsExactlyInAnyOrder("DecisionDue", "DecideThreshold");
    assertThat(reachableFrom("CheckAgencyRecords", "")).doesNotContain("DecideThreshold");
  }

  @Test
  void everyNotMetOfASecondConfirmationGoesThroughThePolice() {
    assertThat(
            Diagrams.all(REFERRAL, "sequenceFlow").stream()
                .filter(f -> f.getAttribute("sourceRef").equals("SecondConfirmation"))
                .filter(f -> f.getAttribute("name").equals("Yes"))
                .map(f -> f.getAttribute("targetRef")))
        .containsExactly("ConfirmNotMet");
  }

  @Test
  void theChildIsSeenWithoutWaitingForAllocationOrPlan() {
    assertThat(reachableFrom(ENQUIRY, "SeeAgain", "PlannedAndSeen"))
        .contains("SeeChild")
        .doesNotContain("AllocateEnquiry", "PlanEnquiry");
    assertThat(reachableFrom(ENQUIRY, "AllocateEnquiry", "PlannedAndSeen"))
        .doesNotContain("SeeChild");
  }

  @Test
  void aConferenceWaitsForNobodyToBeTold() {
    assertThat(reachableFrom(ENQUIRY, "TellOutcome", "")).doesNotContain("HoldConference");
  }

  @Test
  void urgentProtectionInterruptsNothingAndHangsOnNoStep() {
    var beside = element(ENQUIRY, "UrgentProtection");
    assertThat(beside.getAttribute("triggeredByEvent")).isEqualTo("true");
    assertThat(element(ENQUIRY, "PoliceProtectionRecorded").getAttribute("isInterrupting"))
        .isEqualTo("false");
    assertThat(Diagrams.children(beside, "incoming")).isEmpty();
    assertThat(beside.getParentNode().getLocalName()).isEqualTo("process");
  }

  @Test
  void everyThrownErrorHasACatcher() {
    assertThat(Diagrams.files("bpmn", ".bpmn"))
        .allSatisfy(file -> {
          var model = Diagrams.xml(file);
          assertThat(errorsAt(model, "endEvent")).isSubsetOf(errorsAt(model, "boundaryEvent"));
        });
  }

  private static Set<String> errorsAt(Element model, String event) {
    return Diagrams.all(model, "errorEventDefinition").stream()
        .filter(e -> event.equals(e.getParentNode().getLocalName()))
        .map(e -> e.getAttribute("errorRef"))
        .collect(Collectors.toSet());
  }

  private static Element flow(String source, String name) {
    return Diagrams.all(REFERRAL, "sequenceFlow").stream()
        .filter(
            f -> f.getAttribute("sourceRef").equals(source) && f.getAttribute("name").equals(name))
        .findFirst()
        .orElseThrow();
  }

  private static Element element(Element model, String id) {
    return Diagrams.all(model, "*").stream()
        .filter(one -> one.getAttribute("id").equals(id))
        .findFirst()
        .orElseThrow();
  }

  private static Set<String> reachableFrom(String start, String stopAt) {
    return reachableFrom(REFERRAL, start, stopAt);
  }

  private static Set<String> reachableFrom(Element model, String start, String stopAt) {
    var seen = new HashSet<String>();
    var open = new ArrayDeque<String>(Set.of(start));
    while (!open.isEmpty()) {
      String node = open.remove();
      if (seen.add(node) && !node.equals(stopAt)) {
        Diagrams.all(model, "sequenceFlow").stream()
            .filter(f -> f.getAttribute("sourceRef").equals(node))
            .forEach(f -> open.add(f.getAttribute("targetRef")));
      }
    }
    return seen;
  }
}
