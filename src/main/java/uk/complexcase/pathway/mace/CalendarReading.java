package uk.complexcase.pathway.mace;

import java.time.Instant;
import java.time.YearMonth;
import java.util.List;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import uk.complexcase.clock.panels.PanelDates;
import uk.complexcase.foundation.security.Viewer;
import uk.complexcase.foundation.shared.LondonTime;

/** Reads the calendar of panels. */
@Component
class CalendarReading {

  private static final int MONTHS_BACK = 6;
  private static final int MONTHS = 13;

  private final PanelDates dates;
  private final Panels panels;
  private final PanelItems items;
  private final PanelSight sight;

  CalendarReading(PanelDates dates, Panels panels, PanelItems items, PanelSight sight) {
    this.dates = dates;
    this.panels = panels;
    this.items = items;
    this.sight = sight;
  }

  List<PanelLine> of(Viewer viewer, Instant now) {
    var first = YearMonth.from(LondonTime.dateOf(now)).minusMonths(MONTHS_BACK);
    var days = dates.from(first, MONTHS);
    var begun =
        panels
            .findByPanelMonthIn(days.stream().map(day -> day.month().toString()).toList())
            .stream()
            .collect(Collectors.toMap(panel -> panel.panelMonth, panel -> panel));
    var listed =
        items.findByPanelRefIn(begun.values().stream().map(panel -> panel.ref).toList()).stream()
            .filter(item -> item.state.onAgenda())
            .collect(Collectors.groupingBy(item -> item.panelRef));
    return days.stream()
        .map(day -> {
          var panel = begun.get(day.month().toString());
          return PanelLines.line(
              day,
              panel,
              panel == null
                  ? List.of()
                  : sight.of(viewer, panel, listed.getOrDefault(panel.ref, List.of())),
              now);
        })
        .toList();
  }
}
