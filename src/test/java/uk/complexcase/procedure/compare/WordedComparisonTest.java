package uk.complexcase.procedure.compare;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import uk.complexcase.procedure.ProcedureComparison.Difference;
import uk.complexcase.procedure.ProcedureComparison.Kind;

/** A change is told in words somebody who keeps a procedure would use. */
class WordedComparisonTest {

  private static final String REVIEW = "risk-review.bpmn";
  private static final String CLOCKS = "timescales.dmn";
  private static final String FORM = "review-risk.form";

  private final Map<String, String> before = new HashMap<>();

  @BeforeEach
  void deliveredFiles() throws IOException {
    for (String file : List.of(REVIEW, CLOCKS)) {
      before.put(file, Files.readString(Path.of("bpmn", file)));
    }
    before.put(FORM, Files.readString(Path.of("forms", FORM)));
  }

  @Test
  void aStepPutBetweenTwoIsNewAndComesInsteadOfTheNext() {
    assertThat(
            words(
                REVIEW,
                "sourceRef=\"ReviewRisk\" targetRef=\"WhatFollows\" />",
                "sourceRef=\"ReviewRisk\" targetRef=\"ConfirmPlanShared\" />"
                    + "<bpmn:userTask id=\"ConfirmPlanShared\" name=\"Confirm plan shared\" />"
                    + "<bpmn:sequenceFlow id=\"Shared_to_WhatFollows\" sourceRef=\"ConfirmPlanShared\""
                    + " targetRef=\"WhatFollows\" />"))
        .containsExactly(
            "The task \"Confirm plan shared\" is new.",
            "After \"Review the risk\" comes \"Confirm plan shared\" instead of \"What follows?\".",
            "After \"Confirm plan shared\" comes \"What follows?\".");
  }

  @Test
  void whoDoesAStepByWhichClockIsToldByTheNamesPeopleHaveForThem() {
    assertThat(
            words(
                REVIEW,
                "value=\"risk-measurement-review\"",
                "value=\"hazard-marker\"",
                "candidateGroups=\"csc-head-of-service\"",
                "candidateGroups=\"csc-service-manager\""))
        .containsExactly(
            "The task \"Review the risk\": the clock was \"Risk measurement review\" and would be"
                + " \"Hazard marker considered\".",
            "The task \"Confirm that no panel hears it\": who does it was \"Head of service\" and would be"
                + " \"Service manager\".");
  }

  @Test
  void ofALongTextTheWordsThatDifferAreQuoted() {
    var model = before.get(REVIEW);
    int from = model.indexOf("<bpmn:documentation>", model.indexOf("id=\"ReviewRisk\""));
    var text = model.substring(from, model.indexOf("</bpmn:documentation>", from));
    var filler = " and so on".repeat(60);
    before.put(REVIEW, model.replace(text, text + filler + " until noon"));

    assertThat(words(REVIEW, " until noon", " until night"))
        .singleElement()
        .asString()
        .contains("until noon", "until night");
  }

  @Test
  void aNewRowSaysWhatItSetsAndOfTwoWithOneIdNeitherGoesUntold() {
    var row = before.get(CLOCKS);
    row = row.substring(row.indexOf("<rule id=\"Timescales_ReferralDecision\""));
    row = row.substring(0, row.indexOf("</rule>"));
    assertThat(
            words(
                CLOCKS,
                row,
                row.replace("Timescales_ReferralDecision", "Other")
                    .replace("<text>1<", "<text>100<")))
        .anySatisfy(words -> assertThat(words).contains("is new:", "\"100\""));
    assertThat(
            words(
                CLOCKS,
                "id=\"Timescales_ScreeningUrgent\"",
                "id=\"Timescales_ReferralDecision\"",
                row,
                row.replace("<text>1<", "<text>100<")))
        .isNotEmpty();
  }

  @Test
  void whatSaysSomethingByBeingThereIsToldToo() {
    var end = "<bpmn:endEvent id=\"NextPeriodBegins\"";
    var model = before.get(REVIEW);
    var from =
        model.substring(model.indexOf(end), model.indexOf("</bpmn:endEvent>", model.indexOf(end)));

    assertThat(
            words(
                REVIEW,
                from + "</bpmn:endEvent>",
                from + "<bpmn:terminateEventDefinition id=\"All\" /></bpmn:endEvent>"))
        .singleElement()
        .asString()
        .contains("whether it ends all else that goes on");
    assertThat(words(REVIEW, from, from + "<bpmn:documentation />")).isEmpty();
  }

  @Test
  void whatAnEditorWritesInItsOwnWayIsNoChange() {
    assertThat(
            words(
                REVIEW,
                " isInterrupting=\"true\"",
                "",
                "<dc:Bounds x=\"170\" y=\"260\" width=\"100\" height=\"80\" />",
                "<dc:Bounds x=\"170.2\" y=\"260.0\" width=\"100\" height=\"80\" /><bpmndi:BPMNLabel />"))
        .isEmpty();
    assertThat(words(REVIEW, "<dc:Bounds x=\"170\" y=\"260\"", "<dc:Bounds x=\"190\" y=\"260\""))
        .containsExactly("The automatic step \"Claim the start\" only stands in another place.");
  }

  @Test
  void aDiagramMovedWholeIsTheSame() {
    var moved =
        Pattern.compile("<(dc:Bounds|di:waypoint) x=\"(-?\\d+)\" y=\"(-?\\d+)\"")
            .matcher(before.get(REVIEW))
            .replaceAll(found ->
                "<%s x=\"%d\" y=\"%d\""
                    .formatted(
                        found.group(1),
                        Integer.parseInt(found.group(2)) + 70,
                        Integer.parseInt(found.group(3)) + 140));
    assertThat(moved).isNotEqualTo(before.get(REVIEW));
    assertThat(
            new WordedComparison()
                .between(Map.of(REVIEW, before.get(REVIEW)), Map.of(REVIEW, moved)))
        .isEmpty();
  }

  @Test
  void aConditionIsToldAtTheAnswerItBelongsTo() {
    assertThat(words(REVIEW, ">=raised<", ">=raised and levelCountersigned<"))
        .containsExactly(
            "The line from \"What follows?\" to \"Decided anew?\": the condition was \"=raised\" and would be"
                + " \"=raised and levelCountersigned\".");
  }

  @Test
  void aClockIsToldByItsRowAndColumn() {
    assertThat(words(CLOCKS, "<text>4</text>", "<text>2</text>"))
        .contains("Row 2, \"screening-urgent\": \"amount\" was \"4\" and would be \"2\".");
  }

  @Test
  void aQuestionIsToldByItsLabel() {
    assertThat(words(FORM, "\"required\": true", "\"required\": false"))
        .isNotEmpty()
        .allMatch(words ->
            words.startsWith("The question \"")
                && words.endsWith("was \"yes\" and would be \"no\"."));
  }

  @Test
  void aNewQuestionSaysHowItIsAnsweredInTheFormEditorsWords() {
    assertThat(
            words(
                FORM,
                "\"components\": [",
                "\"components\": [{\"type\": \"textarea\", \"key\": \"school\", \"label\": \"School?\","
                    + " \"validate\": {\"required\": true}},"))
        .anyMatch(words ->
            words.startsWith("The question \"School?\" is new: the kind \"several lines\"")
                && words.contains("whether it must be answered \"yes\""));
  }

  @Test
  void aNewAndAMissingFileAreToldByTheirNames() {
    var after = new HashMap<>(before);
    after.remove(FORM);
    assertThat(new WordedComparison().between(before, after))
        .extracting(Difference::kind)
        .containsExactly(Kind.REMOVED);
    assertThat(new WordedComparison().between(after, before))
        .as("and what it asks, so that whoever approves it knows")
        .anySatisfy(
            one -> assertThat(one.words()).contains("\"What helped, and what did not?\" is new"))
        .first()
        .extracting(Difference::words)
        .isEqualTo("The form \"Review the risk\" is new.");
  }

  @Test
  void aRowMovedInATableOfAllRowsThatFitIsOnlyMoved() {
    String text = before.get(CLOCKS);
    int first = text.indexOf("<rule ");
    int second = text.indexOf("<rule ", first + 1);
    String row = text.substring(first, second);
    int end = text.indexOf("</decisionTable>");
    var after = new HashMap<>(before);
    after.put(
        CLOCKS, text.substring(0, first) + text.substring(second, end) + row + text.substring(end));
    assertThat(new WordedComparison().between(before, after))
        .singleElement()
        .satisfies(one -> {
          assertThat(one.kind()).isEqualTo(Kind.MOVED);
          assertThat(one.element()).isEqualTo("Timescales_ReferralDecision");
        });
  }

  private List<String> words(String file, String... edits) {
    String text = before.get(file);
    for (int i = 0; i < edits.length; i += 2) {
      assertThat(text).contains(edits[i]);
      text = text.replace(edits[i], edits[i + 1]);
    }
    var after = new HashMap<>(before);
    after.put(file, text);
    return new WordedComparison().between(before, after).stream().map(Difference::words).toList();
  }
}
