package uk.complexcase.pathway.minutes;

import static org.mockito.Mockito.mock;

import java.util.List;
import java.util.Set;
import org.springframework.boot.autoconfigure.ImportAutoConfiguration;
import org.springframework.boot.autoconfigure.jackson.JacksonAutoConfiguration;
import org.springframework.boot.autoconfigure.thymeleaf.ThymeleafAutoConfiguration;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.ComponentScan;
import org.springframework.context.annotation.ComponentScan.Filter;
import org.springframework.context.annotation.FilterType;
import org.springframework.context.annotation.FullyQualifiedAnnotationBeanNameGenerator;
import uk.complexcase.foundation.people.Agency;
import uk.complexcase.foundation.people.Organisation;
import uk.complexcase.foundation.people.PeopleRegister;
import uk.complexcase.foundation.people.Practitioner;
import uk.complexcase.foundation.people.Role;
import uk.complexcase.foundation.security.Viewer;
import uk.complexcase.foundation.shared.PractitionerId;
import uk.complexcase.work.tasks.SettledTasks;
import uk.complexcase.work.tasks.TaskDesk;

/** Minutes and the meetings they are of, on the real rooms below them; no web and no engine. */
@TestConfiguration(proxyBeanMethods = false)
@ImportAutoConfiguration({JacksonAutoConfiguration.class, ThymeleafAutoConfiguration.class})
@ComponentScan(
    basePackages = {
      "uk.complexcase.pathway.minutes",
      "uk.complexcase.pathway.invitations",
      "uk.complexcase.pathway.meetings",
      "uk.complexcase.cases.casefile",
      "uk.complexcase.cases.actions",
      "uk.complexcase.cases.sharing",
      "uk.complexcase.cases.involvement",
      "uk.complexcase.cases.papers",
      "uk.complexcase.cases.casesystem",
      "uk.complexcase.clock.timescales",
      "uk.complexcase.procedure.models",
      "uk.complexcase.foundation.people",
      "uk.complexcase.foundation.security",
      "uk.complexcase.foundation.audit"
    },
    nameGenerator = FullyQualifiedAnnotationBeanNameGenerator.class,
    excludeFilters = {
      @Filter(type = FilterType.REGEX, pattern = ".*\\.(web|process)\\..*"),
      @Filter(type = FilterType.REGEX, pattern = ".*(Test|Command|Rooms)(\\$.*)?")
    })
class MinutesRooms {

  static final Organisation COUNCIL = new Organisation("council", "Northmoor council", Agency.CSC);
  static final Organisation FORCE = new Organisation("force", "Northmoor police", Agency.POLICE);
  static final Organisation TRUST = new Organisation("trust", "Northmoor trust", Agency.HEALTH);
  static final Organisation SCHOOLS =
      new Organisation("schools", "Northmoor education", Agency.EDUCATION);

  static final Viewer HEAD = viewer("head", COUNCIL, Role.CSC_HEAD_OF_SERVICE);
  static final Viewer CHAIR = viewer("service", COUNCIL, Role.CSC_SERVICE_MANAGER);
  static final Viewer TEAM_MANAGER = viewer("team", COUNCIL, Role.CSC_TEAM_MANAGER);
  static final Viewer WORKER = viewer("worker", COUNCIL, Role.CSC_SOCIAL_WORKER);
  static final Viewer NOTES = viewer("notes", COUNCIL, Role.BUSINESS_SUPPORT);
  static final Viewer POLICE = viewer("police", FORCE, Role.POLICE_MASH);
  static final Viewer NURSE = viewer("nurse", TRUST, Role.HEALTH_SAFEGUARDING);
  static final Viewer TEACHER = viewer("teacher", SCHOOLS, Role.EDUCATION_SAFEGUARDING);

  static final Viewer YOUTH_WORKER =
      viewer(
          "youth.worker", new Organisation("youth", "Youth service", Agency.VCS), Role.EARLY_HELP);

  private static Viewer viewer(String id, Organisation employer, Role role) {
    return new Viewer(new PractitionerId(id), "Person " + id, employer, Set.of(role));
  }

  static void register(PeopleRegister people) {
    for (var one :
        List.of(HEAD, CHAIR, TEAM_MANAGER, WORKER, NOTES, POLICE, NURSE, TEACHER, YOUTH_WORKER)) {
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
