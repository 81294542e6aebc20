package uk.complexcase.pathway.mace;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.springframework.stereotype.Component;
import uk.complexcase.cases.actions.ActionBook;
import uk.complexcase.cases.plans.PanelPlans;
import uk.complexcase.cases.sharing.Readable;
import uk.complexcase.foundation.security.NotVisible;
import uk.complexcase.foundation.security.Permission;
import uk.complexcase.foundation.security.Viewer;
import uk.complexcase.work.steps.Said;
import uk.complexcase.work.steps.StepWords;

/**
 * Reads one case of a panel, and the sheet of an agency's return. A line reaches whoever its
 * handling code lets it reach; what does not is left out without a trace.
 */
@Component
class RoomReading {

  /** What an agency reads of a case before it returns what it knows. */
  private static final Set<String> IN_SHORT = Set.of("Concern", "What brought it to a head");

  private final PanelSight sight;
  private final ChildrenOnList children;
  private final Answerers answerers;
  private final PanelReturns returns;
  private final ReturnLines lines;
  private final Returning returning;
  private final PaperWork papers;
  private final StepWords words;
  private final ActionBook book;
  private final PanelPlans plans;

  RoomReading(
      PanelSight sight,
      ChildrenOnList children,
      Answerers answerers,
      PanelReturns returns,
      ReturnLines lines,
      Returning returning,
      PaperWork papers,
      StepWords words,
      ActionBook book,
      PanelPlans plans) {
    this.sight = sight;
    this.children = children;
    this.answerers = answerers;
    this.returns = returns;
    this.lines = lines;
    this.returning = returning;
    this.papers = papers;
    this.words = words;
    this.book = book;
    this.plans = plans;
  }

  PanelRoom room(Found found, int number) {
    var panel = found.begun();
    var viewer = found.viewer();
    var seen = sight.of(viewer, panel);
    if (number < 1 || number > seen.size()) {
      throw new NotVisible("No case " + number);
    }
    var item = seen.get(number - 1);
    var child = children.of(viewer, List.of(item)).get(item.file());
    if (child == null) {
      throw new NotVisible("No case " + number);
    }
    var paper = papers.latest(item.ref);
    boolean chairs = viewer.may(Permission.CHAIR_PANEL);
    return new PanelRoom(
        PanelLines.line(found.day(), panel, seen, found.now()),
        item.ref,
        number,
        seen.size(),
        child,
        item.carriedFrom != null,
        paper.map(one -> words.said(one, PaperWork.SHOWN)).orElse(List.of()),
        paper.map(words::by).orElse(""),
        item.paperAt,
        returns(viewer, panel, item),
        returns.findByPanelRefOrderByName(panel.ref).stream()
            .filter(one -> one.returnedAt == null)
            .map(one -> one.name)
            .toList(),
        book.ofSource(item.ref),
        plans.atPanel(viewer, item.file()).orElse(null),
        viewer.may(Permission.ATTEND_PANEL),
        chairs && panel.state == PanelState.AGENDA_ISSUED,
        item.outcome == null ? "" : item.outcome.label(),
        item.outcomeReason,
        chairs ? answerers.all() : List.of());
  }

  private List<PanelRoom.Return> returns(Viewer viewer, Panel panel, PanelItem item) {
    var recipient =
        new Readable.Recipient(
            viewer.organisation().agency(), viewer.organisation().id(), Set.of(item.file()));
    var written =
        lines.findByKeyItemRefIn(List.of(item.ref)).stream()
            .collect(Collectors.toMap(line -> line.key.returnRef(), line -> line));
    return returns.findByPanelRefOrderByName(panel.ref).stream()
        .flatMap(one ->
            Optional.ofNullable(written.get(one.ref)).stream()
                .filter(line ->
                    Readable.by(
                        recipient,
                        new Readable.Line(one.organisation, line.handling, Set.of(item.file()))))
                .map(line -> returned(one, line, panel)))
        .toList();
  }

  private static PanelRoom.Return returned(PanelReturn one, ReturnLine line, Panel panel) {
    return new PanelRoom.Return(
        one.name,
        line.nothing,
        line.words,
        line.nothing ? "" : line.handling.label(),
        AgendaReading.returned(one, panel).equals("LATE"));
  }

  PanelReturnSheet sheet(Found found) {
    var panel = found.begun();
    var viewer = found.viewer();
    var own = returning.own(viewer, panel);
    var seen = sight.of(viewer, panel);
    var bars = children.of(viewer, seen);
    var sent = returning.sent(own);
    return new PanelReturnSheet(
        PanelLines.line(found.day(), panel, seen, found.now()),
        own.name,
        own.returnedAt,
        panel.state == PanelState.AGENDA_ISSUED,
        IntStream.range(0, seen.size())
            .filter(at -> bars.containsKey(seen.get(at).file()))
            .mapToObj(at -> {
              var item = seen.get(at);
              var line = sent.get(item.ref);
              return new PanelReturnSheet.Case(
                  at + 1,
                  item.ref,
                  Objects.requireNonNull(bars.get(item.file())),
                  inShort(item),
                  line != null && line.nothing,
                  line == null ? "" : line.words,
                  line == null || line.nothing ? "" : line.handling.name());
            })
            .toList());
  }

  private List<Said> inShort(PanelItem item) {
    return papers
        .latest(item.ref)
        .map(paper -> words.said(paper, PaperWork.SHOWN))
        .orElse(List.of())
        .stream()
        .filter(said -> IN_SHORT.contains(said.label()))
        .toList();
  }
}
