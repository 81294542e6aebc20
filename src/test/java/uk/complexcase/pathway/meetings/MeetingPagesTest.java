package uk.complexcase.pathway.meetings;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.flash;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;
import static uk.complexcase.pathway.meetings.MeetingRooms.CS_MANAGER;
import static uk.complexcase.pathway.meetings.MeetingRooms.HEAD;
import static uk.complexcase.pathway.meetings.MeetingRooms.NOTES;
import static uk.complexcase.pathway.meetings.MeetingRooms.NURSE;
import static uk.complexcase.pathway.meetings.MeetingRooms.POLICE;
import static uk.complexcase.pathway.meetings.MeetingRooms.TEAM_MANAGER;
import static uk.complexcase.pathway.meetings.MeetingRooms.WORKER;
import static uk.complexcase.pathway.meetings.MeetingRooms.YOUTH;

import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.autoconfigure.AutoConfigurationPackage;
import org.springframework.boot.autoconfigure.ImportAutoConfiguration;
import org.springframework.boot.autoconfigure.context.ConfigurationPropertiesAutoConfiguration;
import org.springframework.boot.autoconfigure.context.PropertyPlaceholderAutoConfiguration;
import org.springframework.boot.autoconfigure.flyway.FlywayAutoConfiguration;
import org.springframework.boot.autoconfigure.http.HttpMessageConvertersAutoConfiguration;
import org.springframework.boot.autoconfigure.jdbc.DataSourceAutoConfiguration;
import org.springframework.boot.autoconfigure.jdbc.DataSourceTransactionManagerAutoConfiguration;
import org.springframework.boot.autoconfigure.jdbc.JdbcClientAutoConfiguration;
import org.springframework.boot.autoconfigure.jdbc.JdbcTemplateAutoConfiguration;
import org.springframework.boot.autoconfigure.orm.jpa.HibernateJpaAutoConfiguration;
import org.springframework.boot.autoconfigure.security.servlet.SecurityAutoConfiguration;
import org.springframework.boot.autoconfigure.security.servlet.SecurityFilterAutoConfiguration;
import org.springframework.boot.autoconfigure.thymeleaf.ThymeleafAutoConfiguration;
import org.springframework.boot.autoconfigure.transaction.TransactionAutoConfiguration;
import org.springframework.boot.autoconfigure.web.servlet.DispatcherServletAutoConfiguration;
import org.springframework.boot.autoconfigure.web.servlet.ServletWebServerFactoryAutoConfiguration;
import org.springframework.boot.autoconfigure.web.servlet.WebMvcAutoConfiguration;
import org.springframework.boot.autoconfigure.web.servlet.error.ErrorMvcAutoConfiguration;
import org.springframework.boot.test.autoconfigure.web.servlet.AutoConfigureMockMvc;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.ComponentScan;
import org.springframework.context.annotation.FilterType;
import org.springframework.context.annotation.FullyQualifiedAnnotationBeanNameGenerator;
import org.springframework.context.annotation.Import;
import org.springframework.context.annotation.Primary;
import org.springframework.data.jpa.repository.config.EnableJpaRepositories;
import org.springframework.test.context.ContextConfiguration;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.ResultActions;
import org.springframework.transaction.support.TransactionTemplate;
import org.springframework.util.LinkedMultiValueMap;
import org.springframework.web.util.HtmlUtils;
import uk.complexcase.cases.casefile.CaseFiles;
import uk.complexcase.cases.casefile.NewChild;
import uk.complexcase.cases.events.StrategyDiscussionNeeded;
import uk.complexcase.cases.sharing.HandlingCode;
import uk.complexcase.db.TestClock;
import uk.complexcase.db.TestDatabases;
import uk.complexcase.foundation.people.PeopleRegister;
import uk.complexcase.foundation.security.Viewer;
import uk.complexcase.foundation.shared.CaseRef;
import uk.complexcase.foundation.shared.ContactRef;
import uk.complexcase.foundation.shared.References;

/** The meeting pages on the real room: what they show, take, refuse and never lose. */
@SpringBootTest(
    classes = MeetingPagesTest.Pages.class,
    properties = {
      "spring.profiles.active=local",
      "spring.jpa.hibernate.ddl-auto=validate",
      "spring.jpa.open-in-view=false",
      "spring.flyway.locations=classpath:db/migration,classpath:db/vendor/{vendor}"
    })
@ContextConfiguration(initializers = TestDatabases.H2.class)
@AutoConfigureMockMvc
class MeetingPagesTest {

  @Autowired MockMvc mvc;
  @Autowired StrategyDesk desk;
  @Autowired HearingOfNeed need;
  @Autowired CaseFiles files;
  @Autowired PeopleRegister people;
  @Autowired TestClock clock;
  @Autowired TransactionTemplate transaction;

  private DiscussionRef meeting;
  private List<CaseRef> children;

  /** The room's pages with the real sign-in rules. */
  @AutoConfigurationPackage(basePackages = "uk.complexcase")
  @EnableJpaRepositories(
      basePackages = "uk.complexcase",
      nameGenerator = FullyQualifiedAnnotationBeanNameGenerator.class)
  @ImportAutoConfiguration({
    ConfigurationPropertiesAutoConfiguration.class,
    PropertyPlaceholderAutoConfiguration.class,
    DataSourceAutoConfiguration.class,
    DataSourceTransactionManagerAutoConfiguration.class,
    TransactionAutoConfiguration.class,
    JdbcTemplateAutoConfiguration.class,
    JdbcClientAutoConfiguration.class,
    FlywayAutoConfiguration.class,
    HibernateJpaAutoConfiguration.class,
    HttpMessageConvertersAutoConfiguration.class,
    ThymeleafAutoConfiguration.class,
    SecurityAutoConfiguration.class,
    SecurityFilterAutoConfiguration.class,
    DispatcherServletAutoConfiguration.class,
    ServletWebServerFactoryAutoConfiguration.class,
    WebMvcAutoConfiguration.class,
    ErrorMvcAutoConfiguration.class
  })
  @ComponentScan(
      basePackages = {
        "uk.complexcase.pathway.meetings.web",
        "uk.complexcase.foundation.security.web"
      },
      // other tests' own configurations stay out
      excludeFilters = @ComponentScan.Filter(type = FilterType.REGEX, pattern = ".*Test\\$.*"))
  @ComponentScan(
      basePackages = "uk.complexcase.desk.web",
      useDefaultFilters = false,
      includeFilters =
          @ComponentScan.Filter(
              type = FilterType.REGEX,
              pattern = ".*\\.(EveryPage|WrongAddresses|ErrorPages)"))
  @Import(MeetingRooms.class)
  static class Pages {

    @Bean
    @Primary
    TestClock testClock() {
      return new TestClock();
    }
  }

  @BeforeEach
  void asked() {
    clock.moveTo(TestClock.START);
    MeetingRooms.register(people);
    children = List.of(child("Child A1"), child("Child A2"));
    var contact = new ContactRef(References.fresh("R"));
    transaction.executeWithoutResult(status ->
        need.on(
            new StrategyDiscussionNeeded(
                contact,
                children,
                clock.instant().minus(Duration.ofHours(2)),
                false,
                Set.of("POSITION_OF_TRUST"),
                YOUTH.id(),
                TEAM_MANAGER.id())));
    meeting = desk.aboutChild(HEAD, children.getFirst()).getFirst().ref();
  }

  private CaseRef child(String name) {
    return files.open(
        new NewChild(name, null, 14),
        new ContactRef(References.fresh("R")),
        clock.instant(),
        TEAM_MANAGER.id());
  }

  @Test
  void it_is_convened_held_and_ended_on_its_page_alone() throws Exception {
    assertThat(page(TEAM_MANAGER, "")).contains("aria-current=\"page\"><span>Convene<");
    sent(HEAD, "name-chair", "", "chair", TEAM_MANAGER.id().value());
    sent(HEAD, "name-note-taker", "", "noteTaker", NOTES.id().value());
    sent(HEAD, "set-timing", "", "timing", "WITHIN_24H");
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
    for (var one : view(HEAD).asked()) {
      sent(NOTES, "mark-attendance", one.id(), "attendance", "ATTENDED");
    }
    for (var child : children) {
      sent(
          TEAM_MANAGER,
          "record-voice",
          child,
          "sought",
          "RECORDED",
          "words",
          "I am afraid",
          "changed",
          "A place today");
      sent(TEAM_MANAGER, "record-parents", child, "sought", "NOT_SAFE_TO_SEEK", "words", "Later");
      sent(TEAM_MANAGER, "record-safety-plan", child, "plan", "Stays with an aunt");
      sent(TEAM_MANAGER, "record-support", child, "support", "A worker");
      sent(TEAM_MANAGER, "record-telling", child, "toldBy", "The social worker");
      sent(
          TEAM_MANAGER,
          "record-seeing",
          child,
          "seenBy",
          "The social worker",
          "seeBy.day",
          "2",
          "seeBy.month",
          "2",
          "seeBy.year",
          "2027",
          "seeBy.time",
          "09:00");
      sent(TEAM_MANAGER, "decide-outcome", child, "outcome", "S47", "reason", "Injuries");
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
        "agency",
        "CSC",
        "owner",
        WORKER.id().value(),
        "due.day",
        "3",
        "due.month",
        "2",
        "due.year",
        "2027");
    for (var item : AgendaItem.values()) {
      sent(NOTES, "settle-point", item, "status", "DISCUSSED");
    }
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
                "set-timing",
                "",
                "timing",
                "PLANNED_MEETING",
                "reason",
                "Mapping <b>first</b>",
                "plannedFor.day",
                "30",
                "plannedFor.month",
                "2",
                "plannedFor.year",
                "2027",
                "plannedFor.time",
                "10:00")
            .andExpect(status().isUnprocessableEntity())
            .andReturn()
            .getResponse()
            .getContentAsString();

    assertThat(answer)
        .contains("There is a problem", "href=\"#set-timing.plannedFor\"")
        .contains("id=\"set-timing.plannedFor-error\"")
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
                "set-timing",
                "",
                "timing",
                "PLANNED_MEETING",
                "reason",
                "Mapping",
                "plannedFor.day",
                "3",
                "plannedFor.month",
                "2",
                "plannedFor.year",
                "2027",
                "plannedFor.time",
                "10:00",
                "interimSafetyPlan." + children.getFirst(),
                "Aunt")
            .andExpect(status().isUnprocessableEntity())
            .andReturn()
            .getResponse()
            .getContentAsString();

    assertThat(answer)
        .contains("href=\"#set-timing.interimSafetyPlan." + children.getLast() + "\"")
        .contains(">Aunt</textarea>");
  }

  @Test
  void who_is_overtaken_sees_both_and_overwrites_only_knowingly() throws Exception {
    begun();
    var child = children.getFirst();
    var seen = form(page(NURSE, "?part=hold"), "record-safety-plan-" + child);
    sent(TEAM_MANAGER, "record-safety-plan", child, "plan", "Stays with an aunt");

    var answer =
        post(NURSE, "record-safety-plan", seen, "plan", "Stays at home")
            .andExpect(status().isUnprocessableEntity())
            .andReturn()
            .getResponse()
            .getContentAsString();
    assertThat(answer)
        .contains("Somebody changed this while you wrote", "Recorded now by somebody else")
        .contains("Stays with an aunt", ">Stays at home</textarea>");
    assertThat(plan(child)).isEqualTo("Stays with an aunt");

    var anew = form(answer, "record-safety-plan-" + child);
    post(NURSE, "record-safety-plan", anew, "plan", "Stays at home")
        .andExpect(status().is3xxRedirection());
    assertThat(plan(child)).isEqualTo("Stays at home");
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
    var shown = form(page(POLICE, "?part=hold"), "write-note-HISTORY");
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
            page(TEAM_MANAGER, "?part=close"))) {
      assertThat(page.split("<h1", -1)).hasSize(2);
      assertThat(page).doesNotContain("<script>", " style=\"", " onclick=");
      var ids =
          Pattern.compile(" id=\"([^\"]+)\"").matcher(page).results().map(r -> r.group(1)).toList();
      assertThat(ids).doesNotHaveDuplicates();
    }
  }

  private void begun() throws Exception {
    sent(HEAD, "name-chair", "", "chair", TEAM_MANAGER.id().value());
    sent(HEAD, "name-note-taker", "", "noteTaker", NOTES.id().value());
    sent(TEAM_MANAGER, "begin", "", "mode", "VIDEO", "statementRead", "YES");
  }

  private DiscussionView view(Viewer viewer) {
    return desk.show(viewer, meeting);
  }

  private String plan(CaseRef child) {
    return view(HEAD).children().stream()
        .filter(one -> one.ref().equals(child))
        .findFirst()
        .orElseThrow()
        .safetyPlan();
  }

  private String list(Viewer viewer) throws Exception {
    return read(viewer, "/meetings");
  }

  private String page(Viewer viewer, String query) throws Exception {
    return read(viewer, "/meetings/" + meeting + query);
  }

  private String read(Viewer viewer, String address) throws Exception {
    return mvc.perform(get(address).with(user(viewer.id().value())))
        .andExpect(status().isOk())
        .andReturn()
        .getResponse()
        .getContentAsString();
  }

  /** Fills the form in as the page shows it and sends it; it is done. */
  private void sent(Viewer viewer, String act, Object key, String... typed) throws Exception {
    send(viewer, act, key, typed)
        .andExpect(result ->
            assertThat(result.getResponse().getStatus())
                .as(() -> act + " " + key + ": " + problem(result.getResponse()))
                .isEqualTo(302))
        .andExpect(flash().attributeExists("said"));
  }

  private static String problem(org.springframework.mock.web.MockHttpServletResponse response) {
    try {
      var text = response.getContentAsString();
      int at = text.indexOf("There is a problem");
      return at < 0 ? "" : text.substring(at, Math.min(text.length(), at + 500));
    } catch (java.io.UnsupportedEncodingException e) {
      throw new IllegalStateException(e);
    }
  }

  private ResultActions send(Viewer viewer, String act, Object key, String... typed)
      throws Exception {
    var id = key.toString().isEmpty() ? act : act + "-" + key;
    for (var part : List.of("?part=convene", "?part=hold", "?part=close")) {
      var page = page(viewer, part);
      if (page.contains("id=\"" + id + "\"")) {
        return post(viewer, act, form(page, id), typed);
      }
    }
    throw new AssertionError("No form " + id + " for " + viewer.id());
  }

  private ResultActions post(
      Viewer viewer, String act, LinkedMultiValueMap<String, String> shown, String... typed)
      throws Exception {
    var sent = new LinkedMultiValueMap<>(shown);
    for (int i = 0; i < typed.length; i += 2) {
      sent.set(typed[i], typed[i + 1]);
    }
    return mvc.perform(
        org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post(
                "/meetings/" + meeting + "/acts/" + act)
            .params(sent)
            .with(user(viewer.id().value()))
            .with(csrf()));
  }

  /** The hidden fields of a form. */
  private static LinkedMultiValueMap<String, String> form(String page, String id) {
    int at = page.indexOf("id=\"" + id + "\"");
    assertThat(at).as("form %s", id).isPositive();
    var text = page.substring(at, page.indexOf("</form>", at));
    var hidden = new LinkedMultiValueMap<String, String>();
    Pattern.compile("<input type=\"hidden\" name=\"([^\"]+)\" value=\"([^\"]*)\"")
        .matcher(text)
        .results()
        .forEach(field -> hidden.set(field.group(1), HtmlUtils.htmlUnescape(field.group(2))));
    return hidden;
  }
}
