package uk.complexcase.pathway.mace;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import uk.complexcase.clock.panels.PanelDay;
import uk.complexcase.foundation.shared.LondonTime;

/** How a panel stands, in one line, as far as the cases go that somebody sees. */
final class PanelLines {

  private PanelLines() {}

  static PanelLine line(PanelDay day, @Nullable Panel panel, List<PanelItem> seen, Instant now) {
    int missing = (int) seen.stream().filter(item -> item.paperAt == null).count();
    int late =
        panel == null
            ? 0
            : (int)
                seen.stream()
                    .filter(item -> item.paperAt != null && Chairing.late(item, panel))
                    .count();
    return new PanelLine(
        day.on(),
        day.planned(),
        note(day),
        day.holiday(),
        day.calledOff()
            ? PanelState.CALLED_OFF.label()
            : panel == null ? nothing(day, now) : panel.state.label(),
        day.calledOff(),
        panel != null,
        day.on().isBefore(LondonTime.dateOf(now)),
        day.papersUntil(),
        day.returnsUntil(),
        seen.size(),
        seen.size() - late - missing,
        late,
        missing);
  }

  private static String nothing(PanelDay day, Instant now) {
    return day.on().isBefore(LondonTime.dateOf(now))
        ? "Nothing was brought"
        : "Nothing brought yet";
  }

  private static String note(PanelDay day) {
    if (day.calledOff()) {
      return "Called off: " + day.reason();
    }
    return day.moved() ? "Moved from " + LondonTime.day(day.planned()) + ": " + day.reason() : "";
  }
}
