package uk.complexcase.pathway.mace;

import java.time.Instant;
import java.time.YearMonth;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import uk.complexcase.cases.casefile.CaseFiles;
import uk.complexcase.cases.casefile.IdentityBar;
import uk.complexcase.cases.casefile.IdentityBars;
import uk.complexcase.clock.panels.PanelDates;
import uk.complexcase.clock.panels.PanelDay;
import uk.complexcase.foundation.people.PeopleDirectory;
import uk.complexcase.foundation.people.Practitioner;
import uk.complexcase.foundation.people.Role;
import uk.complexcase.foundation.security.Permission;
import uk.complexcase.foundation.security.PermissionMatrix;
import uk.complexcase.foundation.security.Viewer;
import uk.complexcase.foundation.shared.CaseRef;
import uk.complexcase.foundation.shared.LondonTime;

/** Reads the calendar of panels and the page of one. */
@Component
class PanelReading {

  private static final int MONTHS_BACK = 6;
  private static final int MONTHS = 13;

  private final PanelDates dates;
  private final Panels panels;
  private final PanelItems items;
  private final PanelReturns returns;
  private final PanelMinutes minutes;
  private final PanelSight sight;
  private final CaseFiles files;
  private final IdentityBars bars;
  private final PeopleDirectory people;

  PanelReading(
      PanelDates dates,
      Panels panels,
      PanelItems items,
      PanelReturns returns,
      PanelMinutes minutes,
      PanelSight sight,
      CaseFiles files,
      IdentityBars bars,
      PeopleDirectory people) {
    this.dates = dates;
    this.panels = panels;
    this.items = items;
    this.returns = returns;
    this.minutes = minutes;
    this.sight = sight;
    this.files = files;
    this.bars = bars;
    this.people = people;
  }

  List<PanelLine> calendar(Viewer viewer, Instant now) {
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
          return line(
              day,
              panel,
              panel == null
                  ? List.of()
                  : sight.of(viewer, panel, listed.getOrDefault(panel.ref, List.of())),
              now);
        })
        .toList();
  }

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

  PanelAgenda agenda(Found found) {
    var panel = found.panel();
    var seen = panel == null ? List.<PanelItem>of() : sight.of(found.viewer(), panel);
    boolean chairs = found.viewer().may(Permission.CHAIR_PANEL);
    return new PanelAgenda(
        line(found.day(), panel, seen, found.now()),
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
        chairs && panel != null ? answerers() : List.of());
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
    var children = children(viewer, seen);
    var agreed =
        minutes.findAllById(seen.stream().map(item -> item.ref).toList()).stream()
            .collect(Collectors.toMap(one -> one.itemRef, one -> one.words));
    return IntStream.range(0, seen.size())
        .filter(at -> children.containsKey(seen.get(at).file()))
        .mapToObj(at -> {
          var item = seen.get(at);
          return new PanelAgenda.Case(
              at + 1,
              item.ref,
              Objects.requireNonNull(children.get(item.file())),
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

  /** The identity bar of each of these children the viewer may know of. */
  Map<CaseRef, IdentityBar> children(Viewer viewer, List<PanelItem> seen) {
    var identities =
        files.identitiesForTask(viewer, seen.stream().map(PanelItem::file).distinct().toList());
    var order = List.copyOf(identities.keySet());
    var shown = bars.of(viewer, order.stream().map(identities::get).toList());
    var all = new HashMap<CaseRef, IdentityBar>();
    IntStream.range(0, order.size()).forEach(at -> all.put(order.get(at), shown.get(at)));
    return all;
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

  /** Everybody who may take tasks and open cases, by organisation: one can answer for each. */
  List<PanelAgenda.Person> answerers() {
    var all = new LinkedHashMap<String, Practitioner>();
    EnumSet.allOf(Role.class).stream()
        .filter(role -> PermissionMatrix.allows(role, Permission.OPEN_CASES))
        .flatMap(role -> people.holding(role).stream())
        .forEach(one -> all.putIfAbsent(one.id().value(), one));
    return all.values().stream()
        .sorted(
            Comparator.comparing((Practitioner one) -> one.organisation().name())
                .thenComparing(Practitioner::name))
        .map(one ->
            new PanelAgenda.Person(one.id().value(), one.organisation().name() + ": " + one.name()))
        .toList();
  }
}
