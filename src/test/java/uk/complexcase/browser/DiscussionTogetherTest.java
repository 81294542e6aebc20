package uk.complexcase.browser;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.InstantSource;
import java.time.ZonedDateTime;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import uk.complexcase.foundation.shared.LondonTime;

/**
 * A discussion of five children and seven agencies, convened, held and closed on its page by four
 * people at once; what each of them wrote is in the database afterwards.
 */
class DiscussionTogetherTest extends BrowserTest {

  private static final List<String> NAMES =
      IntStream.rangeClosed(1, 5).mapToObj(number -> "Child M" + number).toList();
  private static final String POINT = "INFORMATION_KNOWN";

  @Autowired JdbcClient database;
  @Autowired InstantSource clock;

  private List<String> children;
  private String meeting;
  private MeetingRoom chair;
  private MeetingRoom notes;
  private MeetingRoom nurse;
  private MeetingRoom police;

  @Test
  void nothingOfWhatFourPeopleWriteAtOnceIsLost() {
    askedFor();
    convened();
    begun();
    twoWriteUnderOnePoint();
    twoWriteTheSamePartOfAChild();
    twoRecordDifferentPartsOfAChild();
    whatIsTypedBesideAFormThatIsSentStays();
    aSignInThatEndedKeepsWhatWasTyped();
    everyChildIsDecidedOn();
    agreed();
    closed();
    nothingIsLost();
  }

  private void askedFor() {
    var contact = shortcut.askForDiscussion(NAMES.toArray(String[]::new));
    children = shortcut.children(contact);
    var manager = signedIn("service.manager").goesTo("/cases/" + children.getFirst());
    meeting = manager.page().locator("main a[href^='/meetings/S-']").first().getAttribute("href");
    chair = new MeetingRoom(manager, meeting);
    notes = new MeetingRoom(signedIn("business.support"), meeting);
    nurse = new MeetingRoom(signedIn("named.nurse"), meeting);
    police = new MeetingRoom(signedIn("police.hub"), meeting);
  }

  private void convened() {
    chair
        .at("convene")
        .choose("prepare", "timing.timing", "WITHIN_24H")
        .select("prepare", "leads.chair", "service.manager")
        .select("prepare", "notes.noteTaker", "business.support")
        .send("prepare");
    assertThat(chair.said()).contains("The chair is named", "The note taker is named");
    chair
        .select("invite", "agency", "EARLY_HELP")
        .select("invite", "person", "early.help")
        .send("invite");
    assertThat(chair.words())
        .contains(
            "Children's social care",
            "Complex safeguarding team",
            "Education",
            "Health",
            "Police",
            "Voluntary and community sector",
            "Early help");
    chair.choose("convene", "mode", "VIDEO");
    date(chair, "convene", "plannedFor", Duration.ofHours(3));
    chair.send("convene");
    assertThat(chair.said()).contains("invitations");
  }

  private void begun() {
    chair
        .at("hold")
        .choose("begin", "statementRead", "YES")
        .choose("begin", "mode", "VIDEO")
        .send("begin");
    assertThat(chair.said()).contains("The session has begun");
  }

  private void twoWriteUnderOnePoint() {
    var form = "write-note-" + POINT;
    nurse.at("hold").write(form, "words", "Three attendances since May.");
    police.at("hold").write(form, "words", "Seen with two adults at night.");
    police.select(form, "handling", "POLICE_AND_SOCIAL_CARE");
    nurse.press(form);
    police.press(form);
    nurse.page().waitForLoadState();
    police.page().waitForLoadState();
    assertThat(police.at("hold").words())
        .contains("Three attendances since May.", "Seen with two adults at night.");
    assertThat(nurse.at("hold").words())
        .contains("Three attendances since May.")
        .doesNotContain("Seen with two adults at night.");
  }

  private void twoWriteTheSamePartOfAChild() {
    var form = "record-child-" + children.getFirst();
    nurse.about(NAMES.getFirst()).write(form, "safetyPlan.plan", "Stays with her aunt.");
    police.about(NAMES.getFirst()).write(form, "safetyPlan.plan", "Patrols at the flat.");
    nurse.send(form);
    police.send(form);
    assertThat(police.said()).contains("Somebody changed this while you wrote");
    assertThat(police.words()).contains("Recorded now by somebody else", "Stays with her aunt.");
    assertThat(police.field(form, "safetyPlan.plan").inputValue())
        .isEqualTo("Patrols at the flat.");
    police.write(form, "safetyPlan.plan", "Stays with her aunt. Patrols at the flat.").send(form);
    assertThat(police.said()).contains("Recorded");
  }

  private void twoRecordDifferentPartsOfAChild() {
    var form = "record-child-" + children.get(1);
    nurse.about(NAMES.get(1)).write(form, "support.support", "A sexual health clinic.");
    police.about(NAMES.get(1)).write(form, "telling.toldBy", "The officer in charge.");
    nurse.press(form);
    police.press(form);
    nurse.page().waitForLoadState();
    police.page().waitForLoadState();
    assertThat(nurse.said()).contains("Recorded");
    assertThat(police.said()).contains("Recorded");
  }

  private void whatIsTypedBesideAFormThatIsSentStays() {
    notes.at("hold").write("write-note-VOICE", "words", "Asked for by all five.");
    notes.choose("settle-points", "MEDIA.status", "NOT_APPLICABLE").send("settle-points");
    assertThat(notes.said()).contains("Say why the point does not apply");
    assertThat(notes.field("write-note-VOICE", "words").inputValue())
        .isEqualTo("Asked for by all five.");
    notes
        .ids("mark-everybody.")
        .filter(id -> id.endsWith(".attendance"))
        .map(id -> id.substring("mark-everybody.".length()))
        .toList()
        .forEach(field -> notes.select("mark-everybody", field, "ATTENDED"));
    notes.send("mark-everybody");
    assertThat(notes.field("write-note-VOICE", "words").inputValue())
        .isEqualTo("Asked for by all five.");
    notes.send("write-note-VOICE");
    notes
        .ids("settle-points.")
        .filter(id -> id.endsWith(".status-DISCUSSED"))
        .map(id ->
            id.substring("settle-points.".length(), id.length() - ".status-DISCUSSED".length()))
        .toList()
        .forEach(item -> notes.choose("settle-points", item + ".status", "DISCUSSED"));
    notes.send("settle-points");
  }

  private void aSignInThatEndedKeepsWhatWasTyped() {
    var form = "write-note-HISTORY";
    nurse.at("hold").write(form, "words", "Two earlier admissions.").signedOut().send(form);
    nurse.signIn("named.nurse").at("hold");
    assertThat(nurse.field(form, "words").inputValue()).isEqualTo("Two earlier admissions.");
    nurse.send(form);
  }

  private void everyChildIsDecidedOn() {
    for (int at = 0; at < NAMES.size(); at++) {
      var form = "record-child-" + children.get(at);
      chair
          .about(NAMES.get(at))
          .choose(form, "voice.sought", "RECORDED")
          .choose(form, "outcome.outcome", at < 3 ? "S47" : "S17_ASSESSMENT")
          .choose(form, "parents.sought", "NOT_SAFE_TO_SEEK")
          .write(
              form,
              "voice.words",
              "I want it to stop, said " + NAMES.get(at) + ".",
              "voice.changed",
              "A place away from the flat.",
              "outcome.reason",
              "Signs of harm.",
              "parents.words",
              "One of them knows the adults; asked once the child is safe.",
              "seeing.seenBy",
              "The social worker");
      date(chair, form, "seeing.seeBy", Duration.ofDays(1));
      if (at > 0) {
        chair.write(form, "safetyPlan.plan", "Picked up from school by the aunt.");
      }
      if (at != 1) {
        chair
            .write(form, "support.support", "A worker of their own.")
            .write(form, "telling.toldBy", "The social worker");
      }
      chair.send(form);
      assertThat(chair.said()).as(NAMES.get(at)).contains("Recorded").doesNotContain("problem");
    }
  }

  private void agreed() {
    nurse.at("hold").write("agree-action", "words", "See each child at the clinic");
    nurse.select("agree-action", "owner", "named.nurse");
    police.at("hold").write("recommend", "words", "Review the licence of the takeaway");
    police.select("recommend", "to", "VCS");
    date(nurse, "agree-action", "due", Duration.ofDays(7));
    nurse.press("agree-action");
    police.press("recommend");
    nurse.page().waitForLoadState();
    police.page().waitForLoadState();
    chair
        .at("hold")
        .choose("decide-enquiry", "type", "JOINT_S47")
        .write("decide-enquiry", "rationale", "Offences against three of the children.")
        .send("decide-enquiry");
  }

  private void closed() {
    assertThat(chair.at("close").words()).contains("Nothing is missing");
    chair.send("end-held");
    assertThat(chair.words()).contains("its record is closed");
    assertThat(chair.page().locator("form[action*='/acts/']").count()).isZero();
    shortcut.task("business.support", owner(), "IssueMinutes");
  }

  private String ref() {
    return meeting.substring("/meetings/".length());
  }

  private String owner() {
    return one("select clock_owner from discussion where ref = ?");
  }

  private void nothingIsLost() {
    assertThat(all("select words from discussion_note where discussion_ref = ?"))
        .containsExactlyInAnyOrder(
            "Three attendances since May.",
            "Seen with two adults at night.",
            "Asked for by all five.",
            "Two earlier admissions.");
    assertThat(
            all(
                "select safety_plan from discussion_child where discussion_ref = ? order by position"))
        .hasSize(5)
        .startsWith("Stays with her aunt. Patrols at the flat.")
        .doesNotContain("");
    assertThat(
            all(
                "select voice_words from discussion_child where discussion_ref = ? order by position"))
        .containsExactlyElementsOf(
            NAMES.stream().map(name -> "I want it to stop, said " + name + ".").toList());
    assertThat(
            all(
                "select support || '/' || told_by from discussion_child where discussion_ref = ? and position = 2"))
        .containsExactly("A sexual health clinic./The officer in charge.");
    assertThat(
            all("select outcome from discussion_child where discussion_ref = ? order by position"))
        .containsExactly("S47", "S47", "S47", "S17_ASSESSMENT", "S17_ASSESSMENT");
    assertThat(all("select item from discussion_agenda where discussion_ref = ?")).hasSize(32);
    assertThat(
            all(
                "select distinct agency from discussion_invitee where discussion_ref = ? and attendance = 'ATTENDED'"))
        .hasSize(7);
    assertThat(all("select words from agreed_item where source = ?"))
        .containsExactlyInAnyOrder(
            "See each child at the clinic", "Review the licence of the takeaway");
    assertThat(one("select state from discussion where ref = ?")).isEqualTo("HELD");
  }

  private List<String> all(String query) {
    return database.sql(query).param(ref()).query(String.class).list();
  }

  private String one(String query) {
    return database.sql(query).param(ref()).query(String.class).single();
  }

  private void date(MeetingRoom room, String form, String field, Duration ahead) {
    var at = ZonedDateTime.ofInstant(clock.instant().plus(ahead), LondonTime.ZONE);
    room.write(
        form,
        field + ".day",
        Integer.toString(at.getDayOfMonth()),
        field + ".month",
        Integer.toString(at.getMonthValue()),
        field + ".year",
        Integer.toString(at.getYear()));
    if (!field.equals("due")) {
      room.write(form, field + ".time", "%02d:%02d".formatted(at.getHour(), at.getMinute()));
    }
  }
}
