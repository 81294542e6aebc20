package uk.complexcase.governance.operations;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import uk.complexcase.procedure.Incident;

/** What an incident says to somebody who knows the work and not the system. */
class IncidentWordsTest {

  private static final Pattern JOB =
      Pattern.compile("(?:taskDefinition|executionListener|taskListener)[^>]*? type=\"([^\"]+)\"");
  private static final Pattern TRIES = Pattern.compile(" retries=\"([^\"]+)\"");

  @Test
  void everyKindOfJobOfTheModelsHasALineOfItsOwn() throws IOException {
    assertThat(IncidentWords.jobTypes()).containsAll(inModels(JOB));
    assertThat(JobWords.jobTypes()).isEqualTo(IncidentWords.jobTypes());
  }

  @Test
  void everyJobIsTriedAsOftenAsTheSentenceSays() throws IOException {
    assertThat(inModels(TRIES)).containsExactly("3");
  }

  @Test
  void theSentenceSaysWhatCouldNotBeDoneWhyAndAfterHowManyTries() {
    var incident =
        incident("JOB_NO_RETRIES", "acknowledge-referral", 7L, "ConnectException: refused");

    assertThat(IncidentWords.sentence(incident, 0))
        .isEqualTo("The receipt of a referral could not be written: connection refused, 3 tries");
    assertThat(IncidentWords.sentence(incident, 2)).endsWith(", 9 tries");
  }

  @Test
  void whatIsNotKnownIsSaidToBeSo() {
    var unknown = incident("SOMETHING_NEW", "a-new-job", null, "Child A1 is in the message");

    assertThat(IncidentWords.sentence(unknown, 0))
        .isEqualTo("“Tell the school” could not be done: the cause is not one this page knows");
    assertThat(IncidentWords.of(unknown).meanwhile()).contains("act now by telephone");
  }

  @Test
  void aQuestionIsDecidedAndItsErrorTypeAndMissingVariableAreShown() {
    var gateway =
        new Incident(
            1,
            "EXTRACT_VALUE_ERROR",
            "Expected 'BOOLEAN' but found 'NULL'. No variable found with name 'secondNeeded'. Jamie",
            Instant.parse("2027-02-01T14:02:11Z"),
            true,
            2,
            "a-process",
            "SecondNeeded",
            "Second confirmation needed?",
            null,
            "");

    assertThat(IncidentWords.of(gateway).title())
        .isEqualTo("“Second confirmation needed?” could not be decided");
    assertThat(TechnicalText.of(gateway))
        .isEqualTo("EXTRACT_VALUE_ERROR\nNo variable found with name 'secondNeeded'");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Jamie Doe lives at 4 High Street",
        "could not send to jamie.doe@example.org",
        "values ('Jamie', 'Doe', date '2012-03-12')",
        "Value too long for column \"SURNAME\": \"'Doe'\"",
        "The child said: they took my phone"
      })
  void nothingThatSomebodyMayHaveTypedIsShown(String typed) {
    assertThat(TechnicalText.of("org.h2.jdbc.JdbcSQLException: " + typed))
        .isEqualTo("org.h2.jdbc.JdbcSQLException");
  }

  @Test
  void whatIsTechnicalIsShown() {
    assertThat(
            TechnicalText.of(
                "java.net.ConnectException: Connection refused for R-7K3F-9Q2D\n"
                    + "\tat uk.complexcase.work.tasks.Tasks.find(Tasks.java:41)\n"
                    + "HTTP 503 from Jamie"))
        .isEqualTo(
            """
            java.net.ConnectException
            Connection refused
            R-7K3F-9Q2D
            uk.complexcase.work.tasks.Tasks.find(Tasks.java:41)
            HTTP 503\
            """);
  }

  @Test
  void whatHoldsProtectionOrAClockIsNeverStopped() throws IOException {
    assertThat(Stoppable.processes())
        .doesNotContain(
            "referral-pathway",
            "protection-at-once",
            "strategy-discussion",
            "discussion-follow-up",
            "section-47-enquiry",
            "high-risk",
            "missing-episode",
            "complex-safeguarding-pathway",
            "deadline-escalation")
        .allSatisfy(process -> assertThat(Path.of("bpmn", process + ".bpmn")).as(process).exists());
  }

  /** It waits for the hub's own decision; another team's answer is waited for elsewhere. */
  @Test
  void whoeverStopsTheTellingOfAnOutcomeIsSentToTheHubAndTheReferrerAndTheGp() {
    assertThat(Stoppable.instead("referral-outcome-told").orElseThrow())
        .contains("the hub's decision", "the referrer", "the GP")
        .doesNotContain("complex safeguarding team");
    var line = IncidentWords.of(incident("JOB_NO_RETRIES", "open-outcome-chase", 7L, ""));
    assertThat(line.notDone() + line.meanwhile())
        .contains("the hub's decision", "the GP")
        .doesNotContain("team");
  }

  private static Incident incident(
      String errorType, String job, @Nullable Long jobKey, String message) {
    return new Incident(
        1,
        errorType,
        message,
        Instant.parse("2027-02-01T14:02:11Z"),
        true,
        2,
        "a-process",
        "TellSchool",
        "Tell the school",
        jobKey,
        job);
  }

  private static Set<String> inModels(Pattern pattern) throws IOException {
    var found = new TreeSet<String>();
    try (var files = Files.list(Path.of("bpmn"))) {
      for (var file : files.filter(f -> f.toString().endsWith(".bpmn")).toList()) {
        pattern.matcher(Files.readString(file)).results().forEach(one -> found.add(one.group(1)));
      }
    }
    return found;
  }
}
