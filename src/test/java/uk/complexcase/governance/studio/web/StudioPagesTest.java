package uk.complexcase.governance.studio.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;
import static org.springframework.security.test.web.servlet.setup.SecurityMockMvcConfigurers.springSecurity;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.multipart;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.MediaType;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.setup.MockMvcBuilders;
import org.springframework.web.context.WebApplicationContext;
import uk.complexcase.foundation.people.PeopleDirectory;
import uk.complexcase.foundation.people.Role;
import uk.complexcase.foundation.shared.PractitionerId;
import uk.complexcase.procedure.ProcedureFiles;
import uk.complexcase.product.ProductTest;

/** The pages of the studio in the whole product, for each kind of user and for crafted requests. */
class StudioPagesTest extends ProductTest {

  private static final String OWNER = "process.owner";
  private static final String SECOND = "process.owner2";
  private static final String MODEL = "risk-review.bpmn";

  private static final String ASK_NOBODY =
      """
      {
        "executionPlatform": "Camunda Cloud",
        "executionPlatformVersion": "8.8.0",
        "schemaVersion": 19,
        "type": "default",
        "id": "ask-nobody",
        "properties": { "title": "Ask nobody", "clauses": "local-default" },
        "components": [
          {
            "type": "group",
            "id": "ask_facts",
            "label": "Facts",
            "showOutline": false,
            "layout": { "row": "Row_ask_facts", "columns": null },
            "components": [
              {
                "type": "textarea",
                "id": "ask_seen",
                "key": "askSeen",
                "label": "What was seen?",
                "description": "In its own words, with the days.",
                "layout": { "row": "Row_ask_01", "columns": null },
                "validate": { "required": true, "maxLength": 4000 },
                "properties": { "usedBy": "whoever reviews the risk next" }
              }
            ]
          }
        ]
      }
      """;

  @Autowired WebApplicationContext product;
  @Autowired PeopleDirectory people;
  @Autowired ProcedureFiles procedure;
  @Autowired JdbcClient jdbc;
  private final ObjectMapper json = new ObjectMapper();
  MockMvc mvc;

  @BeforeEach
  void with_the_rules_of_sign_in() {
    mvc = MockMvcBuilders.webAppContextSetup(product).apply(springSecurity()).build();
  }

  @ParameterizedTest
  @EnumSource(value = Role.class, mode = EnumSource.Mode.EXCLUDE, names = "PROCESS_OWNER")
  void nobody_but_process_owners_sees_that_there_is_a_studio(Role role) throws Exception {
    var person = people.holding(role).stream().findFirst();
    if (person.isEmpty()) {
      return;
    }
    var who = person.get().id().value();
    var draft = begun("A draft nobody else sees");
    for (var address : List.of("/studio", "/studio/drafts/new", draft, draft + "/approve")) {
      assertThat(opens(who, address).getStatus()).as(address).isEqualTo(404);
    }
    assertThat(sends(who, draft + "/withdraw", Map.of("withdrawReason", "x")).getStatus())
        .isEqualTo(404);
    assertThat(opens(who, "/procedure/models/risk-review").getContentAsString())
        .doesNotContain("/studio");
  }

  @Test
  void an_owner_takes_a_file_and_a_new_form_and_reads_what_stops_the_draft() throws Exception {
    var draft = begun("Ask the school before every review");
    assertThat(opens(OWNER, "/studio").getContentAsString()).contains("Ask the school before");
    assertThat(opens(OWNER, "/procedure/models/risk-review").getContentAsString())
        .contains("/studio/drafts/new?file=risk-review.bpmn");
    assertThat(opens(OWNER, draft).getContentAsString()).contains("Risk review", "As in force");

    sends(OWNER, draft + "/forms", Map.of("title", "Ask the school"));

    assertThat(opens(OWNER, draft).getContentAsString()).contains("ask-the-school.form", "New");
    var refused = sends(OWNER, draft + "/ask", Map.of());
    assertThat(refused.getStatus()).isEqualTo(422);
    assertThat(refused.getContentAsString()).contains("Stops it", "There is a problem");
    assertThat(sends(OWNER, draft + "/forms", Map.of("title", "Ask the School")).getStatus())
        .isEqualTo(422);
    assertThat(opens(OWNER, draft + "/files/ask-the-school.form").getContentAsString())
        .contains("data-kind=\"form\"");
  }

  @Test
  void the_editor_may_write_styles_by_a_nonce_and_no_other_page_may() throws Exception {
    var draft = begun("Styles");
    var editor = opens(OWNER, draft + "/files/" + MODEL);
    var policy = String.valueOf(editor.getHeader("Content-Security-Policy"));
    assertThat(policy).contains("script-src 'self';", "style-src 'self' 'nonce-");
    assertThat(editor.getHeaders("Content-Security-Policy")).hasSize(1);
    assertThat(opens(OWNER, draft).getHeader("Content-Security-Policy"))
        .contains("style-src 'self';")
        .doesNotContain("unsafe", "nonce");
  }

  @Test
  void the_fields_of_the_editor_offer_roles_clocks_clauses_and_the_drafts_own_forms()
      throws Exception {
    var draft = begun("Choices");
    sends(OWNER, draft + "/forms", Map.of("title", "Ask the nursery"));

    var templates = json.readTree(opens(OWNER, draft + "/templates").getContentAsString());

    assertThat(templates.toString())
        .contains("cs-social-worker", "risk-measurement-review", "TCS-59", "ask-the-nursery")
        .doesNotContain("choicesFrom");
  }

  @Test
  void two_who_save_the_same_file_lose_nothing_and_the_second_is_told_of_the_first()
      throws Exception {
    var draft = begun("Two at once");
    var first = saved(OWNER, draft, text("Review by the owner"), 1);
    var again = saved(OWNER, draft, text("Review by the owner again"), revision(first));
    assertThat(opens(SECOND, draft).getContentAsString()).contains("only process owner left");
    assertThat(opens(OWNER, draft).getContentAsString()).doesNotContain("only process owner left");
    var second = saved(SECOND, draft, text("Review by the second"), 1);

    assertThat(first.path("state").asText()).isEqualTo("kept");
    assertThat(again.path("state").asText()).isEqualTo("kept");
    assertThat(second.path("state").asText()).isEqualTo("beside");
    assertThat(second.path("sentence").asText()).contains(people.nameOf(new PractitionerId(OWNER)));
    assertThat(opens(OWNER, draft + "/files/" + MODEL + "/text").getContentAsString())
        .contains("Review by the owner again");
    assertThat(sends(OWNER, draft + "/ask", Map.of()).getContentAsString())
        .contains("decide first which counts");
    assertThat(opens(OWNER, draft + "/files/" + MODEL + "/beside").getStatus()).isEqualTo(404);
    assertThat(opens(SECOND, draft + "/files/" + MODEL + "/beside").getContentAsString())
        .contains("Which version counts?");

    sends(SECOND, draft + "/files/" + MODEL + "/beside", Map.of("take", "mine"));

    assertThat(opens(OWNER, draft + "/files/" + MODEL + "/text").getContentAsString())
        .contains("Review by the second");
    assertThat(
            opens(OWNER, draft + "/files/" + MODEL + "/text?revision=" + revision(again))
                .getContentAsString())
        .contains("Review by the owner again");
  }

  @Test
  void a_file_brought_from_a_page_opened_earlier_leaves_what_a_colleague_saved() throws Exception {
    var draft = begun("Brought late");
    assertThat(opens(OWNER, draft).getContentAsString()).contains("value=\"" + MODEL + ":1\"");
    assertThat(opens(OWNER, draft + "/files/" + MODEL).getContentAsString())
        .contains("value=\"" + MODEL + ":1\"");
    saved(SECOND, draft, text("Review by the second"), 1);

    for (var shown : List.of(MODEL + ":1", "", MODEL + ":x")) {
      assertThat(brings(draft, MODEL, text("Review brought"), shown).getStatus()).isEqualTo(302);

      assertThat(opens(OWNER, draft + "/files/" + MODEL + "/text").getContentAsString())
          .contains("Review by the second");
    }
    assertThat(opens(OWNER, draft + "/files/" + MODEL + "/beside").getContentAsString())
        .contains("Which version counts?");
  }

  @Test
  void what_somebody_saved_beside_who_is_away_is_set_aside_by_another() throws Exception {
    var draft = begun("Somebody is away");
    saved(OWNER, draft, text("Review by the owner"), 1);
    var second = saved(SECOND, draft, text("Review by the second"), 1);
    var away = people.nameOf(new PractitionerId(SECOND));
    var address = "/files/" + MODEL + "/beside?revision=" + revision(second);
    assertThat(opens(OWNER, draft).getContentAsString())
        .contains(away + " has to decide", draft + address);
    assertThat(opens(OWNER, draft + address).getContentAsString())
        .contains("Set " + away + "’s version aside", "Review by the second")
        .doesNotContain("Which version counts?");

    sends(
        OWNER,
        draft + "/files/" + MODEL + "/beside",
        Map.of("take", "aside", "revision", String.valueOf(revision(second))));

    assertThat(opens(OWNER, draft).getContentAsString()).doesNotContain("Two versions");
    assertThat(
            opens(OWNER, draft + "/files/" + MODEL + "/text?revision=" + revision(second))
                .getContentAsString())
        .contains("Review by the second");
  }

  @Test
  void an_approval_by_an_author_of_another_text_or_without_a_reason_is_refused() throws Exception {
    var draft = begun("A clearer name");
    saved(OWNER, draft, text("Review of the risk"), 1);
    sends(OWNER, draft + "/ask", Map.of());
    var digest = digest(opens(SECOND, draft + "/approve").getContentAsString());

    assertThat(approves(OWNER, draft, digest, "It is mine")).contains("You had a hand in");
    assertThat(approves(SECOND, draft, digest, " ")).contains("Write why you approve it");
    assertThat(approves(SECOND, draft, "0".repeat(64), "Another")).contains("changed since");

    sends(OWNER, draft + "/take-back", Map.of());
    saved(OWNER, draft, text("Review of the whole risk"), 2);
    sends(OWNER, draft + "/ask", Map.of());
    var refused = approves(SECOND, draft, digest, "Read before the change");
    assertThat(refused).contains("changed since you read it", "Read before the change");
    assertThat(procedure.inForce().get(MODEL)).doesNotContain("Review of the whole risk");

    sends(SECOND, draft + "/send-back", Map.of("backReason", "Keep the old name"));
    assertThat(opens(OWNER, draft).getContentAsString()).contains("Keep the old name");
    sends(OWNER, draft + "/withdraw", Map.of("withdrawReason", "Not wanted"));
    assertThat(
            jdbc.sql("select act from audit_entry where subject = ?")
                .param(reference(draft))
                .query(String.class)
                .list())
        .contains(
            "PROCEDURE_DRAFT_BEGUN",
            "PROCEDURE_DRAFT_ASKED",
            "PROCEDURE_DRAFT_SENT_BACK",
            "PROCEDURE_DRAFT_WITHDRAWN");
  }

  @Test
  void hostile_files_are_refused_with_a_sentence_and_change_nothing() throws Exception {
    var draft = begun("Hostile");
    var entity = "<!DOCTYPE a [<!ENTITY b SYSTEM \"file:///etc/passwd\">]><a>&b;</a>";
    var script = text("<script>alert(1)</script>");
    for (var content : List.of(entity, script, "x".repeat(1024 * 1024 + 1), "")) {
      var answer = brings(draft, MODEL, content);
      assertThat(answer.getStatus()).isEqualTo(422);
      assertThat(answer.getContentAsString()).doesNotContain("<script>alert", "root:");
    }
    assertThat(brings(draft, "..%2f..%2fevil.sh", "#!/bin/sh").getStatus()).isEqualTo(422);
    assertThat(opens(OWNER, draft).getContentAsString()).contains("As in force");
    var refused = saves(OWNER, draft, script, 1);
    assertThat(refused.getStatus()).isEqualTo(422);

    assertThat(brings(draft, MODEL, text("Review brought")).getStatus()).isEqualTo(302);
    assertThat(opens(OWNER, draft + "/files/" + MODEL + "/text").getContentAsString())
        .contains("Review brought");
  }

  @Test
  void addresses_of_drafts_and_files_there_are_none_of_are_not_found() throws Exception {
    var draft = begun("Addresses");
    for (var address :
        List.of(
            "/studio/drafts/PD-0000-0000",
            "/studio/drafts/PD-0000-0000/approve",
            draft + "/files/none.bpmn",
            draft + "/files/missing-episode.bpmn/text",
            draft + "/files/" + MODEL + "/text?revision=99",
            draft + "/files/%2e%2e%2fapplication.yml")) {
      assertThat(opens(OWNER, address).getStatus()).as(address).isIn(400, 404);
    }
    assertThat(saves(OWNER, "/studio/drafts/PD-0000-0000", text("x"), 1).getStatus())
        .isEqualTo(404);
    assertThat(sends(OWNER, "/studio/drafts", Map.of("title", " ")).getStatus()).isEqualTo(422);
  }

  @Test
  void owners_are_told_where_what_is_in_force_does_not_keep_the_rules_after_an_update()
      throws Exception {
    assertThat(opens(OWNER, "/studio").getContentAsString()).doesNotContain("every rule");
    int before = procedure.release();
    var updated = procedure.inForce().get(MODEL).replace("value=\"TCS-59\"", "value=\"TCS-0\"");
    assertThat(updated).isNotEqualTo(procedure.inForce().get(MODEL));
    try {
      updatedTo(updated, before);

      assertThat(opens(OWNER, "/studio").getContentAsString())
          .contains("does not keep every rule", "TCS-0", "/studio/drafts/new?file=" + MODEL);
    } finally {
      for (var table :
          List.of("procedure_release_resource:release_number", "procedure_release:number")) {
        jdbc.sql("delete from %s where %s = ?".formatted((Object[]) table.split(":")))
            .param(before + 1)
            .update();
      }
      procedure.lookAgain();
    }
    assertThat(opens(OWNER, "/studio").getContentAsString()).doesNotContain("every rule");
  }

  /** A release as an update of the product makes it: nobody holds it to the rules. */
  private void updatedTo(String model, int before) {
    jdbc.sql("insert into procedure_file (sha256, content) values ('updated', ?)")
        .param(model)
        .update();
    jdbc.sql(
            "insert into procedure_release (number, in_force_since, put_by, approved_by, reason, state)"
                + " select number + 1, in_force_since, put_by, approved_by, reason, state"
                + " from procedure_release where number = ?")
        .param(before)
        .update();
    jdbc.sql(
            "insert into procedure_release_resource (release_number, resource, sha256, delivered_sha256)"
                + " select release_number + 1, resource, case when resource = ? then 'updated' else sha256 end,"
                + " delivered_sha256 from procedure_release_resource where release_number = ?")
        .params(MODEL, before)
        .update();
    procedure.lookAgain();
  }

  @Test
  void every_page_of_a_draft_says_that_another_release_came_into_force() throws Exception {
    var draft = begun("Overtaken");
    assertThat(opens(OWNER, draft).getContentAsString()).doesNotContain("came into force after");

    jdbc.sql("update procedure_draft set based_on = ? where ref = ?")
        .params(procedure.release() - 1, reference(draft))
        .update();

    assertThat(opens(OWNER, draft).getContentAsString()).contains("Compare the draft with it");
    assertThat(opens(OWNER, draft + "/compare").getContentAsString())
        .contains("Compare the draft with it");
    assertThat(opens(OWNER, draft + "/approve").getContentAsString())
        .contains("came into force after")
        .doesNotContain("Compare the draft with it");
  }

  @Test
  void the_approver_reads_what_runs_now_and_an_old_draft_counts_nothing_as_its_own()
      throws Exception {
    var draft = begun("What runs");
    saved(OWNER, draft, text("Review of what runs"), 1);
    sends(OWNER, draft + "/ask", Map.of());
    assertThat(opens(SECOND, draft + "/approve").getContentAsString())
        .contains("What runs now on what it changes", "The version in force: ");
    int older = procedure.release() - 1;
    jdbc.sql("update procedure_draft set state = 'RELEASED', released_as = ? where ref = ?")
        .params(older, reference(draft))
        .update();

    assertThat(opens(SECOND, draft + "/approve").getContentAsString())
        .contains("It came into force", "Release " + procedure.release() + " is in force now")
        .doesNotContain("In force since", "The new version", "phases run");
  }

  @Test
  void a_form_that_owners_added_is_taken_out_of_the_procedure_again() throws Exception {
    var form = "ask-nobody.form";
    var added = begun("Add a form");
    sends(OWNER, added + "/forms", Map.of("title", "Ask nobody"));
    sends(OWNER, added + "/files/" + MODEL + "/take-out", Map.of());
    brings(added, form, ASK_NOBODY, form + ":1");
    putIntoForce(added);
    assertThat(procedure.inForce()).containsKey(form);

    var draft = begun("Take it out again");
    sends(OWNER, draft + "/files", Map.of("file", form));
    var page = opens(OWNER, draft).getContentAsString();
    assertThat(page.split("Take it out of the procedure", -1)).as("not the delivered").hasSize(2);
    sends(
        OWNER, draft + "/files/" + form + "/take-out", Map.of("of", "procedure", "revision", "1"));
    assertThat(opens(OWNER, draft).getContentAsString()).contains("Taken out of the procedure");
    assertThat(opens(OWNER, draft + "/files/" + form).getContentAsString())
        .contains("takes the file out of the procedure")
        .doesNotContain("id=\"editor\"");
    assertThat(opens(OWNER, draft + "/files/" + form + "/text").getStatus()).isEqualTo(404);
    for (var each : List.of("/compare", "/ask", "/approve")) {
      var answer =
          each.equals("/ask") ? sends(OWNER, draft + each, Map.of()) : opens(SECOND, draft + each);
      assertThat(answer.getStatus()).as(each).isLessThan(400);
    }
    assertThat(opens(SECOND, draft + "/compare").getContentAsString())
        .contains("Ask nobody (taken out of the procedure)", "is taken away");
    assertThat(opens(SECOND, draft + "/approve").getContentAsString())
        .contains("Ask nobody (taken out of the procedure)");

    putIntoForce(draft);

    assertThat(procedure.inForce()).doesNotContainKey(form);
    assertThat(opens(SECOND, draft + "/compare").getContentAsString()).contains("is taken away");
  }

  private void putIntoForce(String draft) throws Exception {
    sends(OWNER, draft + "/ask", Map.of());
    var digest = digest(opens(SECOND, draft + "/approve").getContentAsString());
    var answer =
        sends(SECOND, draft + "/approve", Map.of("digest", digest, "reason", "It is agreed"));
    assertThat(answer.getStatus()).as(answer.getContentAsString()).isEqualTo(302);
  }

  @Test
  void a_name_with_a_nul_is_refused_or_not_found_wherever_it_is_sent() throws Exception {
    var draft = begun("Nul");
    for (var address :
        List.of(
            draft + "%00",
            draft + "/files/a%00.bpmn",
            draft + "/files/" + MODEL + "%00",
            draft + "/files/a%00.bpmn/text",
            draft + "/files/a%00.bpmn/beside")) {
      assertThat(opens(OWNER, address).getStatus()).as(address).isIn(400, 404);
    }
    assertThat(sends(OWNER, draft + "/files/a%00.bpmn/take-out", Map.of()).getStatus())
        .isIn(400, 404);
    for (var name : List.of("a\0.bpmn", MODEL + "\0", "\0")) {
      assertThat(brings(draft, name, text("Review brought")).getStatus()).isEqualTo(422);
      assertThat(sends(OWNER, draft + "/files", Map.of("file", name)).getStatus()).isEqualTo(422);
    }
    assertThat(sends(OWNER, "/studio/drafts", Map.of("title", "a\0b")).getStatus()).isEqualTo(422);
    assertThat(opens(OWNER, draft).getContentAsString()).contains("As in force");
    assertThat(opens(OWNER, draft + "?bad-name=yes").getContentAsString())
        .contains("A file has a name no file can have");
  }

  private String text(String name) {
    return procedure
        .inForce()
        .get(MODEL)
        .replace("name=\"Review the risk\"", "name=\"" + escaped(name) + "\"");
  }

  private static String escaped(String text) {
    return text.replace("<", "&lt;").replace(">", "&gt;");
  }

  private String begun(String title) throws Exception {
    var address = sends(OWNER, "/studio/drafts", Map.of("title", title, "file", MODEL));
    return String.valueOf(address.getRedirectedUrl());
  }

  private static String reference(String draft) {
    return draft.substring(draft.lastIndexOf('/') + 1);
  }

  private static int revision(JsonNode saved) {
    return saved.path("revision").asInt();
  }

  private static String digest(String page) {
    var at = page.indexOf("name=\"digest\"");
    var from = page.indexOf("value=\"", at) + "value=\"".length();
    return page.substring(from, page.indexOf('"', from));
  }

  private String approves(String who, String draft, String digest, String reason) throws Exception {
    var answer = sends(who, draft + "/approve", Map.of("digest", digest, "reason", reason));
    assertThat(answer.getStatus()).isEqualTo(422);
    return answer.getContentAsString();
  }

  private JsonNode saved(String who, String draft, String text, int madeFrom) throws Exception {
    return json.readTree(saves(who, draft, text, madeFrom).getContentAsString());
  }

  private MockHttpServletResponse saves(String who, String draft, String text, int madeFrom)
      throws Exception {
    return mvc.perform(
            post(URI.create(draft + "/files/" + MODEL + "/revisions"))
                .with(user(who))
                .with(csrf())
                .contentType(MediaType.APPLICATION_JSON)
                .content(json.writeValueAsString(Map.of("text", text, "madeFrom", madeFrom))))
        .andReturn()
        .getResponse();
  }

  private MockHttpServletResponse brings(String draft, String name, String content)
      throws Exception {
    return brings(draft, name, content, name + ":1");
  }

  private MockHttpServletResponse brings(String draft, String name, String content, String shown)
      throws Exception {
    return mvc.perform(
            multipart(URI.create(draft + "/uploads"))
                .file(
                    new MockMultipartFile(
                        "upload",
                        name,
                        "application/xml",
                        content.getBytes(StandardCharsets.UTF_8)))
                .param("shown", shown)
                .with(user(OWNER))
                .with(csrf()))
        .andReturn()
        .getResponse();
  }

  private MockHttpServletResponse opens(String who, String address) throws Exception {
    return mvc.perform(get(URI.create(address)).with(user(who))).andReturn().getResponse();
  }

  private MockHttpServletResponse sends(String who, String address, Map<String, String> fields)
      throws Exception {
    var request = post(URI.create(address)).with(user(who)).with(csrf());
    fields.forEach(request::param);
    return mvc.perform(request).andReturn().getResponse();
  }
}
