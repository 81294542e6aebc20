package uk.complexcase.pathway.mace;

import java.time.Instant;
import java.util.List;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.modulith.events.ApplicationModuleListener;
import org.springframework.stereotype.Component;
import uk.complexcase.cases.casefile.CaseFiles;
import uk.complexcase.cases.events.CaseBroughtToPanel;
import uk.complexcase.cases.events.CaseLeftOutOfPanel;
import uk.complexcase.cases.events.ComplexSafeguardingClosed;
import uk.complexcase.cases.events.PanelOfCaseChanged;
import uk.complexcase.clock.panels.PanelDates;
import uk.complexcase.foundation.shared.CaseRef;
import uk.complexcase.foundation.shared.PractitionerId;

/**
 * Hears which cases are brought to a panel and which are not any more. Idempotent by panel and
 * case: what came before the case was brought changes nothing.
 */
@Component
class HearingOfCases {

  private final PanelLists lists;
  private final UnseenBroughtAgain unseen;
  private final PanelItems items;
  private final PanelDates dates;
  private final PanelClocks clocks;
  private final CaseFiles files;
  private final ApplicationEventPublisher events;

  HearingOfCases(
      PanelLists lists,
      UnseenBroughtAgain unseen,
      PanelItems items,
      PanelDates dates,
      PanelClocks clocks,
      CaseFiles files,
      ApplicationEventPublisher events) {
    this.lists = lists;
    this.unseen = unseen;
    this.items = items;
    this.dates = dates;
    this.clocks = clocks;
    this.files = files;
    this.events = events;
  }

  /** A panel that was called off meanwhile hands the case to the next. */
  @ApplicationModuleListener
  void on(CaseBroughtToPanel brought) {
    var current = files.current(brought.caseRef());
    if (unseen.waitsOn(current, brought.level(), brought.at())) {
      return;
    }
    var day = dates.on(brought.panelOn());
    var panel =
        lists.bring(
            brought.caseRef(),
            current,
            day.calledOff() ? dates.after(day.month(), brought.at()) : day,
            brought.level(),
            brought.at(),
            null,
            PractitionerId.SYSTEM);
    if (!panel.meetsOn.equals(brought.panelOn())) {
      events.publishEvent(
          new PanelOfCaseChanged(
              brought.caseRef(),
              panel.meetsOn,
              "The panel was changed meanwhile",
              brought.at(),
              PractitionerId.SYSTEM));
    }
  }

  @ApplicationModuleListener
  void on(CaseLeftOutOfPanel left) {
    leaveOut(left.caseRef(), left.at(), PractitionerId.SYSTEM);
  }

  @ApplicationModuleListener
  void on(ComplexSafeguardingClosed closed) {
    leaveOut(closed.child(), closed.at(), closed.by());
  }

  private void leaveOut(CaseRef file, Instant at, PractitionerId by) {
    items.findByCurrentCaseRefIn(List.of(files.current(file).value())).stream()
        .filter(item -> item.state.waits() && !item.broughtAt.isAfter(at))
        .forEach(item -> {
          clocks.unseenOff(item, "Not brought to the panel any more", by);
          lists.takeOff(item, ItemState.LEFT_OUT, "Not brought to the panel any more", by);
        });
  }
}
