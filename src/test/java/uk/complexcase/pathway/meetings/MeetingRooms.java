package uk.complexcase.pathway.meetings;

import static org.mockito.Mockito.mock;

import java.util.List;
import java.util.Set;
import org.springframework.boot.autoconfigure.jackson.JacksonAutoConfiguration;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.ComponentScan;
import org.springframework.context.annotation.ComponentScan.Filter;
import org.springframework.context.annotation.FilterType;
import org.springframework.context.annotation.FullyQualifiedAnnotationBeanNameGenerator;
import org.springframework.context.annotation.Import;
import uk.complexcase.foundation.people.Agency;
import uk.complexcase.foundation.people.Organisation;
import uk.complexcase.foundation.people.PeopleRegister;
import uk.complexcase.foundation.people.Practitioner;
import uk.complexcase.foundation.people.Role;
import uk.complexcase.foundation.security.Viewer;
import uk.complexcase.foundation.shared.PractitionerId;
import uk.complexcase.work.tasks.SettledTasks;
import uk.complexcase.work.tasks.TaskDesk;

/** The meetings room on the real rooms below it, with fictional people; no web and no engine. */
@TestConfiguration(proxyBeanMethods = false)
@Import(JacksonAutoConfiguration.class)
@ComponentScan(
    basePackages = {
      "uk.complexcase.pathway.meetings",
      "uk.complexcase.cases.casefile",
      "uk.complexcase.cases.actions",
      "uk.complexcase.cases.sharing",
      "uk.complexcase.cases.involvement",
      "uk.complexcase.clock.timescales",
      "uk.complexcase.procedure.models",
      "uk.complexcase.foundation.people",
      "uk.complexcase.foundation.security",
      "uk.complexcase.foundation.audit"
    },
    nameGenerator = FullyQualifiedAnnotationBeanNameGenerator.class,
    excludeFilters = {
      @Filter(type = FilterType.REGEX, pattern = ".*\\.(web|process)\\..*"),
      @Filter(type = FilterType.REGEX, pattern = ".*(Test|Command|MeetingRooms)(\\$.*)?")
    })
class MeetingRooms {

  static final Organisation COUNCIL = new Organisation("council", "Northmoor council", Agency.CSC);
  static final Organisation FORCE = new Organisation("force", "Northmoor police", Agency.POLICE);
  static final Organisation TRUST = new Organisation("trust", "Northmoor trust", Agency.HEALTH);
  static final Organisation SCHOOLS =
      new Organisation("schools", "Northmoor education", Agency.EDUCATION);
  static final Organisation HUB = new Organisation("cs-hub", "Northmoor hub", Agency.CS_TEAM);
  static final Organisation YOUTH = new Organisation("youth", "Youth service", Agency.VCS);

  static final Viewer HEAD = viewer("head", COUNCIL, Role.CSC_HEAD_OF_SERVICE);
  static final Viewer SERVICE_MANAGER = viewer("service", COUNCIL, Role.CSC_SERVICE_MANAGER);
  static final Viewer TEAM_MANAGER = viewer("team", COUNCIL, Role.CSC_TEAM_MANAGER);
  static final Viewer ON_CALL = viewer("oncall", COUNCIL, Role.CSC_ONCALL_SENIOR);
  static final Viewer WORKER = viewer("worker", COUNCIL, Role.CSC_SOCIAL_WORKER);
  static final Viewer NOTES = viewer("notes", COUNCIL, Role.BUSINESS_SUPPORT);
  static final Viewer POLICE = viewer("police", FORCE, Role.POLICE_MASH);
  static final Viewer NURSE = viewer("nurse", TRUST, Role.HEALTH_SAFEGUARDING);
  static final Viewer TEACHER = viewer("teacher", SCHOOLS, Role.EDUCATION_SAFEGUARDING);
  static final Viewer CS_MANAGER = viewer("cs", HUB, Role.CS_TEAM_MANAGER);
  static final Viewer YOUTH_WORKER = viewer("youth.worker", YOUTH, Role.EARLY_HELP);
  static final List<Viewer> EVERYONE =
      List.of(
          HEAD,
          SERVICE_MANAGER,
          TEAM_MANAGER,
          ON_CALL,
          WORKER,
          NOTES,
          POLICE,
          NURSE,
          TEACHER,
          CS_MANAGER,
          YOUTH_WORKER);

  private static Viewer viewer(String id, Organisation employer, Role role) {
    return new Viewer(new PractitionerId(id), "Person " + id, employer, Set.of(role));
  }

  static void register(PeopleRegister people) {
    for (var one : EVERYONE) {
      people.register(
          new Practitioner(
              one.id(),
              one.name(),
              one.id() + "@northmoor.example",
              "01632 960001",
              one.organisation(),
              one.roles()));
    }
  }

  @Bean
  TaskDesk taskDesk() {
    return mock(TaskDesk.class);
  }

  @Bean
  SettledTasks settledTasks() {
    return mock(SettledTasks.class);
  }
}
