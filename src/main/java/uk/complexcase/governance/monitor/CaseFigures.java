package uk.complexcase.governance.monitor;

import static java.util.Comparator.comparing;

import java.time.Instant;
import java.time.InstantSource;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import uk.complexcase.foundation.security.Viewer;
import uk.complexcase.foundation.shared.CaseRef;

/**
 * The figures and the cases behind them, counted without what is hidden from the viewer. A figure
 * is the length of its list, so that they are equal.
 */
@Service
@Transactional(readOnly = true)
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
    var counts = new EnumMap<Figure, Integer>(Figure.class);
    for (var figure : Figure.values()) {
      counts.put(figure, waiting(figure, from).size());
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
    var waiting = waiting(figure, hidden.from(viewer));
    int page = Math.clamp(asked, 0, Math.max(0, (waiting.size() - 1) / size));
    var shown =
        waiting.entrySet().stream()
            .sorted(
                Map.Entry.<CaseRef, Instant>comparingByValue()
                    .thenComparing(comparing(one -> one.getKey().value())))
            .skip((long) page * size)
            .limit(size)
            .toList();
    var known = children.of(viewer, shown.stream().map(Map.Entry::getKey).toList());
    return new CasePage(
        page,
        waiting.size(),
        shown.stream()
            .map(one -> new WaitingCase(one.getKey(), known.get(one.getKey()), one.getValue()))
            .toList());
  }

  /** Each case once, since it first counts. */
  private Map<CaseRef, Instant> waiting(Figure figure, Hidden.From from) {
    var waiting = new HashMap<CaseRef, Instant>();
    for (var row : rows.of(figure, clock.instant())) {
      if (!from.cases().contains(row.ref())
          && (row.task() == null || !from.tasks().contains(row.task()))) {
        waiting.merge(row.ref(), row.since(), (one, other) -> one.isBefore(other) ? one : other);
      }
    }
    return waiting;
  }
}
