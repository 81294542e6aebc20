package uk.complexcase.governance.procedurepages;

import static org.assertj.core.api.Assertions.assertThat;
import static uk.complexcase.governance.procedurepages.InForce.LIBRARY;
import static uk.complexcase.governance.procedurepages.InForce.READING;
import static uk.complexcase.governance.procedurepages.InForce.SEARCH;
import static uk.complexcase.governance.procedurepages.InForce.TIMESCALES;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import uk.complexcase.clock.timescales.Rule;

/** The procedure in words a practitioner uses. */
class WordsTest {

  private static StepInWords step(String model, String element) {
    return READING.steps(LIBRARY.model(model).orElseThrow()).stream()
        .filter(step -> step.id().equals(element))
        .findFirst()
        .orElseThrow();
  }

  @Test
  void a_task_says_who_does_it_by_when_and_why() {
    var assess = step("missing-episode", "AssessMissingRisk");

    assertThat(assess.kind()).isEqualTo("Task for a person");
    assertThat(assess.who())
        .containsExactly(
            "Police hub lead", "Police sergeant, complex safeguarding", "Police inspector");
    assertThat(assess.clocks())
        .singleElement()
        .satisfies(clock -> assertThat(clock.code()).isEqualTo("missing-risk-assessment"));
    assertThat(assess.clauses()).extracting("id").containsExactly("SCR-B-83");
    assertThat(assess.does()).startsWith("The police assess");
  }

  @Test
  void a_task_for_one_person_names_them_before_the_roles() {
    var prepared = step("handover-and-transfer", "PrepareHandover");

    assertThat(prepared.person()).isEqualTo("The social worker who hands a child over");
    assertThat(prepared.whoInBrief())
        .startsWith("The social worker who hands a child over; if nobody is named, Social worker");
    assertThat(step("missing-episode", "ReportedMissing").person()).startsWith("A person: ");
  }

  @Test
  void people_and_clocks_found_by_a_decision_are_all_named() {
    var taken = step("discussion-follow-up", "TakeUpFollowUp");

    assertThat(taken.whoFrom()).contains("follow-up-owner");
    assertThat(taken.who()).contains("Hub screener", "Team manager");
    assertThat(taken.clocks())
        .extracting(Timescale::code)
        .contains("lado-referral", "other-child-contact");
  }

  @Test
  void people_found_by_an_expression_are_all_named() {
    var check = step("referral-pathway", "ReturnRecordsCheck");

    assertThat(check.whoFrom()).contains("The agency one records check is asked of");
    assertThat(check.who())
        .containsExactly(
            "Police hub lead",
            "Named health professional",
            "Education safeguarding lead",
            "Complex safeguarding manager",
            "Early help worker",
            "Team manager");
  }

  @Test
  void steps_come_in_the_order_of_the_flow() {
    var order =
        READING.steps(LIBRARY.model("missing-episode").orElseThrow()).stream()
            .map(StepInWords::id)
            .toList();

    assertThat(order)
        .containsSubsequence("ReportedMissing", "ClaimStart", "StartedBefore", "FindChild");
    assertThat(order.getFirst()).isEqualTo("ReportedMissing");
  }

  @Test
  void a_parting_of_ways_says_where_each_leads() {
    var asked = step("missing-episode", "StartedBefore");

    assertThat(asked.kind()).isEqualTo("Question");
    assertThat(asked.does()).contains("Duplicate start ended");
    assertThat(step("missing-episode", "BeginTogether").does())
        .contains("at the same time", "Assess the risk");
  }

  @ParameterizedTest
  @CsvSource(
      textBlock =
          """
          WORKING_DAYS, 5, CONFERENCE, 5 working days from the moment the conference was held
          WORKING_DAYS, 1, RECEIPT, 1 working day from the moment the information was received
          ELAPSED_HOURS, 24, RECEIPT, 24 hours from the moment the information was received
          CALENDAR_MONTHS, 3, LEVEL_AGREED, 3 months from the moment the level of risk was agreed
          AGE, 16, BIRTH, When the child turns 16
          """)
  void a_clock_is_said_as_people_say_it(Rule rule, int amount, String start, String words) {
    assertThat(Timescales.length(rule, amount, start)).startsWith(words);
  }

  @Test
  void a_clock_that_is_set_by_a_date_says_so_before_its_length() {
    assertThat(TIMESCALES.of("agreed-action").orElseThrow().length())
        .startsWith(
            "By the end of the date agreed for the action. Without such a date: 10 working");
    assertThat(TIMESCALES.of("screening-urgent").orElseThrow().length())
        .startsWith("4 hours")
        .contains("Never later than the decision on the referral");
  }

  @Test
  void nobody_is_warned_of_a_birthday_and_half_of_one_day_is_said_once() {
    var birthday = TIMESCALES.of("age-18").orElseThrow();

    assertThat(birthday.warnings()).isEqualTo("Nobody is warned");
    assertThat(birthday.ladder())
        .singleElement()
        .extracting(Timescale.Step::when)
        .isEqualTo("At no time");
    assertThat(Timescales.warnings(Rule.WORKING_DAYS, 1, "half,last-day"))
        .isEqualTo("On the last day");
    assertThat(Timescales.warnings(Rule.WORKING_DAYS, 2, "half,last-day"))
        .isEqualTo("Halfway, on the last day");
  }

  @Test
  void a_ladder_says_who_hears_of_a_clock_and_when() {
    var ladder = TIMESCALES.of("referral-decision").orElseThrow().ladder();

    assertThat(ladder)
        .extracting(Timescale.Step::when)
        .containsExactly(
            "As a warning",
            "When it is late",
            "1 working day late",
            "2 working days late",
            "7 working days late, then every 5 working days while it is open");
    assertThat(ladder.get(3).who()).isEqualTo("The head of service");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          -                                   | any
          ''                                  | any
          true                                | yes
          "MISSING"                           | missing
          "CS_TEAM"                           | Complex safeguarding team
          >= 3                                | 3 or more
          "NAMED","NAMED_AND_UNNAMED"         | named or named and unnamed
          ["csc-team-manager", "mash-screener"] | Team manager or Hub screener
          "two or more children"              | two or more children
          "csc-head-of-service"               | Head of service
          childrenInConcern >= 2              | children in concern is 2 or more
          """)
  void a_cell_of_a_table_is_read_aloud(String cell, String words) {
    assertThat(CodeWords.cell(cell)).isEqualTo(words);
  }

  @Test
  void missing_finds_the_model_the_task_the_form_the_clause_and_the_clock() {
    var kinds = SEARCH.find("missing").stream().map(ProcedureSearch.OfKind::kind).toList();

    assertThat(kinds).contains("Models", "Tasks", "Forms", "Clauses", "Clocks");
    assertThat(found("MISSING episode"))
        .contains("/procedure/models/missing-episode")
        .isEqualTo(found("episode missing"));
    assertThat(found("tcs-41")).contains("/procedure/clauses/TCS-41");
    assertThat(SEARCH.find("  ")).isEmpty();
    assertThat(SEARCH.find("missing zzzz")).isEmpty();
  }

  @Test
  void a_number_is_found_as_a_whole() {
    assertThat(found("4 hours"))
        .contains("/procedure/automatic#screening-urgent")
        .doesNotContain("/procedure/automatic#strategy-discussion");
  }

  private static List<String> found(String words) {
    return SEARCH.find(words).stream()
        .flatMap(kind -> kind.found().stream())
        .map(ProcedureSearch.Found::address)
        .toList();
  }
}
