package uk.complexcase.procedure.process;

import static org.assertj.core.api.Assertions.assertThat;

import io.camunda.client.CamundaClient;
import io.camunda.process.test.api.CamundaProcessTestContext;
import io.camunda.process.test.api.CamundaProcessTestExtension;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** A meeting of governance on the engine: held, not held, and started twice. */
class GovernanceMeetingProcessTest {

  private static final String MEETING = "GD-2027-0211";

  @RegisterExtension static final CamundaProcessTestExtension CAMUNDA = SharedEngine.processTest();

  @RegisterExtension
  static final EveryElement COVERED =
      EveryElement.of("governance-meeting", "ListMade", "HoldGovernance", "MeetingNotHeld");

  @SuppressWarnings("unused")
  private CamundaClient client;

  @SuppressWarnings("unused")
  private CamundaProcessTestContext context;

  private Meeting meeting;

  /** A meeting on its way. */
  private static final class Meeting extends OnTheEngine<Meeting> {

    Meeting(CamundaClient client, CamundaProcessTestContext context) {
      super(client, context);
    }

    @Override
    Meeting self() {
      return this;
    }

    Meeting listed() {
      return begin(
          "governance-meeting",
          MEETING,
          Map.of("governanceRef", MEETING, "governanceKind", "DAILY"));
    }
  }

  @BeforeEach
  void aMeeting() {
    meeting = new Meeting(client, context);
  }

  @AfterEach
  void noteWhatWasVisited() {
    COVERED.visited(meeting.visited());
  }

  @Test
  void aMeetingThatIsHeldEnds() {
    meeting.listed();

    assertThat(meeting.open("HoldGovernance").getCandidateGroups())
        .containsExactlyInAnyOrder("cs-team-manager", "mash-manager", "csc-service-manager");
    meeting.done("HoldGovernance", Map.of("governanceHeld", true));
    meeting
        .then()
        .isCompleted()
        .hasCompletedElements("MeetingHeld")
        .hasNotActivatedElements("MeetingNotHeld");
  }

  @Test
  void aMeetingThatIsNotHeldEndsApart() {
    meeting.listed().done("HoldGovernance", Map.of("governanceHeld", false));

    meeting
        .then()
        .isCompleted()
        .hasCompletedElements("MeetingNotHeld")
        .hasNotActivatedElements("MeetingHeld");
  }

  @Test
  void aSecondStartOfTheSameMeetingEndsAtOnce() {
    meeting.returns("claim-start", Map.of("duplicateStart", true)).listed();

    meeting
        .then()
        .isCompleted()
        .hasCompletedElements("DuplicateStartEnded")
        .hasNotActivatedElements("HoldGovernance");
  }
}
