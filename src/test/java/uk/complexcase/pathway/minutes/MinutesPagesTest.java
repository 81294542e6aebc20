package uk.complexcase.pathway.minutes;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrl;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;
import static uk.complexcase.pathway.minutes.MinutesRooms.HEAD;
import static uk.complexcase.pathway.minutes.MinutesRooms.NOTES;
import static uk.complexcase.pathway.minutes.MinutesRooms.TEACHER;
import static uk.complexcase.pathway.minutes.MinutesRooms.TEAM_MANAGER;
import static uk.complexcase.pathway.minutes.MinutesRooms.YOUTH_WORKER;

import java.util.List;
import java.util.Set;
import java.util.UUID;
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
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.ComponentScan;
import org.springframework.context.annotation.FilterType;
import org.springframework.context.annotation.FullyQualifiedAnnotationBeanNameGenerator;
import org.springframework.context.annotation.Import;
import org.springframework.context.annotation.Primary;
import org.springframework.data.jpa.repository.config.EnableJpaRepositories;
import org.springframework.test.context.ContextConfiguration;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.transaction.support.TransactionTemplate;
import uk.complexcase.cases.casefile.CaseFiles;
import uk.complexcase.cases.casefile.NewChild;
import uk.complexcase.cases.sharing.HandlingCode;
import uk.complexcase.db.TestClock;
import uk.complexcase.db.TestDatabases;
import uk.complexcase.foundation.people.Agency;
import uk.complexcase.foundation.people.PeopleRegister;
import uk.complexcase.foundation.security.Viewer;
import uk.complexcase.foundation.shared.CaseRef;
import uk.complexcase.foundation.shared.ContactRef;
import uk.complexcase.foundation.shared.References;
import uk.complexcase.pathway.meetings.ActOutcome;
import uk.complexcase.pathway.meetings.AgendaItem;
import uk.complexcase.pathway.meetings.Attendance;
import uk.complexcase.pathway.meetings.DiscussionRef;
import uk.complexcase.pathway.meetings.DiscussionWanted;
import uk.complexcase.pathway.meetings.MeetingMode;
import uk.complexcase.pathway.meetings.MinutesSent;
import uk.complexcase.pathway.meetings.StrategyAct;
import uk.complexcase.pathway.meetings.StrategyDesk;

/** The pages of minutes on the real rooms: before they are issued and after. */
@SpringBootTest(
    classes = MinutesPagesTest.Pages.class,
    properties = {
      "spring.profiles.active=local",
      "spring.jpa.hibernate.ddl-auto=validate",
      "spring.jpa.open-in-view=false",
      "spring.flyway.locations=classpath:db/migration,classpath:db/vendor/{vendor}"
    })
@ContextConfiguration(initializers = TestDatabases.H2.class)
@AutoConfigureMockMvc
class MinutesPagesTest {

  @Autowired MockMvc mvc;
  @Autowired StrategyDesk meetings;
  @Autowired CaseFiles files;
  @Autowired PeopleRegister people;
  @Autowired TestClock clock;
  @Autowired ApplicationEventPublisher events;
  @Autowired TransactionTemplate transaction;

  private DiscussionRef discussion;
  private CaseRef child;
  private String address;

  /** The pages with the real sign-in rules. */
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
        "uk.complexcase.pathway.minutes.web",
        "uk.complexcase.pathway.invitations.web",
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
  @Import(MinutesRooms.class)
  static class Pages {

    @Bean
    @Primary
    TestClock testClock() {
      return new TestClock();
    }
  }

  @BeforeEach
  void held() {
    clock.moveTo(TestClock.START);
    MinutesRooms.register(people);
    child =
        files.open(
            new NewChild("Child A1", null, 14),
            new ContactRef(References.fresh("R")),
            clock.instant(),
            TEAM_MANAGER.id());
    var asked =
        meetings.ask(
            TEAM_MANAGER,
            new DiscussionWanted(
                UUID.randomUUID().toString(),
                List.of(child),
                clock.instant(),
                false,
                Set.of(),
                "Fictional"));
    discussion = ((StrategyDesk.RequestOutcome.Requested) asked).discussion();
    address = "/meetings/" + discussion + "/minutes/1";
    done(HEAD, new StrategyAct.NameChair(TEAM_MANAGER.id()));
    done(HEAD, new StrategyAct.NameNoteTaker(NOTES.id()));
    done(TEAM_MANAGER, new StrategyAct.Begin(MeetingMode.VIDEO, true));
    done(HEAD, new StrategyAct.Invite(Agency.EDUCATION, "", TEACHER.id(), "", "", Set.of()));
    done(
        HEAD,
        new StrategyAct.Invite(
            Agency.INTERNATIONAL, "", null, "Person abroad", "a@abroad.example", Set.of()));
    done(
        TEACHER,
        new StrategyAct.WriteNote(
            UUID.randomUUID(),
            AgendaItem.EDUCATION,
            "Missed <b>two</b> lessons",
            HandlingCode.CORE_AGENCIES,
            Set.of()));
    for (var row : meetings.show(HEAD, discussion).asked()) {
      if (row.person() != null || !row.outsideName().isEmpty()) {
        done(
            HEAD, new StrategyAct.MarkAttendance(row.id(), row.version(), Attendance.ATTENDED, ""));
      }
    }
    done(TEAM_MANAGER, new StrategyAct.EndToReconvene("The mapping", null));
  }

  @Test
  void before_they_are_issued_each_copy_can_be_seen_by_those_who_keep_the_record()
      throws Exception {
    assertThat(page(TEACHER, address)).contains("not been issued yet");
    assertThat(page(NOTES, address + "/recipients?copy=person:teacher"))
        .contains("To be told", "To be passed on by hand", "copy for Person teacher")
        .contains("Missed &lt;b&gt;two&lt;/b&gt; lessons", "Social care, police and health only")
        .doesNotContain("<b>two</b>");
    mvc.perform(get(address + "/recipients").with(user(TEACHER.id().value())))
        .andExpect(status().isNotFound());
    mvc.perform(get(address).with(user(YOUTH_WORKER.id().value())))
        .andExpect(status().isNotFound());
  }

  @Test
  void once_issued_they_are_a_page_and_a_paper() throws Exception {
    issue();

    var page = page(TEACHER, address);
    assertThat(page)
        .contains("OFFICIAL-SENSITIVE: copy for Person teacher", "Save as PDF", "Child A1")
        .contains("Held under statutory guidance", "The mapping");
    assertThat(page.split("<h1").length).isEqualTo(2);
    assertThat(page).doesNotContain("style=", "<script>", "onclick");
    var paper =
        mvc.perform(get(address + "/paper.pdf").with(user(TEACHER.id().value())))
            .andExpect(status().isOk())
            .andReturn()
            .getResponse();
    assertThat(paper.getContentType()).isEqualTo("application/pdf");
    assertThat(paper.getHeader("Cache-Control")).contains("no-store");
    assertThat(paper.getContentAsByteArray()).startsWith("%PDF".getBytes());
    mvc.perform(get(address + "/paper.pdf").with(user(HEAD.id().value())))
        .andExpect(status().isSeeOther())
        .andExpect(redirectedUrl(address));
  }

  @Test
  void what_is_passed_on_by_hand_is_recorded_and_a_mistake_loses_nothing() throws Exception {
    issue();
    page(TEACHER, address);
    var list = page(NOTES, address + "/recipients");
    assertThat(list).contains("1 still to be passed on", "Opened", "Not yet there");
    var key = list.replaceAll("(?s).*name=\"recipient\" value=\"([^\"]+)\".*", "$1");

    var answer =
        mvc.perform(
                post(address + "/recipients")
                    .param("recipient", key)
                    .param("how", "SECURE_EMAIL")
                    .param("to", " ")
                    .with(user(NOTES.id().value()))
                    .with(csrf()))
            .andExpect(status().isUnprocessableEntity())
            .andReturn()
            .getResponse()
            .getContentAsString();
    assertThat(answer).contains("There is a problem", "Enter where it went", "checked");

    mvc.perform(
            post(address + "/recipients")
                .param("recipient", key)
                .param("how", "SECURE_EMAIL")
                .param("to", "a@abroad.example")
                .with(user(NOTES.id().value()))
                .with(csrf()))
        .andExpect(redirectedUrl(address + "/recipients"));
    assertThat(page(NOTES, address + "/recipients"))
        .contains("By secure email to a@abroad.example", "recorded by Person notes")
        .doesNotContain("still to be passed on");
  }

  @Test
  void a_childs_file_shows_its_copies_and_their_way_to_the_case_system() throws Exception {
    assertThat(page(HEAD, "/cases/" + child + "/minutes")).contains("There are none yet");
    issue();

    assertThat(page(HEAD, "/cases/" + child + "/minutes"))
        .contains("Minutes of strategy discussion " + discussion, "Not yet there");
    assertThat(page(HEAD, "/cases/" + child + "/minutes?of=" + discussion + "-1"))
        .contains("copy for the child&#39;s record", "The mapping");
    mvc.perform(
            get("/cases/" + child + "/minutes/paper.pdf?of=" + discussion + "-1")
                .with(user(HEAD.id().value())))
        .andExpect(status().isOk());
    mvc.perform(get("/cases/" + child + "/minutes").with(user(TEACHER.id().value())))
        .andExpect(status().isNotFound());
  }

  @Test
  void minutes_are_put_right_in_two_steps_and_a_mistake_loses_nothing() throws Exception {
    assertThat(page(NOTES, address + "/correction")).contains("have not been issued yet");
    issue();
    assertThat(page(NOTES, address + "/recipients")).contains("Put the minutes right");
    assertThat(page(HEAD, address + "/recipients")).doesNotContain("Put the minutes right");
    assertThat(page(HEAD, address + "/correction"))
        .contains("chair or the note taker")
        .doesNotContain("lessons");
    mvc.perform(get(address + "/correction").with(user(TEACHER.id().value())))
        .andExpect(status().isNotFound());

    var choice = page(NOTES, address + "/correction");
    assertThat(choice).contains("What is to be put right?", "Contribution of Person teacher");
    assertThat(choice.split("<h1").length).isEqualTo(2);
    var key = choice.replaceAll("(?s).*name=\"passage\"[^>]*value=\"(note:[^\"]+)\".*", "$1");
    assertThat(page(NOTES, address + "/correction?passage=" + key))
        .contains("How it should read", "Missed &lt;b&gt;two&lt;/b&gt; lessons", "The chair agreed")
        .doesNotContain("style=", "onclick");

    assertThat(wrong(key, "", "Missed three lessons, all in May", "It was three"))
        .contains("Say why the minutes are issued again", "Missed three lessons, all in May")
        .contains("It was three");
    assertThat(wrong(key, "RECORDED_WRONGLY", "Missed three lessons", ""))
        .contains("Say what was wrong", "href=\"#said-1\"", "Missed three lessons");

    mvc.perform(correction(key, "RECORDED_WRONGLY", "Missed three lessons, all", "It was three"))
        .andExpect(redirectedUrl(address + "/recipients"));
    assertThat(page(NOTES, address + "/recipients")).contains("Issues:", "1 still to be passed on");
    assertThat(page(NOTES, address + "/recipients?issue=1"))
        .contains("Replaced by issue 2 on", "Not passed on")
        .doesNotContain("Record it as passed on");
    assertThat(page(TEACHER, address))
        .contains("issue 2", "Missed three lessons, all", "It was three", "What changed")
        .doesNotContain("Replaced by");
    assertThat(page(TEACHER, address + "?issue=1"))
        .contains("Replaced by issue 2 on", "lessons")
        .doesNotContain("Missed three lessons");
    assertThat(page(HEAD, "/cases/" + child + "/minutes?of=" + discussion + "-1-2"))
        .contains("It replaces issue 1");
    assertThat(page(HEAD, "/cases/" + child + "/minutes"))
        .contains("Replaced by issue 2 on", discussion + "-1-2");
    mvc.perform(
            get("/cases/" + child + "/minutes/paper.pdf?of=" + discussion + "-1-2")
                .with(user(HEAD.id().value())))
        .andExpect(status().isOk());

    assertThat(wrong(key, "LEFT_OUT", "Words sent too late", "Too late"))
        .contains("Issue 2 was made while you wrote", "Words sent too late");
  }

  private String wrong(String passage, String reason, String words, String said) throws Exception {
    return mvc.perform(correction(passage, reason, words, said))
        .andExpect(status().isUnprocessableEntity())
        .andReturn()
        .getResponse()
        .getContentAsString();
  }

  private org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder correction(
      String passage, String reason, String words, String said) {
    return post(address + "/correction")
        .param("issue", "1")
        .param("reason", reason)
        .param("agreed", "true")
        .param("passage", passage)
        .param("words", words)
        .param("said", said)
        .with(user(NOTES.id().value()))
        .with(csrf());
  }

  @Test
  void a_persons_own_invitation_is_a_calendar_file_of_reference_and_standing() throws Exception {
    // the second session is not convened yet
    mvc.perform(get("/meetings/" + discussion + "/invitation.ics").with(user(TEACHER.id().value())))
        .andExpect(redirectedUrl("/meetings/" + discussion));
    done(
        HEAD,
        new StrategyAct.Convene(
            MeetingMode.VIDEO, clock.instant().plus(java.time.Duration.ofHours(5))));

    var file =
        mvc.perform(
                get("/meetings/" + discussion + "/invitation.ics").with(user(TEACHER.id().value())))
            .andExpect(status().isOk())
            .andReturn()
            .getResponse();
    assertThat(file.getContentType()).startsWith("text/calendar");
    assertThat(file.getContentAsString())
        .contains("METHOD:REQUEST", discussion.value(), "teacher@northmoor.example")
        .doesNotContain("Child A1");
  }

  private String page(Viewer viewer, String at) throws Exception {
    return mvc.perform(get(at).with(user(viewer.id().value())))
        .andExpect(status().isOk())
        .andReturn()
        .getResponse()
        .getContentAsString();
  }

  private void issue() {
    transaction.executeWithoutResult(status -> events.publishEvent(new MinutesSent(discussion, 1)));
  }

  private void done(Viewer viewer, StrategyAct act) {
    assertThat(meetings.act(viewer, discussion, act))
        .as("%s by %s", act, viewer.id())
        .isInstanceOf(ActOutcome.Done.class);
  }
}
