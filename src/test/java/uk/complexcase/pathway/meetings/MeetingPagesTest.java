package uk.complexcase.pathway.meetings;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;
import static uk.complexcase.pathway.meetings.MeetingRooms.CS_MANAGER;
import static uk.complexcase.pathway.meetings.MeetingRooms.HEAD;
import static uk.complexcase.pathway.meetings.MeetingRooms.NOTES;
import static uk.complexcase.pathway.meetings.MeetingRooms.NURSE;
import static uk.complexcase.pathway.meetings.MeetingRooms.POLICE;
import static uk.complexcase.pathway.meetings.MeetingRooms.TEAM_MANAGER;
import static uk.complexcase.pathway.meetings.MeetingRooms.WORKER;

import java.time.Duration;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import uk.complexcase.cases.sharing.HandlingCode;
import uk.complexcase.foundation.security.Viewer;

/** The meeting pages on the real room: what they show, take, refuse and never lose. */
class MeetingPagesTest extends MeetingPages {

  @Test
  void it_is_convened_held_and_ended_on_its_page_alone() throws Exception {
    assertThat(page(TEAM_MANAGER, "")).contains("aria-current=\"page\"><span>Convene<");
    sent(
        HEAD,
        "prepare",
        "",
        "timing.timing",
        "WITHIN_24H",
        "leads.chair",
        TEAM_MANAGER.id().value(),
        "notes.noteTaker",
        NOTES.id().value());
    sent(HEAD, "explain-gap", "LADO", "reason", "Told by telephone");
    sent(
        HEAD,
        "convene",
        "",
        "mode",
        "VIDEO",
        "plannedFor.day",
        "1",
        "plannedFor.month",
        "2",
        "plannedFor.year",
        "2027",
        "plannedFor.time",
        "14:30");
    assertThat(view(HEAD).session().plannedFor()).isEqualTo("2027-02-01T14:30:00Z");
    sent(TEAM_MANAGER, "begin", "", "mode", "VIDEO", "statementRead", "YES");
    sent(NOTES, "mark-everybody", "", everybodyAttended());
    for (var child : children) {
      sent(
          TEAM_MANAGER,
          "record-child",
          child,
          "voice.sought",
          "RECORDED",
          "voice.words",
          "I am afraid",
          "voice.changed",
          "A place today",
          "parents.sought",
          "NOT_SAFE_TO_SEEK",
          "parents.words",
          "Later",
          "safetyPlan.plan",
          "Stays with an aunt",
          "support.support",
          "A worker",
          "telling.toldBy",
          "The social worker",
          "seeing.seenBy",
          "The social worker",
          "seeing.seeBy.day",
          "2",
          "seeing.seeBy.month",
          "2",
          "seeing.seeBy.year",
          "2027",
          "seeing.seeBy.time",
          "09:00",
          "outcome.outcome",
          "S47",
          "outcome.reason",
          "Injuries");
    }
    sent(TEAM_MANAGER, "decide-enquiry", "", "type", "JOINT_S47", "rationale", "An offence");
    sent(POLICE, "write-note", "HISTORY", "words", "Known since May", "handling", "ATTENDEES");
    sent(
        NURSE,
        "agree-action",
        "",
        "words",
        "Visit the aunt",
        "kind",
        "SAFETY",
        "owner",
        WORKER.id().value(),
        "due.day",
        "3",
        "due.month",
        "2",
        "due.year",
        "2027");
    sent(NOTES, "settle-points", "", allDiscussed());
    assertThat(page(TEAM_MANAGER, "?part=close")).contains("Nothing is missing");
    sent(TEAM_MANAGER, "end-held", "");

    assertThat(view(HEAD).state()).isEqualTo(DiscussionState.HELD);
    var closed = page(TEAM_MANAGER, "");
    assertThat(closed).contains("its record is closed").doesNotContain("/acts/");
    assertThat(page(TEAM_MANAGER, "?part=hold")).contains("Known since May", "Visit the aunt");
  }

  @Test
  void a_refusal_says_why_at_its_field_and_keeps_what_was_typed() throws Exception {
    var answer =
        send(
                HEAD,
                "prepare",
                "",
                "timing.timing",
                "PLANNED_MEETING",
                "timing.reason",
                "Mapping <b>first</b>",
                "timing.plannedFor.day",
                "30",
                "timing.plannedFor.month",
                "2",
                "timing.plannedFor.year",
                "2027",
                "timing.plannedFor.time",
                "10:00")
            .andExpect(status().isUnprocessableEntity())
            .andReturn()
            .getResponse()
            .getContentAsString();

    assertThat(answer)
        .contains("There is a problem", "href=\"#prepare.timing.plannedFor\"")
        .contains("id=\"prepare.timing.plannedFor-error\"")
        .contains("Enter a date such as 27 3 2027")
        .contains("Mapping &lt;b&gt;first&lt;/b&gt;")
        .contains("value=\"30\"")
        .doesNotContain("<b>first</b>");
    assertThat(view(HEAD).timing()).isNull();
  }

  @Test
  void a_planned_meeting_points_to_the_child_without_a_plan() throws Exception {
    var answer =
        send(
                HEAD,
                "prepare",
                "",
                "timing.timing",
                "PLANNED_MEETING",
                "timing.reason",
                "Mapping",
                "timing.plannedFor.day",
                "3",
                "timing.plannedFor.month",
                "2",
                "timing.plannedFor.year",
                "2027",
                "timing.plannedFor.time",
                "10:00",
                "timing.interimSafetyPlan." + children.getFirst(),
                "Aunt")
            .andExpect(status().isUnprocessableEntity())
            .andReturn()
            .getResponse()
            .getContentAsString();

    assertThat(answer)
        .contains("href=\"#prepare.timing.interimSafetyPlan." + children.getLast() + "\"")
        .contains(">Aunt</textarea>");
  }

  @Test
  void who_is_overtaken_sees_both_and_overwrites_only_knowingly() throws Exception {
    begun();
    var child = children.getFirst();
    var seen = ShownForm.read(page(NURSE, about(child)), "record-child-" + child);
    sent(TEAM_MANAGER, "record-child", child, "safetyPlan.plan", "Stays with an aunt");

    var answer =
        post(NURSE, "record-child", seen, "safetyPlan.plan", "Stays at home")
            .andExpect(status().isUnprocessableEntity())
            .andReturn()
            .getResponse()
            .getContentAsString();
    assertThat(answer)
        .contains("Somebody changed this while you wrote", "Recorded now by somebody else")
        .contains("Stays with an aunt", ">Stays at home</textarea>");
    assertThat(plan(child)).isEqualTo("Stays with an aunt");

    var anew = ShownForm.read(answer, "record-child-" + child);
    post(NURSE, "record-child", anew, "safetyPlan.plan", "Stays at home")
        .andExpect(status().is3xxRedirection());
    assertThat(plan(child)).isEqualTo("Stays at home");
  }

  @Test
  void two_who_record_different_parts_of_a_child_lose_nothing() throws Exception {
    begun();
    var child = children.getFirst();
    var nurse = ShownForm.read(page(NURSE, about(child)), "record-child-" + child);
    var police = ShownForm.read(page(POLICE, about(child)), "record-child-" + child);
    post(NURSE, "record-child", nurse, "support.support", "A health visitor")
        .andExpect(status().is3xxRedirection());
    post(POLICE, "record-child", police, "telling.toldBy", "The officer")
        .andExpect(status().is3xxRedirection());

    var both = view(HEAD).children().getFirst();
    assertThat(both.support()).isEqualTo("A health visitor");
    assertThat(both.toldBy()).isEqualTo("The officer");
  }

  @Test
  void of_several_acts_what_is_in_order_is_done_and_the_rest_is_kept_as_typed() throws Exception {
    begun();
    var child = children.getFirst();
    var answer =
        send(
                TEAM_MANAGER,
                "record-child",
                child,
                "safetyPlan.plan",
                "Stays with an aunt",
                "voice.sought",
                "RECORDED",
                "voice.words",
                "I am afraid")
            .andExpect(status().isUnprocessableEntity())
            .andReturn()
            .getResponse()
            .getContentAsString();

    assertThat(plan(child)).isEqualTo("Stays with an aunt");
    assertThat(view(HEAD).children().getFirst().voice()).isNull();
    assertThat(answer)
        .contains("href=\"#record-child-" + child + ".voice.changed\"", ">I am afraid</textarea>");
    post(
            TEAM_MANAGER,
            "record-child",
            ShownForm.read(answer, "record-child-" + child),
            "voice.changed",
            "A place today")
        .andExpect(status().is3xxRedirection());
    assertThat(view(HEAD).children().getFirst().voiceWords()).isEqualTo("I am afraid");
  }

  @Test
  void a_point_somebody_else_settled_meanwhile_is_not_overwritten_unseen() throws Exception {
    begun();
    var chairs = ShownForm.read(page(TEAM_MANAGER, "?part=hold"), "settle-points");
    sent(
        NOTES,
        "settle-points",
        "",
        "MEDIA.status",
        "NOT_APPLICABLE",
        "MEDIA.reason",
        "Nobody missing");

    var answer =
        post(
                TEAM_MANAGER,
                "settle-points",
                chairs,
                "MEDIA.status",
                "DISCUSSED",
                "VOICE.status",
                "DISCUSSED")
            .andExpect(status().isUnprocessableEntity())
            .andReturn()
            .getResponse()
            .getContentAsString();

    assertThat(answer).contains("Somebody changed this while you wrote", "Does not apply");
    assertThat(settled("MEDIA")).isEqualTo(AgendaStatus.NOT_APPLICABLE);
    assertThat(settled("VOICE")).isEqualTo(AgendaStatus.DISCUSSED);
  }

  private AgendaStatus settled(String item) {
    return view(HEAD).agenda().stream()
        .filter(point -> point.item().name().equals(item))
        .findFirst()
        .orElseThrow()
        .status();
  }

  @Test
  void each_sees_who_else_is_here_but_no_child_they_may_not_see() throws Exception {
    begun();
    var row =
        view(HEAD).asked().stream()
            .filter(one -> one.employerName().equals(POLICE.organisation().name()))
            .findFirst()
            .orElseThrow();
    sent(HEAD, "change-invitee", row.id(), "children", children.getLast().value());
    clock.advance(Duration.ofMinutes(2));
    page(NURSE, about(children.getFirst()));

    assertThat(now(TEAM_MANAGER)).contains("Person nurse (Child A1)");
    assertThat(now(POLICE)).contains("Person nurse").doesNotContain("Child A1");
    clock.advance(Duration.ofMinutes(2));
    assertThat(now(TEAM_MANAGER)).doesNotContain("Person nurse");
    mvc.perform(get("/meetings/" + meeting + "/now").with(user(CS_MANAGER.id().value())))
        .andExpect(status().isNotFound());
  }

  private String now(Viewer viewer) throws Exception {
    return read(viewer, "/meetings/" + meeting + "/now");
  }

  @Test
  void a_manager_calls_it_off_with_the_reason_and_says_how_the_children_are_kept_safe()
      throws Exception {
    var answer =
        send(HEAD, "call-off", "", "reason", "Seen and safe", "immediateRisk", "YES")
            .andExpect(status().isUnprocessableEntity())
            .andReturn()
            .getResponse()
            .getContentAsString();
    assertThat(answer).contains("href=\"#call-off.keptSafe\"", ">Seen and safe</textarea>");
    sent(
        HEAD,
        "call-off",
        "",
        "reason",
        "Seen and safe",
        "immediateRisk",
        "YES",
        "keptSafe",
        "With the grandparents");

    assertThat(view(HEAD).state()).isEqualTo(DiscussionState.CANCELLED);
    assertThat(page(HEAD, "")).contains("its record is closed").doesNotContain("/acts/");
  }

  @Test
  void words_for_a_form_that_is_gone_are_given_back() throws Exception {
    begun();
    var shown = ShownForm.read(page(NOTES, "?part=hold"), "settle-points");
    sent(TEAM_MANAGER, "end-to-reconvene", "", "purpose", "Health to bring its records");

    var answer =
        post(
                NOTES,
                "settle-points",
                shown,
                "MEDIA.status",
                "NOT_APPLICABLE",
                "MEDIA.reason",
                "Nobody is missing")
            .andExpect(status().isUnprocessableEntity())
            .andReturn()
            .getResponse()
            .getContentAsString();
    assertThat(answer)
        .contains("The session is not being held", "What you wrote", "Nobody is missing");
  }

  @Test
  void protection_stands_at_once_from_every_part_of_the_page() throws Exception {
    for (var part : List.of("convene", "hold", "close")) {
      assertThat(page(TEAM_MANAGER, "?part=" + part)).contains("Protect now");
    }
    sent(TEAM_MANAGER, "decide-outcome", "now-" + children.getFirst());

    assertThat(view(HEAD).children().getFirst().outcome()).isEqualTo(ChildOutcome.S47);
    assertThat(view(HEAD).state()).isEqualTo(DiscussionState.REQUESTED);
  }

  @Test
  void what_is_contributed_is_text_and_only_its_author_may_change_it() throws Exception {
    begun();
    sent(
        POLICE,
        "write-note",
        "HISTORY",
        "words",
        "<script>alert(1)</script>",
        "handling",
        HandlingCode.ATTENDEES.name());

    var others = page(NURSE, "?part=hold");
    assertThat(others)
        .contains("&lt;script&gt;alert(1)&lt;/script&gt;")
        .doesNotContain("<script>alert", "acts/change-note");
    assertThat(page(POLICE, "?part=hold")).contains("acts/change-note");
  }

  @Test
  void sending_twice_writes_once() throws Exception {
    begun();
    var shown = ShownForm.read(page(POLICE, "?part=hold"), "write-note-HISTORY");
    for (int i = 0; i < 2; i++) {
      post(POLICE, "write-note", shown, "words", "Seen at night", "handling", "ATTENDEES")
          .andExpect(status().is3xxRedirection());
    }

    assertThat(view(POLICE).notes()).hasSize(1);
  }

  @Test
  void the_chair_alone_sees_and_says_who_is_kept_out() throws Exception {
    begun();
    sent(TEAM_MANAGER, "exclude", "", "who", WORKER.id().value(), "reason", "CONNECTED");

    assertThat(page(TEAM_MANAGER, "?part=convene")).contains("Let them in again");
    assertThat(page(HEAD, "?part=convene"))
        .doesNotContain("Kept out", "Connected with", "value=\"" + WORKER.id().value() + "\"");
  }

  @Test
  void whoever_has_no_part_in_it_finds_nothing() throws Exception {
    var missing = new DiscussionRef("S-0000-0000");
    for (var address : List.of("/meetings/" + meeting, "/meetings/" + missing, "/meetings/x")) {
      mvc.perform(get(address).with(user(CS_MANAGER.id().value())))
          .andExpect(status().isNotFound());
    }
    for (var act : List.of("end-held", "write-note", "no-such-act")) {
      mvc.perform(
              org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post(
                      "/meetings/" + meeting + "/acts/" + act)
                  .with(user(CS_MANAGER.id().value()))
                  .with(csrf()))
          .andExpect(status().isNotFound());
    }
    assertThat(list(CS_MANAGER)).doesNotContain(meeting.value());
  }

  @Test
  void the_list_and_each_part_have_one_heading_and_nothing_inline() throws Exception {
    begun();
    assertThat(list(NURSE)).contains(meeting.value(), "You are asked to come");
    for (var page :
        List.of(
            list(HEAD),
            page(TEAM_MANAGER, "?part=convene"),
            page(TEAM_MANAGER, "?part=hold"),
            page(TEAM_MANAGER, about(children.getFirst())),
            page(TEAM_MANAGER, "?part=close"))) {
      assertThat(page.split("<h1", -1)).hasSize(2);
      assertThat(page).doesNotContain("<script>", " style=\"", " onclick=");
      var ids =
          Pattern.compile(" id=\"([^\"]+)\"").matcher(page).results().map(r -> r.group(1)).toList();
      assertThat(ids).doesNotHaveDuplicates();
    }
  }
}
