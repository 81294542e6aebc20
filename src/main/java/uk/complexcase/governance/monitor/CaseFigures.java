package uk.complexcase.governance.monitor;

import static java.util.Comparator.comparing;
import static java.util.stream.Collectors.collectingAndThen;
import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.minBy;
import static java.util.stream.Collectors.toList;
import static java.util.stream.Collectors.toSet;

import java.time.Instant;
import java.time.InstantSource;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Isolation;
import org.springframework.transaction.annotation.Transactional;
import uk.complexcase.foundation.security.Viewer;
import uk.complexcase.foundation.shared.CaseRef;
import uk.complexcase.governance.monitor.FigureRows.Counted;
import uk.complexcase.governance.monitor.FigureRows.Row;
import uk.complexcase.governance.monitor.FigureSql.Names;

/**
 * The figures and the cases behind them, counted without what is hidden from the viewer. A figure
 * is the length of its list. What all count and what a viewer does not are two statements of one
 * moment, so that no change between them shows.
 */
@Service
@Transactional(readOnly = true, isolation = Isolation.REPEATABLE_READ)
public class CaseFigures {

  private final FigureRows rows;
  private final Hidden hidden;
  private final KnownChildren children;
  private final InstantSource clock;

  CaseFigures(FigureRows rows, Hidden hidden, KnownChildren children, InstantSource clock) {
    this.rows = rows;
    this.hidden = hidden;
    this.children = children;
    this.clock = clock;
  }

  /** All figures as they stand at this moment. */
  public Map<Figure, Integer> counts(Viewer viewer) {
    var from = hidden.from(viewer);
    var now = clock.instant();
    var counts = new EnumMap<Figure, Integer>(Figure.class);
    for (var figure : Figure.values()) {
      counts.put(figure, rows.count(figure, now) - partly(figure, now, from).kept());
    }
    return counts;
  }

  /**
   * A page of the cases behind a figure.
   *
   * @param page from 0; one past the end is the last
   * @param total how many cases the figure counts
   */
  public record CasePage(int page, int total, List<WaitingCase> cases) {}

  /**
   * A page of the cases behind the figure, those that wait longest first. Figure and page are of
   * one reading.
   *
   * @param asked from 0
   */
  public CasePage cases(Viewer viewer, Figure figure, int asked, int size) {
    var now = clock.instant();
    var from = hidden.from(viewer);
    var partly = partly(figure, now, from);
    var first = rows.first(figure, now, (Math.max(0, asked) + 1L) * size + partly.all().size());
    int total = first.total() - partly.kept();
    int page = Math.clamp(asked, 0, Math.max(0, (total - 1) / size));
    var shown = partly.among(first.cases()).skip((long) page * size).limit(size).toList();
    var refs = shown.stream().map(Counted::ref).toList();
    var known = children.of(viewer, refs);
    var why = why(figure, now, from, refs);
    return new CasePage(
        page,
        total,
        shown.stream()
            .map(one ->
                new WaitingCase(
                    one.ref(),
                    known.get(one.ref()),
                    one.since(),
                    why.getOrDefault(one.ref(), List.of())))
            .toList());
  }

  /** By what these cases count, longest first, without what is hidden from the viewer. */
  private Map<CaseRef, List<String>> why(
      Figure figure, Instant now, Hidden.From from, List<CaseRef> cases) {
    return figure.tells()
        ? rows.of(figure, now, cases, Names.READ).stream()
            .filter(from::lets)
            .sorted(comparing(Row::since))
            .collect(
                groupingBy(
                    Row::ref,
                    mapping(
                        Row::what,
                        collectingAndThen(toList(), all -> all.stream().distinct().toList()))))
        : Map.of();
  }

  /**
   * The cases of a figure of which something is hidden from a viewer.
   *
   * @param all counted for somebody from whom nothing is
   * @param seen those of them that the viewer counts all the same
   */
  private record Partly(Set<CaseRef> all, List<Counted> seen) {

    /** How many the viewer does not count. */
    int kept() {
      return all.size() - seen.size();
    }

    /** Stable: what began at one moment keeps its order, so that no two pages show it. */
    Stream<Counted> among(List<Counted> ordered) {
      return Stream.concat(ordered.stream().filter(one -> !all.contains(one.ref())), seen.stream())
          .sorted(comparing(Counted::since));
    }
  }

  private Partly partly(Figure figure, Instant now, Hidden.From from) {
    var of = rows.of(figure, now, from.about(), Names.LEFT_OUT);
    return new Partly(
        of.stream().map(Row::ref).collect(toSet()),
        of.stream()
            .filter(from::lets)
            .collect(groupingBy(Row::ref, minBy(comparing(Row::since))))
            .values()
            .stream()
            .flatMap(Optional::stream)
            .map(row -> new Counted(row.ref(), row.since()))
            .sorted(comparing(one -> one.ref().value()))
            .toList());
  }
}
