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

  /** How many cases the figure counts for the viewer. */
  public int count(Viewer viewer, Figure figure) {
    return waiting(figure, hidden.from(viewer)).size();
  }

  /**
   * A page of the cases behind the figure, those that wait longest first.
   *
   * @param page from 0
   */
  public List<WaitingCase> cases(Viewer viewer, Figure figure, int page, int size) {
    var waiting =
        waiting(figure, hidden.from(viewer)).entrySet().stream()
            .sorted(
                Map.Entry.<CaseRef, Instant>comparingByValue()
                    .thenComparing(comparing(one -> one.getKey().value())))
            .skip((long) Math.max(page, 0) * size)
            .limit(size)
            .toList();
    var known = children.of(viewer, waiting.stream().map(Map.Entry::getKey).toList());
    return waiting.stream()
        .map(one -> new WaitingCase(one.getKey(), known.get(one.getKey()), one.getValue()))
        .toList();
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
