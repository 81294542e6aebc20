package uk.complexcase.pathway.themes;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.ComponentScan;
import org.springframework.context.annotation.ComponentScan.Filter;
import org.springframework.context.annotation.FilterType;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;
import uk.complexcase.cases.casefile.MovedFiles;
import uk.complexcase.cases.events.ConcernsTold;
import uk.complexcase.cases.events.DisruptionRecorded;
import uk.complexcase.cases.events.DisruptionRecorded.What;
import uk.complexcase.cases.events.ReportedMissing;
import uk.complexcase.cases.events.RiskLevelAgreed;
import uk.complexcase.clock.panels.PanelDates;
import uk.complexcase.clock.panels.SectionsOfMinutes.Section;
import uk.complexcase.db.OnH2;
import uk.complexcase.db.OnPostgres;
import uk.complexcase.foundation.people.Role;
import uk.complexcase.foundation.security.NotVisible;
import uk.complexcase.foundation.security.Viewer;
import uk.complexcase.foundation.shared.CaseRef;
import uk.complexcase.foundation.shared.ContactRef;
import uk.complexcase.foundation.shared.References;
import uk.complexcase.pathway.fixtures.RoomBehaviour;
import uk.complexcase.pathway.fixtures.RoomsBelow;
import uk.complexcase.pathway.themes.StrategyDesk.Kept;
import uk.complexcase.pathway.themes.ThemesSheet.Line;
import uk.complexcase.work.tasks.SubmissionOutcome.FieldProblem;

/** Themes are heard, counted and published, on both databases. */
class ThemesRoomTest {

  @Nested
  @OnH2
  class OnH2Test extends Behaviour {}

  @Nested
  @OnPostgres
  class OnPostgresTest extends Behaviour {}

  /** This room and those it stands on. */
  @TestConfiguration(proxyBeanMethods = false)
  @Import(RoomsBelow.class)
  @ComponentScan(
      basePackages = {
        "uk.complexcase.pathway.themes",
        "uk.complexcase.clock.panels",
        "uk.complexcase.cases.sharing"
      },
      excludeFilters = @Filter(type = FilterType.REGEX, pattern = RoomsBelow.LEFT_OUT))
  static class Rooms {}

  /** Every step commits, as in the product; each test begins without a theme. */
  @Import(Rooms.class)
  abstract static class Behaviour extends RoomBehaviour {

    static final Viewer MANAGER = viewer("t.manager", Role.MACE_CHAIR);
    static final Viewer INSPECTOR = viewer("t.inspector", Role.POLICE_DI);
    static final Viewer WORKER = viewer("t.worker", Role.CSC_SOCIAL_WORKER);
    static final YearMonth MARCH = YearMonth.of(2027, 3);
    static final YearMonth APRIL = YearMonth.of(2027, 4);

    @Autowired ThemesDesk desk;
    @Autowired StrategyDesk strategy;
    @Autowired StrategyInMinutes minutes;
    @Autowired PanelDates dates;
    @Autowired HearingThemes hearing;
    @Autowired ThemesAfterMerge merging;
    @Autowired Publishing publishing;
    @Autowired Publications publications;
    @Autowired ThemeFacts facts;
    @Autowired Catalogue catalogue;
    @Autowired JdbcClient jdbc;

    @BeforeEach
    void an_empty_room_in_March() {
      given("2027-03-10T12:00", MANAGER, INSPECTOR, WORKER);
      for (var table :
          List.of(
              "theme_cell", "theme_publication", "theme_fact", "panel_strategy", "panel_change")) {
        jdbc.sql("delete from " + table).update();
      }
    }

    @Test
    void a_month_is_published_when_it_is_over_and_counts_children_not_contacts() {
      var children = children(12);
      told(children, "2027-03-10T09:00", "COUNTY_LINES");
      told(children, "2027-03-11T09:00", "COUNTY_LINES");
      told(children.subList(0, 7), "2027-03-12T09:00", "GANGS");
      told(children.subList(0, 6), "2027-03-12T10:00", "OTHER");
      told(children.subList(0, 3), "2027-03-12T11:00", "WEAPONS");

      publishAt("2027-03-31T23:59");
      assertThat(desk.sheet(MANAGER, null).month()).isNull();
      publishAt("2027-04-01T00:00");

      var sheet = desk.sheet(MANAGER, null);
      assertThat(sheet.month()).isEqualTo(MARCH);
      assertThat(sheet.below()).isEqualTo(5);
      assertThat(lines(Dimension.CONCERN))
          .containsExactly("1 County lines: 10 to 14", "2 Gangs or groups: 5 to 9");
      var concerns = sheet.sections().getFirst();
      assertThat(concerns.heldBack())
          .contains("Weapons", "Something else", "Neglect")
          .doesNotContain("County lines");
      // no exact number is kept
      assertThat(
              jdbc.sql("select distinct at_least from theme_cell where at_least is not null")
                  .query(Integer.class)
                  .list())
          .containsExactlyInAnyOrder(5, 10);
    }

    @Test
    void what_happened_in_the_last_hour_of_the_month_in_London_belongs_to_it() {
      // 23:30 in London is 22:30 of the same day in UTC, and 00:30 is 23:30 of the day before
      told(children(5), "2027-04-30T23:30", "GANGS");
      told(children(6), "2027-05-01T00:30", "COUNTY_LINES");
      told(children(9), "2027-04-02T00:30", "CHILD_SEXUAL_EXPLOITATION");

      publishAt("2027-06-01T00:00");

      assertThat(publications.months())
          .containsExactly(YearMonth.of(2027, 5), YearMonth.of(2027, 4));
      assertThat(counted(APRIL, "GANGS")).isEqualTo(5);
      assertThat(counted(APRIL, "COUNTY_LINES")).isZero();
      assertThat(counted(YearMonth.of(2027, 5), "COUNTY_LINES")).isEqualTo(6);
    }

    @Test
    void what_is_told_late_is_counted_in_the_next_month_and_never_changes_a_published_one() {
      told(children(11), "2027-03-10T09:00", "COUNTY_LINES");
      told(children(5), "2027-03-10T09:00", "OTHER");
      publishAt("2027-04-01T06:00");
      var published = publications.of(MARCH).orElseThrow();

      told(children(9), "2027-03-20T09:00", "COUNTY_LINES");
      publishAt("2027-04-02T06:00");
      assertThat(publications.of(MARCH)).contains(published);
      told(children(2), "2027-04-03T09:00", "COUNTY_LINES");
      publishAt("2027-05-01T06:00");

      assertThat(publications.of(MARCH)).contains(published);
      assertThat(counted(APRIL, "COUNTY_LINES")).isEqualTo(11);
    }

    @Test
    void months_that_were_missed_are_published_in_their_order_and_none_twice() {
      told(children(5), "2027-01-10T09:00", "GANGS");
      told(children(6), "2027-03-10T09:00", "GANGS");

      publishAt("2027-05-02T06:00");
      publishAt("2027-05-02T07:00");

      assertThat(publications.months())
          .containsExactly(APRIL, MARCH, YearMonth.of(2027, 2), YearMonth.of(2027, 1));
      assertThat(inTransaction(() -> publications.claim(MARCH, 5, clock.instant()))).isFalse();
      assertThat(publications.of(YearMonth.of(2027, 2)).orElseThrow().cells())
          .isNotEmpty()
          .noneMatch(Publication.Cell::shown);
    }

    @Test
    void a_child_whose_files_were_merged_counts_once_and_again_twice_when_they_are_parted() {
      var one = child();
      var two = child();
      told(List.of(one), "2027-03-10T09:00", "GANGS");
      told(List.of(two), "2027-03-10T09:00", "GANGS");

      inTransaction(() -> {
        facts.countIn(MARCH);
        return true;
      });

      merged(two, one);
      assertThat(counted(MARCH, "GANGS")).isEqualTo(1);
      inTransaction(() -> {
        merging.follow(new MovedFiles(List.of(one, two), file -> file));
        return true;
      });
      assertThat(counted(MARCH, "GANGS")).isEqualTo(2);
    }

    @Test
    void each_room_is_heard_in_codes_and_hearing_twice_changes_nothing() {
      var child = child();
      var at = instant("2027-03-10T09:00");
      for (int twice = 0; twice < 2; twice++) {
        inTransaction(() -> {
          hearing.on(
              new ConcernsTold(
                  new ContactRef(References.fresh("R")),
                  List.of(child),
                  Set.of("GANGS", "WEAPONS"),
                  "SCHOOL",
                  at));
          hearing.on(new RiskLevelAgreed(child, "HIGH", null, null, "CS-1", at, MANAGER.id()));
          hearing.on(new ReportedMissing("ME-1", child, at));
          hearing.on(new DisruptionRecorded("DO-1", child, What.DISRUPTION_USED, at));
          hearing.on(new DisruptionRecorded("DO-2", child, What.NRM_REFERRED, at));
          return true;
        });
      }

      assertThat(
              jdbc.sql("select dimension || ' ' || code from theme_fact order by 1")
                  .query(String.class)
                  .list())
          .containsExactly(
              "CONCERN GANGS",
              "CONCERN WEAPONS",
              "LEVEL HIGH",
              "SETTING SCHOOL",
              "WAY DISRUPTION_USED",
              "WAY MISSING_EPISODE",
              "WAY NRM_REFERRED");
    }

    @Test
    void change_is_told_from_what_was_published_alone() {
      told(children(12), "2027-03-10T09:00", "COUNTY_LINES");
      told(children(5), "2027-03-10T09:00", "GANGS");
      told(children(16), "2027-04-10T09:00", "COUNTY_LINES");
      told(children(11), "2027-04-10T09:00", "GANGS");
      told(children(5), "2027-04-10T09:00", "OTHER");
      publishAt("2027-05-01T06:00");

      assertThat(desk.sheet(MANAGER, APRIL).sections().getFirst().lines())
          .extracting(Line::change)
          .containsExactly("Up from 10 to 14 in March", "Under 5, or held back, in March");
      assertThat(desk.sheet(MANAGER, MARCH).sections().getFirst().lines())
          .extracting(Line::change)
          .containsExactly("The first month published");
    }

    @Test
    void the_figures_are_the_same_for_everybody_who_sees_them_and_not_there_for_others() {
      told(children(12), "2027-03-10T09:00", "COUNTY_LINES", "OTHER");
      publishAt("2027-04-01T06:00");

      assertThat(desk.sheet(INSPECTOR, null)).isEqualTo(desk.sheet(MANAGER, null));
      assertThatThrownBy(() -> desk.sheet(WORKER, null)).isInstanceOf(NotVisible.class);
    }

    @Test
    void the_strategic_section_is_one_a_panel_and_every_writing_of_it_is_kept() {
      var panel = LocalDate.of(2027, 3, 17);
      kept(section("0", "Night patrols at the station"));
      kept(section("1", "Night patrols ended"));

      var written = strategy.of(INSPECTOR, panel);
      assertThat(written)
          .extracting(one -> one.text(Subject.OPERATIONS))
          .containsExactly("Night patrols ended", "Night patrols at the station");
      assertThat(written.getFirst().by()).isEqualTo("Worker t.manager");
      assertThat(strategy.panels(INSPECTOR)).containsExactly(panel);

      // somebody who saw the first writing only does not undo the second unseen
      assertThat(refused(section("1", "Something else"))).containsExactly("operations");
      assertThat(strategy.of(INSPECTOR, panel)).hasSize(2);
      assertThatThrownBy(() -> strategy.write(INSPECTOR, section("2", "x"), fresh()))
          .isInstanceOf(NotVisible.class);
    }

    @Test
    void a_section_is_of_a_panel_that_meets_and_follows_it_to_another_day() {
      assertThat(sentence("18 3 2027"))
          .isEqualTo(
              "No panel meets on Thu 18 Mar 2027; the panel of that month meets on Wed 17 Mar 2027");
      kept(section("0", "Night patrols"));

      var moved = LocalDate.of(2027, 3, 24);
      inTransaction(() -> dates.move(MARCH, moved, "No room", MANAGER.id()));
      assertThat(strategy.panels(MANAGER)).containsExactly(moved);
      assertThat(strategy.of(MANAGER, moved)).hasSize(1);
      assertThat(minutes.of(dates.of(MARCH)))
          .containsExactly(new Section(Subject.OPERATIONS.label(), "Night patrols"));
      assertThat(minutes.of(dates.of(APRIL))).isEmpty();
      assertThat(strategy.of(MANAGER, LocalDate.of(2027, 3, 17))).isEmpty();
      assertThat(sentence("17 3 2027")).contains("No panel meets");

      inTransaction(() -> dates.callOff(MARCH, "Nobody can come", MANAGER.id()));
      assertThat(sentence("17 3 2027")).endsWith("is called off");
    }

    private String sentence(String panel) {
      var typed = new HashMap<>(section("0", "x"));
      typed.put("panelOn", panel);
      var answer = inTransaction(() -> strategy.write(MANAGER, typed, fresh()));
      return ((Kept.Refused) answer).problems().getFirst().sentence();
    }

    @Test
    void the_same_writing_sent_twice_is_kept_once_and_a_bad_one_not_at_all() {
      var submission = fresh();
      inTransaction(() -> strategy.write(MANAGER, section("0", "Patrols"), submission));
      inTransaction(() -> strategy.write(MANAGER, section("0", "Patrols"), submission));
      assertThat(strategy.of(MANAGER, LocalDate.of(2027, 3, 17))).hasSize(1);

      assertThat(refused(Map.of())).containsExactly("panelOn", "operations");
      var late = new HashMap<>(section("0", "x"));
      late.put("panelOn", "17 3 2035");
      assertThat(refused(late)).containsExactly("panelOn");
    }

    private static Map<String, String> section(String seen, String operations) {
      return Map.of("panelOn", "17 3 2027", "seen", seen, "operations", operations);
    }

    private void kept(Map<String, String> typed) {
      assertThat(inTransaction(() -> strategy.write(MANAGER, typed, fresh())))
          .isInstanceOf(Kept.Done.class);
    }

    private List<String> refused(Map<String, String> typed) {
      var answer = inTransaction(() -> strategy.write(MANAGER, typed, fresh()));
      assertThat(answer).isInstanceOf(Kept.Refused.class);
      return ((Kept.Refused) answer).problems().stream().map(FieldProblem::field).toList();
    }

    private static String fresh() {
      return UUID.randomUUID().toString();
    }

    private void publishAt(String london) {
      clock.moveTo(instant(london));
      publishing.publishWhatIsOver();
    }

    private List<String> lines(Dimension dimension) {
      return desk.sheet(MANAGER, null).sections().stream()
          .filter(section -> section.dimension() == dimension)
          .flatMap(section -> section.lines().stream())
          .map(line -> line.place() + " " + line.label() + ": " + line.number())
          .toList();
    }

    /** How many children are counted, before anything is held back. */
    private int counted(YearMonth month, String code) {
      return facts.children(month, Dimension.CONCERN, List.of(new Theme(code, ""))).getFirst();
    }

    private void merged(CaseRef duplicate, CaseRef into) {
      inTransaction(() -> {
        merging.follow(new MovedFiles(List.of(duplicate, into), file -> into));
        return true;
      });
    }

    private List<CaseRef> children(int howMany) {
      var all = new ArrayList<CaseRef>();
      IntStream.range(0, howMany).forEach(i -> all.add(child()));
      return all;
    }

    private CaseRef child() {
      return opened("Child A1", LocalDate.of(2012, 5, 4), MANAGER);
    }

    private void told(List<CaseRef> children, String london, String... concerns) {
      Instant at = instant(london);
      inTransaction(() -> {
        hearing.on(
            new ConcernsTold(
                new ContactRef(References.fresh("R")), children, Set.of(concerns), "", at));
        return true;
      });
    }
  }
}
