package uk.complexcase.governance.monitor;

import static java.util.stream.Collectors.toSet;
import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.ArgumentMatchers.anyLong;
import static org.mockito.Mockito.when;

import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.ComponentScan;
import org.springframework.context.annotation.ComponentScan.Filter;
import org.springframework.context.annotation.FilterType;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.test.context.bean.override.mockito.MockitoBean;
import org.springframework.transaction.annotation.Transactional;
import uk.complexcase.cases.fixtures.CaseFilesOnADatabase;
import uk.complexcase.cases.fixtures.Somebody;
import uk.complexcase.clock.escalation.ClockedChildren;
import uk.complexcase.db.OnH2;
import uk.complexcase.db.OnPostgres;
import uk.complexcase.db.TestClock;
import uk.complexcase.foundation.shared.CaseRef;
import uk.complexcase.procedure.ProcedureModels;
import uk.complexcase.procedure.ReleaseBook;

/** Over random facts every figure and every list equals a plain recount, for each viewer. */
class FiguresTest {

  private static final List<Somebody> VIEWERS =
      List.of(Somebody.TEAM_MANAGER, Somebody.HUB_MANAGER, Somebody.NURSE, Somebody.AUDITOR);

  @Nested
  @OnH2
  class OnH2Test extends Behaviour {}

  @Nested
  @OnPostgres
  class OnPostgresTest extends Behaviour {}

  /** The rooms whose records the figures read, and the figures. */
  @TestConfiguration(proxyBeanMethods = false)
  @ComponentScan(
      basePackages = "uk.complexcase",
      useDefaultFilters = false,
      includeFilters =
          @Filter(
              type = FilterType.REGEX,
              pattern = {
                "uk\\.complexcase\\.(cases|pathway)\\.\\w+\\.(\\w+ClockSubjects|FileHoldingCase|KnownOf\\w+)",
                "uk\\.complexcase\\.cases\\.actions\\.ChildRows",
                "uk\\.complexcase\\.clock\\.escalation\\.ClockedChildren",
                "uk\\.complexcase\\.foundation\\.security\\.HiddenCases",
                "uk\\.complexcase\\.governance\\.monitor\\."
                    + "(CaseFigures|FigureRows|FigureSql|Hidden|Holders|KnownChildren|OpenTasks|ProcessFigures|Waits)"
              }))
  static class Figures {}

  @Import({Figures.class, CaseFilesOnADatabase.class})
  @Transactional
  abstract static class Behaviour {

    @Autowired CaseFigures figures;
    @Autowired Waits waits;
    @Autowired ProcessFigures processes;
    @Autowired ClockedChildren clocked;
    @Autowired FigureSql sql;
    @Autowired JdbcTemplate jdbc;
    @Autowired TestClock clock;
    @MockitoBean ProcedureModels models;
    @MockitoBean ReleaseBook book;

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8})
    void every_figure_and_its_list_equal_a_recount_for_every_viewer(long seed) {
      var partnership = facts(seed);

      for (var somebody : VIEWERS) {
        var viewer = somebody.viewer();
        var counts = figures.counts(viewer);
        for (var figure : Figure.values()) {
          var expected = partnership.counted(figure, viewer.id().value());
          var told = "%s for %s".formatted(figure, somebody);

          assertThat(counts.get(figure)).as(told).isEqualTo(expected.size());
          var listed = figures.cases(viewer, figure, 0, 1000).cases();
          assertThat(listed)
              .as(told)
              .extracting(one -> one.ref().value())
              .hasSameElementsAs(expected);
          assertThat(listed)
              .as(told)
              .allSatisfy(one -> assertThat(one.why().isEmpty()).isEqualTo(!figure.tells()));
          if (figure == Figure.OVERDUE) {
            assertThat(listed)
                .as(told)
                .allSatisfy(one ->
                    assertThat(one.why().stream().filter(why -> why.startsWith("Task")))
                        .hasSameElementsAs(
                            partnership.late(viewer.id().value(), one.ref().value())));
          }
          assertThat(listed)
              .as(told)
              .hasSize(expected.size())
              .isSortedAccordingTo(Comparator.comparing(WaitingCase::since));
        }
      }
    }

    @ParameterizedTest
    @ValueSource(longs = {11, 12, 13, 14})
    void the_pages_of_a_list_together_are_the_list(long seed) {
      facts(seed);

      for (var somebody : VIEWERS) {
        for (var figure : Figure.values()) {
          var viewer = somebody.viewer();
          var whole = figures.cases(viewer, figure, 0, 1000).cases();
          var pages =
              IntStream.range(0, (whole.size() + 2) / 3)
                  .boxed()
                  .flatMap(page -> figures.cases(viewer, figure, page, 3).cases().stream())
                  .toList();

          assertThat(pages).as("%s for %s", figure, somebody).isEqualTo(whole);
          assertThat(figures.cases(viewer, figure, 1000, 3))
              .as("a page past the end is the last")
              .isEqualTo(figures.cases(viewer, figure, Math.max(0, (whole.size() - 1) / 3), 3));
          assertThat(figures.cases(viewer, figure, -1, 3))
              .isEqualTo(figures.cases(viewer, figure, 0, 3));
        }
      }
    }

    @ParameterizedTest
    @ValueSource(longs = {21, 22, 23, 24})
    void open_tasks_at_each_element_equal_a_recount_and_their_list(long seed) {
      var partnership = facts(seed);

      for (var somebody : VIEWERS) {
        var viewer = somebody.viewer();
        var id = viewer.id().value();
        var elements = processes.board(viewer).elements(RandomPartnership.PROCESS);
        for (var element : RandomPartnership.ELEMENTS) {
          var here = elements.stream().filter(one -> one.elementId().equals(element)).findFirst();
          long open = partnership.tasks(id, element::equals, false);
          long overdue = partnership.tasks(id, element::equals, true);
          var at = new Waits.Place(RandomPartnership.PROCESS, element);

          assertThat(here.map(ElementFigure::open).orElse(0)).isEqualTo((int) open);
          assertThat(here.map(ElementFigure::overdue).orElse(0)).isEqualTo((int) overdue);
          assertThat(here.map(ElementFigure::oldest))
              .isEqualTo(waits.longest(viewer, at, 0, 1).stream().map(Wait::since).findFirst());
          assertThat(waits.count(viewer, at)).isEqualTo((int) open);
          assertThat(waits.longest(viewer, at, 0, 1000))
              .hasSize((int) open)
              .isSortedAccordingTo(Comparator.comparing(Wait::since));
        }
        int everywhere = (int) partnership.tasks(id, any -> true, false);
        assertThat(waits.count(viewer, Waits.Place.ANYWHERE)).isEqualTo(everywhere);
        assertThat(processes.board(viewer).open()).isEqualTo(everywhere);
      }
    }

    @ParameterizedTest
    @ValueSource(longs = {41, 42, 43})
    void open_tasks_of_each_release_equal_a_recount(long seed) {
      when(book.releaseOf(anyLong()))
          .thenAnswer(asked -> Optional.of(asked.<Long>getArgument(0).intValue() + 1));
      var partnership = facts(seed);

      for (var somebody : VIEWERS) {
        var viewer = somebody.viewer();
        var id = viewer.id().value();
        var expected =
            IntStream.range(0, RandomPartnership.ELEMENTS.size())
                .mapToObj(at -> {
                  Predicate<String> here = RandomPartnership.ELEMENTS.get(at)::equals;
                  return new ReleaseFigure(
                      at + 1,
                      (int) partnership.tasks(id, here, false),
                      (int) partnership.tasks(id, here, true));
                })
                .filter(one -> one.open() > 0)
                .toList()
                .reversed();

        assertThat(processes.board(viewer).releases(RandomPartnership.PROCESS)).isEqualTo(expected);
      }
    }

    @ParameterizedTest
    @ValueSource(longs = {31, 32})
    void rooms_say_the_same_of_a_clocks_children_in_rows_as_one_by_one(long seed) {
      var partnership = facts(seed);
      var subjects =
          partnership.clocks().stream().map(RandomPartnership.Clock::subject).collect(toSet());
      var oneByOne = clocked.children(subjects);

      for (var one : partnership.clocks()) {
        assertThat(oneByOne.get(one.subject()))
            .extracting(CaseRef::value)
            .hasSameElementsAs(partnership.about(one));
        assertThat(inRows(one)).as("%s", one).isEqualTo(partnership.about(one));
      }
    }

    private Set<String> inRows(RandomPartnership.Clock one) {
      var found = new HashSet<String>();
      for (var room : sql.clocked()) {
        found.addAll(
            jdbc.queryForList(
                "select distinct %s from deadline d join %s where d.id = ?"
                    .formatted(room.caseRef(), room.join()),
                String.class,
                one.id()));
      }
      return found;
    }

    private RandomPartnership facts(long seed) {
      return new RandomPartnership(
              jdbc, seed, clock.instant(), VIEWERS.stream().map(one -> one.id().value()).toList())
          .write();
    }
  }
}
