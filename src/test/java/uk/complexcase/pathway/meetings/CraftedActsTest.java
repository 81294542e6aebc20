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

import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.test.web.servlet.request.MockMvcRequestBuilders;
import org.springframework.util.LinkedMultiValueMap;
import uk.complexcase.foundation.security.Viewer;

/** Requests no page of ours makes: each meets its guard, is answered, and changes nothing. */
class CraftedActsTest extends MeetingPages {

  private static final String HUGE = "x".repeat(60_000);

  /** Status and text of what a person's own tool sends. */
  private record Answer(int status, String text) {}

  private Answer craft(Viewer viewer, String act, String... fields) throws Exception {
    var sent = new LinkedMultiValueMap<String, String>();
    for (int at = 0; at < fields.length; at += 2) {
      sent.add(fields[at], fields[at + 1]);
    }
    var answer =
        mvc.perform(
                MockMvcRequestBuilders.post("/meetings/" + meeting + "/acts/" + act)
                    .params(sent)
                    .with(user(viewer.id().value()))
                    .with(csrf()))
            .andReturn()
            .getResponse();
    return new Answer(answer.getStatus(), answer.getContentAsString());
  }

  private void refused(String sentence, Viewer viewer, String act, String... fields)
      throws Exception {
    var answer = craft(viewer, act, fields);
    assertThat(answer.status()).as(act).isEqualTo(422);
    assertThat(answer.text()).contains("There is a problem", sentence);
  }

  private void notThere(Viewer viewer, String act, String... fields) throws Exception {
    assertThat(craft(viewer, act, fields).status()).as(act).isEqualTo(404);
  }

  @Test
  void chairs_of_another_grade_and_chairs_who_take_the_notes_are_refused() throws Exception {
    refused("Only these may chair it", HEAD, "name-chair", "chair", WORKER.id().value());
    refused("Choose one of the people shown", HEAD, "name-chair", "chair", "nobody");
    refused(
        "Choose one of the people shown",
        HEAD,
        "name-note-taker",
        "noteTaker",
        POLICE.id().value());
    begun();
    refused("Only these may chair it", HEAD, "name-chair", "chair", NOTES.id().value());
  }

  @ParameterizedTest
  @CsvSource({
    "end-held,The chair",
    "end-to-reconvene,The chair",
    "decide-enquiry,The chair",
    "decide-outcome,The chair",
    "decide-measure,The chair"
  })
  void what_the_chair_alone_decides_nobody_else_does(String act, String sentence) throws Exception {
    begun();
    refused(
        sentence,
        NURSE,
        act,
        "child",
        children.getFirst().value(),
        "outcome",
        "NO_FURTHER_ACTION",
        "type",
        "NO_S47",
        "rationale",
        "None",
        "reason",
        "None",
        "purpose",
        "None",
        "measure",
        UrgentMeasure.values()[0].name(),
        "taken",
        "YES",
        "detail",
        "None");
    assertThat(view(HEAD).children().getFirst().outcome()).isNull();
    assertThat(view(HEAD).state()).isEqualTo(DiscussionState.IN_PROGRESS);
  }

  @Test
  void an_unfinished_discussion_does_not_end_as_held() throws Exception {
    begun();
    refused("", TEAM_MANAGER, "end-held");
    assertThat(view(HEAD).state()).isEqualTo(DiscussionState.IN_PROGRESS);
  }

  @Test
  void what_was_not_seen_is_not_overwritten() throws Exception {
    begun();
    var child = children.getFirst();
    sent(TEAM_MANAGER, "record-child", child, "safetyPlan.plan", "Stays with an aunt");
    for (var seen : new String[] {"", "0", "x", HUGE}) {
      refused(
          "Somebody changed this",
          NURSE,
          "record-safety-plan",
          "child",
          child.value(),
          "seen",
          seen,
          "plan",
          "Goes home");
    }
    refused(
        "Somebody changed this",
        NURSE,
        "record-child",
        "form",
        child.value(),
        "child",
        child.value(),
        "safetyPlan.act",
        "record-safety-plan",
        "safetyPlan.shown",
        UUID.randomUUID().toString(),
        "safetyPlan.plan",
        "Goes home");
    assertThat(plan(child)).isEqualTo("Stays with an aunt");
  }

  @Test
  void what_is_of_somebody_else_or_of_no_one_is_not_there() throws Exception {
    begun();
    sent(POLICE, "write-note", "HISTORY", "words", "Known since May", "handling", "ATTENDEES");
    var theirs = view(POLICE).notes().getFirst();
    for (var act : new String[] {"change-note", "withdraw-note"}) {
      notThere(
          NURSE,
          act,
          "note",
          theirs.id().toString(),
          "version",
          Long.toString(theirs.version()),
          "words",
          "Nothing is known",
          "handling",
          "ATTENDEES");
    }
    notThere(
        TEAM_MANAGER,
        "mark-attendance",
        "invitee",
        UUID.randomUUID().toString(),
        "version",
        "0",
        "attendance",
        "ATTENDED");
    notThere(TEAM_MANAGER, "mark-attendance", "invitee", "x", "version", "0");
    notThere(TEAM_MANAGER, "record-support", "child", "C-0000-0000", "support", "A worker");
    notThere(TEAM_MANAGER, "record-support", "child", "<b>", "support", "A worker");
    notThere(TEAM_MANAGER, "no-such-act");
    notThere(TEAM_MANAGER, "record-child", "x.act", "no-such-act", "x.words", "Fictional");
    assertThat(view(POLICE).notes().getFirst().words()).isEqualTo("Known since May");
  }

  @ParameterizedTest
  @ValueSource(strings = {"write-note", "record-voice", "record-safety-plan", "agree-action"})
  void text_without_end_is_refused_with_a_sentence(String act) throws Exception {
    begun();
    var answer =
        craft(
            NURSE,
            act,
            "child",
            children.getFirst().value(),
            "seen",
            view(NURSE).children().getFirst().stamps().getOrDefault("voice", ""),
            "note",
            UUID.randomUUID().toString(),
            "key",
            UUID.randomUUID().toString(),
            "item",
            "HISTORY",
            "handling",
            "ATTENDEES",
            "sought",
            "RECORDED",
            "words",
            HUGE,
            "changed",
            "Nothing",
            "plan",
            HUGE,
            "kind",
            "SAFETY",
            "owner",
            NURSE.id().value(),
            "due.day",
            "1",
            "due.month",
            "3",
            "due.year",
            "2027");
    assertThat(answer.status()).isEqualTo(422);
    assertThat(answer.text()).contains("There is a problem");
    assertThat(view(NURSE).notes()).isEmpty();
    assertThat(view(NURSE).lines()).isEmpty();
    assertThat(plan(children.getFirst())).isEmpty();
  }

  @Test
  void a_session_takes_nothing_before_it_begins_or_after_it_ends() throws Exception {
    refused("The session", HEAD, "settle-point", "item", "MEDIA", "status", "DISCUSSED");
    begun();
    sent(TEAM_MANAGER, "end-to-reconvene", "", "purpose", "Health to come");
    var one = view(HEAD).asked();
    assertThat(craft(TEAM_MANAGER, "settle-point", "item", "MEDIA", "status", "DISCUSSED").status())
        .isEqualTo(422);
    assertThat(one).isNotNull();
  }

  @Test
  void who_is_kept_out_finds_neither_page_nor_act() throws Exception {
    begun();
    sent(TEAM_MANAGER, "exclude", "", "who", POLICE.id().value(), "reason", "CONNECTED");
    mvc.perform(get("/meetings/" + meeting).with(user(POLICE.id().value())))
        .andExpect(status().isNotFound());
    notThere(
        POLICE,
        "need-follow-up",
        "id",
        UUID.randomUUID().toString(),
        "kind",
        "PREMISES",
        "words",
        "x");
    refused(
        "this person cannot be asked",
        HEAD,
        "invite",
        "agency",
        "POLICE",
        "person",
        POLICE.id().value());
    notThere(CS_MANAGER, "end-held");
  }

  @Test
  void without_the_page_s_token_nothing_is_taken() throws Exception {
    mvc.perform(
            MockMvcRequestBuilders.post("/meetings/" + meeting + "/acts/name-chair")
                .param("chair", TEAM_MANAGER.id().value())
                .with(user(HEAD.id().value())))
        .andExpect(status().isForbidden());
    assertThat(view(HEAD).chair()).isNull();
  }

  @Test
  void what_is_typed_as_html_is_shown_as_text_in_a_refusal_too() throws Exception {
    begun();
    var answer =
        craft(
            TEAM_MANAGER,
            "settle-point",
            "item",
            "MEDIA",
            "status",
            "NOT_APPLICABLE",
            "part",
            "\"><script>alert(1)</script>",
            "place",
            "\"><script>alert(2)</script>",
            "reason",
            "");
    assertThat(answer.status()).isEqualTo(422);
    assertThat(answer.text()).doesNotContain("<script>alert");
  }
}
