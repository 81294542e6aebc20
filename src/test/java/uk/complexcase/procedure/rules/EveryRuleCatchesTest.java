package uk.complexcase.procedure.rules;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import org.junit.jupiter.api.Test;
import uk.complexcase.procedure.Problem;

/**
 * Each rule is broken once, by one edit of a delivered file, and tells of it at the right place.
 */
class EveryRuleCatchesTest {

  private static final String REVIEW = "risk-review.bpmn";
  private static final String REFERRAL = "referral-pathway.bpmn";
  private static final String ENQUIRY = "section-47-enquiry.bpmn";
  private static final String CLOCK = "screening-clock.dmn";
  private static final String FORM = "review-risk.form";
  private static final String TASK = "ReviewRisk";

  private static final Procedure WHOLE = Procedure.of(Delivered.files());
  private static final List<Rule> RULES = ContractRules.all(Delivered.whatTheCodeKnows());

  /** One edit of a delivered file and where which rule tells of it. */
  private record Edit(String rule, String file, String place, String text) {}

  @Test
  void atTheElementThatBreaksIt() {
    var telling = new HashSet<Rule>();
    var untold = new ArrayList<String>();
    for (Edit edit : edits()) {
      var broken = with(edit.file(), edit.text());
      var told =
          RULES.stream()
              .filter(rule ->
                  rule.broken(broken)
                      .anyMatch(problem ->
                          problem.rule().equals(edit.rule())
                              && place(problem).equals(edit.place())))
              .findFirst();
      told.ifPresentOrElse(telling::add, () -> untold.add(edit.rule() + " at " + edit.place()));
    }
    assertThat(untold).isEmpty();
    assertThat(telling).containsExactlyInAnyOrderElementsOf(RULES);
  }

  @Test
  void inWordsThatSayWhatIsWrongAndWhatToDo() {
    var text =
        Delivered.files()
            .get(REVIEW)
            .replace("<zeebe:property name=\"timescale\" value=\"risk-measurement-review\" />", "");
    assertThat(new TaskHasAClock(Delivered.whatTheCodeKnows()).broken(with(REVIEW, text)))
        .containsExactly(
            new Problem(
                REVIEW,
                TASK,
                true,
                "user-task-has-a-clock",
                "The task \"Review the risk\" has no clock: nobody would be told when it is late.",
                "Choose a timescale in the properties panel, under Clock."));
  }

  @Test
  void aFileThatCannotBeReadStopsAReleaseAndTheOthersAreStillLookedAt() {
    var files = Delivered.files();
    files.put(REVIEW, "<bpmn:definitions");
    assertThat(new ContractRules(Delivered.whatTheCodeKnows()).problems(files))
        .filteredOn(problem -> problem.file().equals(REVIEW))
        .extracting(Problem::rule)
        .containsExactly("file-can-be-read");
  }

  @Test
  void onlyFormsOfStepsDoneOnAPageOfTheirOwnTakeNoQuestion() {
    assertThat(Delivered.whatTheCodeKnows().delivered().forms())
        .filteredOn(QuestionIsAskedOfSomebody::workedElsewhere)
        .extracting(Form::id)
        .containsExactlyInAnyOrder(
            "agree-panel-minutes",
            "convene-discussion",
            "hold-discussion",
            "hold-governance",
            "hold-panel",
            "return-to-panel",
            "settle-panel-agenda");
  }

  private static List<Edit> edits() {
    return List.of(
        task("user-task-has-a-name", " name=\"Review the risk\"", ""),
        task("user-task-says-what-to-do", "<bpmn:documentation>.*?</bpmn:documentation>", ""),
        task("user-task-is-native", "<zeebe:userTask />", ""),
        task("user-task-has-a-form", "<zeebe:formDefinition [^>]*/>", ""),
        task("user-task-has-a-group", "<zeebe:assignmentDefinition [^>]*/>", ""),
        task("user-task-has-a-group", "cs-social-worker,cs-team-manager", "cs-social-worker,all"),
        task("user-task-has-a-clock", "<zeebe:property name=\"timescale\"[^>]*/>", ""),
        task("user-task-has-a-clock", "risk-measurement-review", "next-week"),
        task("user-task-keeps-its-clock", "risk-measurement-review", "hazard-marker"),
        task("user-task-is-due-by-its-clock", "<zeebe:taskSchedule [^>]*/>", ""),
        task("user-task-is-due-by-its-clock", "risk-measurement-review", "adult-services-referral"),
        task("user-task-opens-its-clock", "type=\"open-task-clock\"", "type=\"claim-start\""),
        task(
            "user-task-tells-the-task-list",
            "<zeebe:taskListener eventType=\"canceling\"[^>]*/>",
            ""),
        task("step-carries-clauses", "<zeebe:property name=\"clauses\"[^>]*/>", ""),
        task("clause-stands-in-the-catalogue", "TCS-59,TCS-15", "TCS-5999"),
        task("reference-resolves", "formId=\"review-risk\"", "formId=\"review-all\""),
        task(
            "reference-binds-to-its-release",
            "bindingType=\"deployment\"",
            "bindingType=\"latest\""),
        edit(
            "step-keeps-what-the-code-does",
            ENQUIRY,
            "SeeChild",
            "(?s)<bpmn:userTask (id=\"SeeChild\".*?)</bpmn:userTask>",
            "<bpmn:manualTask $1</bpmn:manualTask>"),
        edit(
            "step-keeps-what-the-code-does",
            REFERRAL,
            "AcknowledgeReferral",
            "type=\"acknowledge-referral\"",
            "type=\"claim-start\""),
        edit(
            "step-keeps-what-the-code-does",
            ENQUIRY,
            "PoliceProtectionRecorded",
            "name=\"police-protection-recorded\"",
            "name=\"police-protection\""),
        edit(
            "step-keeps-what-the-code-does",
            ENQUIRY,
            "PoliceProtectionRecorded",
            "correlationKey=\"=enquiryRef\"",
            "correlationKey=\"=&#34;never&#34;\""),
        edit("step-keeps-what-the-code-does", REVIEW, "", "PeriodBegun\"", "SomethingElse\""),
        task("step-keeps-what-the-code-does", "formId=\"review-risk\"", "formId=\"tell-gp\""),
        edit(
            "step-is-somebodys-or-its-own",
            ENQUIRY,
            "SeeChild",
            "(?s)<bpmn:userTask (id=\"SeeChild\".*?)</bpmn:userTask>",
            "<bpmn:task $1</bpmn:task>"),
        edit(
            "row-has-its-own-id",
            CLOCK,
            "screening-clock",
            "<rule id=\"ScreeningClock_Urgent\">",
            "<rule>"),
        edit(
            "question-has-its-own-key",
            FORM,
            "toolResult",
            "\"id\": \"review_risk_text_01\"",
            "\"id\": \"toolResult\""),
        edit(
            "laws-limit-is-kept",
            "timescales.dmn",
            "timescales",
            "\"referral-decision\"",
            "\"referral-decided\""),
        edit(
            "job-is-tried-again",
            REFERRAL,
            "AcknowledgeReferral",
            "type=\"acknowledge-referral\" retries=\"3\"",
            "type=\"acknowledge-referral\" retries=\"0\""),
        edit(
            "news-is-brought",
            REVIEW,
            "SchoolWrote",
            "<bpmn:message id=\"Message_RiskReviewEarly\"",
            "<bpmn:message id=\"Message_School\" name=\"school-wrote\" />"
                + "<bpmn:message id=\"Message_RiskReviewEarly\"",
            "<bpmn:userTask id=\"ReviewRisk\"",
            "<bpmn:intermediateCatchEvent id=\"SchoolWrote\"><bpmn:messageEventDefinition"
                + " messageRef=\"Message_School\" /></bpmn:intermediateCatchEvent>"
                + "<bpmn:userTask id=\"ReviewRisk\""),
        edit(
            "parting-is-drawn",
            REVIEW,
            TASK,
            "<bpmn:sequenceFlow id=\"ReviewRisk_to_WhatFollows\"",
            "<bpmn:sequenceFlow id=\"Again\" sourceRef=\"ReviewRisk\" targetRef=\"WhatFollows\" />"
                + "<bpmn:sequenceFlow id=\"ReviewRisk_to_WhatFollows\""),
        edit(
            "condition-can-go-either-way",
            REFERRAL,
            "SecondConfirmation_to_ConfirmNotMet",
            ">=secondConfirmationNeeded<",
            ">=false<"),
        edit(
            "expression-can-be-read",
            REFERRAL,
            "SecondConfirmation_to_ConfirmNotMet",
            ">=secondConfirmationNeeded<",
            ">=needed(secondConfirmationNeeded)<"),
        edit(
            "not-met-goes-through-the-police",
            REFERRAL,
            "SecondConfirmation",
            ">=secondConfirmationNeeded<",
            ">=notMetConfirmed<"),
        edit(
            "nothing-begins-by-the-clock-alone",
            REVIEW,
            "PeriodBegun",
            "(?s)(<bpmn:startEvent id=\"PeriodBegun\".*?)</bpmn:startEvent>",
            "$1<bpmn:timerEventDefinition><bpmn:timeCycle>R/PT1S</bpmn:timeCycle>"
                + "</bpmn:timerEventDefinition></bpmn:startEvent>"),
        edit(
            "no-words-of-a-person-in-the-model",
            REFERRAL,
            "AcknowledgeReferral",
            "(?s)(type=\"acknowledge-referral\"[^>]*/>)",
            "$1<zeebe:ioMapping><zeebe:output source=\"=&#34;Mother A1&#34;\""
                + " target=\"contactRef\" /></zeebe:ioMapping>"),
        task("user-task-has-a-group", "candidateGroups=", "assignee=\"gp\" candidateGroups="),
        edit(
            "table-keeps-its-shape",
            CLOCK,
            "screening-clock",
            "hitPolicy=\"FIRST\"",
            "hitPolicy=\"COLLECT\""),
        edit(
            "laws-limit-is-kept",
            "timescales.dmn",
            "Timescales_ReferralDecision",
            "(?s)(\"referral-decision\".*?<text>)1</text>",
            "$1365</text>"),
        edit(
            "form-keeps-what-is-read",
            FORM,
            "toolResult",
            "(\"key\": \"toolResult\",)",
            "$1 \"conditional\": {\"hide\": \"=true\"},"),
        task("job-has-a-worker", "type=\"task-assigning\"", "type=\"send-everything\""),
        task(
            "engine-takes-model",
            "eventType=\"creating\" type=\"task-creating\"",
            "eventType=\"creating\""),
        task("id-is-a-word", "ReviewRisk\"", "Activity_0x3f9ab\"", "Activity_0x3f9ab"),
        edit(
            "row-carries-clauses",
            CLOCK,
            "ScreeningClock_Urgent",
            "<text>local-default</text>",
            "<text></text>"),
        edit("row-carries-clauses", CLOCK, "screening-clock", "name=\"Clauses\"", "name=\"Notes\""),
        edit("form-carries-clauses", FORM, "", "\"clauses\": \"[^\"]*\"", "\"clauses\": \"\""),
        edit("core-clause-is-carried", REFERRAL, BuiltClauses.LIST + "#BRF-37", ",?BRF-37", ""),
        edit(
            "line-joins-two",
            REVIEW,
            "ReviewRisk_to_WhatFollows",
            "targetRef=\"WhatFollows\"",
            "targetRef=\"Nowhere\""),
        edit(
            "element-is-reached",
            REVIEW,
            "ClosureDecided",
            "(?s)<bpmn:sequenceFlow id=\"DecideClosure_to_ClosureDecided\"[^>]*/>",
            ""),
        edit(
            "way-comes-to-an-end",
            REVIEW,
            "DecideClosure",
            "(?s)<bpmn:sequenceFlow id=\"DecideClosure_to_ClosureDecided\"[^>]*/>",
            ""),
        edit(
            "gateway-always-goes-on",
            REVIEW,
            "WhatFollows",
            " default=\"WhatFollows_to_NextPeriodBegins\"",
            ""),
        edit(
            "gateway-always-goes-on",
            REVIEW,
            "WhatFollows_to_RiskRose",
            "<bpmn:conditionExpression [^>]*>=raised</bpmn:conditionExpression>",
            ""),
        edit(
            "error-has-a-catcher",
            REVIEW,
            "ClosureDecided",
            "<bpmn:incoming>DecideClosure_to_ClosureDecided</bpmn:incoming>\\s*</bpmn:endEvent>",
            "<bpmn:incoming>DecideClosure_to_ClosureDecided</bpmn:incoming>"
                + "<bpmn:errorEventDefinition id=\"Failed\" errorRef=\"E\" /></bpmn:endEvent>"),
        edit(
            "element-is-drawn",
            REVIEW,
            "NextPeriodBegins",
            "(?s)<bpmndi:BPMNShape id=\"[^\"]*\" bpmnElement=\"NextPeriodBegins\".*?</bpmndi:BPMNShape>",
            ""),
        edit(
            "element-is-drawn",
            REVIEW,
            "ReviewRisk_to_WhatFollows",
            "(?s)<bpmndi:BPMNEdge id=\"[^\"]*\" bpmnElement=\"ReviewRisk_to_WhatFollows\".*?</bpmndi:BPMNEdge>",
            ""),
        edit(
            "element-is-drawn",
            CLOCK,
            "screening-clock",
            "dmnElementRef=\"screening-clock\"",
            "dmnElementRef=\"x\""),
        edit(
            "expression-can-be-read",
            REVIEW,
            "WhatFollows_to_RiskRose",
            ">=raised<",
            ">=raised and<"),
        edit(
            "expression-can-be-read",
            CLOCK,
            "ScreeningClock_Urgent",
            "<text>\"screening-urgent\"</text>",
            "<text>\"screening-urgent</text>"),
        edit(
            "variable-stands-in-the-vocabulary",
            REVIEW,
            "WhatFollows_to_RiskRose",
            ">=raised<",
            ">=childName = \"Child A1\"<"),
        edit(
            "variable-stands-in-the-vocabulary",
            CLOCK,
            "screening-clock",
            "<text>exploitationConcern</text>",
            "<text>surname</text>"),
        edit(
            "code-is-one-of-its-variable",
            ENQUIRY,
            "ConferenceNeeded_to_HoldConference",
            "=enquiryOutcome = \"SUBSTANTIATED_ICPC\"",
            "=enquiryOutcome = \"SUBSTANTIATED\""),
        edit(
            "code-is-one-of-its-variable",
            "chair-rule.dmn",
            "ChairRule_Ordinary",
            "(?s)(ChairRule_Ordinary_In1.*?)\"STRATEGY_DISCUSSION\"",
            "$1\"DISCUSSION\""),
        edit(
            "table-is-read-by-the-code",
            "timescales.dmn",
            "Timescales_ScreeningUrgent",
            "<text>4</text>",
            "<text>soon</text>"),
        edit(
            "row-answers-with-codes",
            "timescales.dmn",
            "Timescales_ScreeningUrgent",
            "\"mash-screener\"",
            "\"screeners\""),
        edit(
            "row-answers-with-codes",
            CLOCK,
            "ScreeningClock_Urgent",
            "<text>\"screening-urgent\"</text>",
            "<text>\"screening-now\"</text>"),
        edit(
            "row-answers-with-codes",
            "follow-up-owner.dmn",
            "FollowUpOwner_OtherChild",
            "<text>\"other-child-contact\"</text>",
            "<text>\"some-day\"</text>"),
        edit(
            "engine-takes-table",
            CLOCK,
            "screening-clock",
            "hitPolicy=\"FIRST\"",
            "hitPolicy=\"NEVER\""),
        edit(
            "form-is-used", REVIEW, FORM + "#", "formId=\"review-risk\"", "formId=\"decide-mace\""),
        edit("form-is-made-for-the-engine", FORM, "", "\"8.8.0\"", "\"8.5.0\""),
        edit(
            "facts-analysis-decision-stand-apart",
            FORM,
            "",
            "\"label\": \"Facts\"",
            "\"label\": \"Story\""),
        edit(
            "question-explains-itself",
            FORM,
            "childWords",
            "\"usedBy\": \"[^\"]*\"",
            "\"usedBy\": \"\""),
        edit(
            "question-has-its-own-key",
            FORM,
            "childWords",
            "(?s)\"key\": \"([^\"]*)\"(.*?)\"key\": \"[^\"]*\"",
            "\"key\": \"$1\"$2\"key\": \"$1\""),
        edit("form-keeps-what-is-read", FORM, "", "\"key\": \"toolResult\"", "\"key\": \"result\""),
        edit(
            "form-keeps-what-is-read",
            FORM,
            "childWords",
            "(?s)\"type\": \"textarea\"([^}]*?\"key\": \"childWords\")",
            "\"type\": \"number\"$1"),
        edit(
            "question-is-asked-of-somebody",
            "hold-discussion.form",
            "holdLate",
            "(?s)(\\{\\s*\"type\": \"checkbox\".*?)\"holdDone\"(.*?\"usedBy\"[^}]*\\}\\s*\\})",
            "$1\"holdDone\"$2, $1\"holdLate\"$2"),
        edit(
            "answers-are-codes",
            "decide-threshold.form",
            "threshold",
            "\"value\": \"NOT_MET\"",
            "\"value\": \"MAYBE\""),
        edit(
            "met-leads-to-an-assessment",
            REFERRAL,
            "ThresholdMet",
            "(name=\"Met\" sourceRef=\"ThresholdMet\" targetRef=)\"[^\"]*\"",
            "$1\"DuplicateStartEnded\""),
        edit(
            "decision-waits-for-nothing",
            REFERRAL,
            "ProceedTogether",
            "(name=\"Always\" sourceRef=\"ProceedTogether\" targetRef=)\"[^\"]*\"",
            "$1\"CheckAgencyRecords\""),
        edit(
            "not-met-goes-through-the-police",
            REFERRAL,
            "SecondConfirmation",
            "(name=\"Yes\" sourceRef=\"SecondConfirmation\" targetRef=)\"[^\"]*\"",
            "$1\"DuplicateStartEnded\""),
        edit(
            "child-is-seen-without-waiting",
            ENQUIRY,
            "SeeChild",
            "(sourceRef=\"AllocateEnquiry\" targetRef=)\"[^\"]*\"",
            "$1\"SeeChild\""),
        edit(
            "conference-waits-for-nobody-to-be-told",
            ENQUIRY,
            "HoldConference",
            "(sourceRef=\"TellOutcome\" targetRef=)\"[^\"]*\"",
            "$1\"HoldConference\""),
        edit(
            "urgent-protection-stands-beside",
            ENQUIRY,
            "UrgentProtection",
            "(id=\"PoliceProtectionRecorded\"[^>]*isInterrupting=)\"false\"",
            "$1\"true\""));
  }

  /** An edit within the task "Review the risk". */
  private static Edit task(String rule, String part, String instead) {
    return task(rule, part, instead, TASK);
  }

  private static Edit task(String rule, String part, String instead, String element) {
    String text = Delivered.files().get(REVIEW);
    int from = text.indexOf("<bpmn:userTask id=\"" + TASK + "\"");
    int to = text.indexOf("</bpmn:userTask>", from);
    String task = text.substring(from, to);
    String edited = task.replaceFirst("(?s)" + part, instead);
    assertThat(edited).as(part).isNotEqualTo(task);
    return new Edit(
        rule,
        REVIEW,
        REVIEW + "#" + element,
        text.substring(0, from) + edited + text.substring(to));
  }

  /** An edit anywhere; the place is an element of the file, or another file and its element. */
  private static Edit edit(String rule, String file, String place, String... partsAndInstead) {
    String edited = Delivered.files().getOrDefault(file, "");
    for (int i = 0; i < partsAndInstead.length; i += 2) {
      String before = edited;
      edited = before.replaceFirst(partsAndInstead[i], partsAndInstead[i + 1]);
      assertThat(edited).as(partsAndInstead[i]).isNotEqualTo(before);
    }
    return new Edit(rule, file, place.contains("#") ? place : file + "#" + place, edited);
  }

  private static String place(Problem problem) {
    return problem.file() + "#" + Objects.requireNonNullElse(problem.element(), "");
  }

  private static Procedure with(String file, String text) {
    var one = Procedure.of(Map.of(file, text));
    return new Procedure(
        replaced(WHOLE.models(), one.models(), Model::file),
        replaced(WHOLE.tables(), one.tables(), Table::file),
        replaced(WHOLE.forms(), one.forms(), Form::file),
        one.unreadable());
  }

  private static <T> List<T> replaced(List<T> all, List<T> by, Function<T, String> file) {
    return all.stream()
        .map(one ->
            by.stream()
                .filter(other -> file.apply(other).equals(file.apply(one)))
                .findFirst()
                .orElse(one))
        .toList();
  }
}
