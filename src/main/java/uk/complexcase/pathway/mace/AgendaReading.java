package uk.complexcase.pathway.mace;

import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.springframework.stereotype.Component;
import uk.complexcase.foundation.security.Permission;
import uk.complexcase.foundation.shared.LondonTime;

/** Reads the page of one panel. */
@Component
class AgendaReading {

  private final PanelReturns returns;
  private final PanelMinutes minutes;
  private final PanelSight sight;
  private final ChildrenOnList children;
  private final Answerers answerers;

  AgendaReading(
      PanelReturns returns,
      PanelMinutes minutes,
      PanelSight sight,
      ChildrenOnList children,
      Answerers answerers) {
    this.returns = returns;
    this.minutes = minutes;
    this.sight = sight;
    this.children = children;
    this.answerers = answerers;
  }

  PanelAgenda of(Found found) {
    var panel = found.panel();
    var seen = panel == null ? List.<PanelItem>of() : sight.of(found.viewer(), panel);
    boolean chairs = found.viewer().may(Permission.CHAIR_PANEL);
    return new PanelAgenda(
        PanelLines.line(found.day(), panel, seen, found.now()),
        chairs,
        panel != null
            && panel.state == PanelState.AGENDA_ISSUED
            && sight.own(found.viewer(), panel).isPresent(),
        chairs && panel != null ? next(panel, found.now()) : "",
        panel != null && panel.agendaAt != null,
        panel == null ? "" : panel.begunBecause,
        panel == null ? null : panel.minutesAt,
        panel == null ? "" : panel.attended,
        panel == null ? "" : panel.strategy,
        panel == null ? List.of() : cases(found, panel, seen),
        panel == null ? List.of() : agencies(panel),
        chairs && panel != null ? answerers.all() : List.of());
  }

  private static String next(Panel panel, Instant now) {
    return switch (panel.state) {
      case PLANNED -> now.isBefore(panel.papersUntil) ? "" : "AGENDA";
      case AGENDA_ISSUED -> LondonTime.dateOf(now).isBefore(panel.meetsOn) ? "" : "PANEL";
      case HELD -> "MINUTES";
      case MINUTED, CALLED_OFF -> "";
    };
  }

  private List<PanelAgenda.Case> cases(Found found, Panel panel, List<PanelItem> seen) {
    var viewer = found.viewer();
    boolean closed = !found.now().isBefore(panel.papersUntil);
    var bars = children.of(viewer, seen);
    var agreed =
        minutes.findAllById(seen.stream().map(item -> item.ref).toList()).stream()
            .collect(Collectors.toMap(one -> one.itemRef, one -> one.words));
    return IntStream.range(0, seen.size())
        .filter(at -> bars.containsKey(seen.get(at).file()))
        .mapToObj(at -> {
          var item = seen.get(at);
          return new PanelAgenda.Case(
              at + 1,
              item.ref,
              Objects.requireNonNull(bars.get(item.file())),
              item.place,
              item.paperAt == null ? "MISSING" : Chairing.late(item, panel) ? "LATE" : "IN",
              item.paperAt,
              panel.state == PanelState.PLANNED && closed && Chairing.undecided(item, panel),
              item.takenLate,
              item.carriedFrom != null,
              item.outcome == null ? "" : item.outcome.label(),
              agreed.getOrDefault(item.ref, ""));
        })
        .toList();
  }

  private List<PanelAgenda.Agency> agencies(Panel panel) {
    return returns.findByPanelRefOrderByName(panel.ref).stream()
        .map(one ->
            new PanelAgenda.Agency(
                one.ref,
                one.name,
                one.willBeAbsent,
                returned(one, panel),
                one.returnedAt,
                one.attendance))
        .toList();
  }

  static String returned(PanelReturn one, Panel panel) {
    if (one.returnedAt == null) {
      return "MISSING";
    }
    return one.returnedAt.isAfter(panel.returnsUntil) ? "LATE" : "IN";
  }
}
