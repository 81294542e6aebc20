package uk.complexcase.pathway.mace;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;
import uk.complexcase.cases.actions.ActionBook;
import uk.complexcase.cases.sharing.HandlingCode;
import uk.complexcase.clock.panels.PanelDates;
import uk.complexcase.clock.panels.SectionsOfMinutes;
import uk.complexcase.foundation.shared.LondonTime;
import uk.complexcase.work.steps.StepWords;

/**
 * Writes the minutes of a panel: a record for each case, so that a reader gets those they may know
 * of, and who attended. Only what goes to all who took part stands in them.
 */
@Component
class WritingMinutes {

  private final PanelItems items;
  private final PanelReturns returns;
  private final ReturnLines lines;
  private final PanelMinutes minutes;
  private final PaperWork papers;
  private final StepWords words;
  private final ActionBook book;
  private final PanelDates dates;
  private final ObjectProvider<SectionsOfMinutes> sections;

  WritingMinutes(
      PanelItems items,
      PanelReturns returns,
      ReturnLines lines,
      PanelMinutes minutes,
      PaperWork papers,
      StepWords words,
      ActionBook book,
      PanelDates dates,
      ObjectProvider<SectionsOfMinutes> sections) {
    this.items = items;
    this.returns = returns;
    this.lines = lines;
    this.minutes = minutes;
    this.papers = papers;
    this.words = words;
    this.book = book;
    this.dates = dates;
    this.sections = sections;
  }

  /** Freezes the minutes as they read now. */
  void freeze(Panel panel) {
    panel.attended = attended(panel);
    panel.strategy = strategy(panel);
    items.findByPanelRefOrderByPlaceAscBroughtAtAscRefAsc(panel.ref).stream()
        .filter(item -> item.state == ItemState.HEARD)
        .forEach(item -> minutes.save(new PanelMinute(item.ref, of(item))));
  }

  /** What the panel kept in view beyond its cases, as it stands now. */
  private String strategy(Panel panel) {
    var day = dates.of(panel.month());
    return sections
        .orderedStream()
        .flatMap(room -> room.of(day).stream())
        .map(section -> section.title() + ": " + section.words())
        .collect(Collectors.joining("\n"));
  }

  /** Who attended, an agency a line. */
  String attended(Panel panel) {
    return returns.findByPanelRefOrderByName(panel.ref).stream()
        .map(one ->
            one.name
                + ": "
                + (one.attendance == null ? "not recorded" : one.attendance.label())
                + (one.returnedAt == null
                    ? ", no return"
                    : ", return of " + LondonTime.full(one.returnedAt)))
        .collect(Collectors.joining("\n"));
  }

  /** The record of one case. */
  String of(PanelItem item) {
    var text = new ArrayList<String>();
    papers
        .latest(item.ref)
        .map(paper -> words.said(paper, PaperWork.SHOWN))
        .orElse(List.of())
        .forEach(said -> text.add(said.label() + ": " + said.words()));
    var named =
        returns.findByPanelRefOrderByName(item.panelRef).stream()
            .collect(Collectors.toMap(one -> one.ref, one -> one.name));
    lines.findByKeyItemRefIn(List.of(item.ref)).stream()
        .filter(line -> !line.nothing && line.handling == HandlingCode.ATTENDEES)
        .forEach(line -> text.add(named.get(line.key.returnRef()) + ": " + line.words));
    book.ofSource(item.ref)
        .forEach(line ->
            text.add(
                line.recommendation()
                    ? "Recommended to " + line.agency().label() + ": " + line.words()
                    : "Action: %s (%s, by %s)"
                        .formatted(
                            line.words(),
                            line.ownerName(),
                            line.due() == null ? "no date" : LondonTime.day(line.due()))));
    if (item.outcome != null) {
      text.add(
          "Decided: "
              + item.outcome.label()
              + (item.outcomeReason.isEmpty() ? "" : ". " + item.outcomeReason));
    }
    return String.join("\n", text);
  }
}
