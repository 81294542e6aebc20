package uk.complexcase.pathway.meetings;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.flash;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;
import static uk.complexcase.pathway.meetings.MeetingRooms.HEAD;
import static uk.complexcase.pathway.meetings.MeetingRooms.NOTES;
import static uk.complexcase.pathway.meetings.MeetingRooms.TEAM_MANAGER;
import static uk.complexcase.pathway.meetings.MeetingRooms.YOUTH;

import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
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
import uk.complexcase.cases.casefile.CaseFiles;
import uk.complexcase.cases.casefile.NewChild;
import uk.complexcase.cases.events.StrategyDiscussionNeeded;
import uk.complexcase.db.TestClock;
import uk.complexcase.db.TestDatabases;
import uk.complexcase.foundation.people.PeopleRegister;
import uk.complexcase.foundation.security.Viewer;
import uk.complexcase.foundation.shared.CaseRef;
import uk.complexcase.foundation.shared.ContactRef;
import uk.complexcase.foundation.shared.References;

/** The meeting pages on the real room, and people who fill in their forms as shown. */
@SpringBootTest(
    classes = MeetingPages.Pages.class,
    properties = {
      "spring.profiles.active=local",
      "spring.jpa.hibernate.ddl-auto=validate",
      "spring.jpa.open-in-view=false",
      "spring.flyway.locations=classpath:db/migration,classpath:db/vendor/{vendor}"
    })
@ContextConfiguration(initializers = TestDatabases.H2.class)
@AutoConfigureMockMvc
abstract class MeetingPages {

  @Autowired MockMvc mvc;
  @Autowired StrategyDesk desk;
  @Autowired HearingOfNeed need;
  @Autowired CaseFiles files;
  @Autowired PeopleRegister people;
  @Autowired TestClock clock;
  @Autowired TransactionTemplate transaction;

  DiscussionRef meeting;
  List<CaseRef> children;

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

  CaseRef child(String name) {
    return files.open(
        new NewChild(name, null, 14),
        new ContactRef(References.fresh("R")),
        clock.instant(),
        TEAM_MANAGER.id());
  }

  void begun() throws Exception {
    sent(
        HEAD,
        "prepare",
        "",
        "leads.chair",
        TEAM_MANAGER.id().value(),
        "notes.noteTaker",
        NOTES.id().value());
    sent(TEAM_MANAGER, "begin", "", "mode", "VIDEO", "statementRead", "YES");
  }

  DiscussionView view(Viewer viewer) {
    return desk.show(viewer, meeting);
  }

  String plan(CaseRef child) {
    return view(HEAD).children().stream()
        .filter(one -> one.ref().equals(child))
        .findFirst()
        .orElseThrow()
        .safetyPlan();
  }

  String list(Viewer viewer) throws Exception {
    return read(viewer, "/meetings");
  }

  String page(Viewer viewer, String query) throws Exception {
    return read(viewer, "/meetings/" + meeting + query);
  }

  String read(Viewer viewer, String address) throws Exception {
    return mvc.perform(get(address).with(user(viewer.id().value())))
        .andExpect(status().isOk())
        .andReturn()
        .getResponse()
        .getContentAsString();
  }

  /** Fills the form in as the page shows it and sends it; it is done. */
  void sent(Viewer viewer, String act, Object key, String... typed) throws Exception {
    send(viewer, act, key, typed)
        .andExpect(result ->
            assertThat(result.getResponse().getStatus())
                .as(() -> act + " " + key + ": " + problem(result.getResponse()))
                .isEqualTo(302))
        .andExpect(flash().attributeExists("said"));
  }

  static String problem(org.springframework.mock.web.MockHttpServletResponse response) {
    try {
      var text = response.getContentAsString();
      int at = text.indexOf("There is a problem");
      return at < 0 ? "" : text.substring(at, Math.min(text.length(), at + 500));
    } catch (java.io.UnsupportedEncodingException e) {
      throw new IllegalStateException(e);
    }
  }

  ResultActions send(Viewer viewer, String act, Object key, String... typed) throws Exception {
    var id = key.toString().isEmpty() ? act : act + "-" + key;
    for (var part : parts(act, key)) {
      var page = page(viewer, part);
      if (ShownForm.isOn(page, id)) {
        return post(viewer, act, ShownForm.read(page, id), typed);
      }
    }
    throw new AssertionError("No form " + id + " for " + viewer.id());
  }

  ResultActions post(
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

  /** Where the form of an act is looked for. */
  static List<String> parts(String act, Object key) {
    return switch (act) {
      case "prepare",
          "invite",
          "change-invitee",
          "uninvite",
          "explain-gap",
          "convene",
          "call-off",
          "exclude" ->
          List.of("?part=convene");
      case "record-child" -> List.of("?part=child&child=" + key);
      case "end-held", "end-to-reconvene" -> List.of("?part=close");
      default -> List.of("?part=hold");
    };
  }

  static String about(CaseRef child) {
    return "?part=child&child=" + child;
  }

  String[] everybodyAttended() {
    return view(HEAD).asked().stream()
        .flatMap(one -> Stream.of(one.id() + ".attendance", "ATTENDED"))
        .toArray(String[]::new);
  }

  static String[] allDiscussed() {
    return Stream.of(AgendaItem.values())
        .flatMap(item -> Stream.of(item + ".status", "DISCUSSED"))
        .toArray(String[]::new);
  }
}
