package uk.complexcase.pathway.mace;

import java.time.Instant;
import java.time.InstantSource;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;
import uk.complexcase.clock.timescales.ClockSubject;
import uk.complexcase.clock.timescales.Deadline;
import uk.complexcase.clock.timescales.DeadlineRegister;
import uk.complexcase.clock.timescales.TimescaleCode;
import uk.complexcase.clock.timescales.WorkingTime;
import uk.complexcase.foundation.shared.PractitionerId;
import uk.complexcase.work.steps.ModelClocks;
import uk.complexcase.work.tasks.TaskClock;
import uk.complexcase.work.tasks.TaskTiming;

/** The clocks of a panel: that it is held, its agenda and its minutes. */
@Component
class PanelClocks implements TaskTiming {

  static final TimescaleCode PAPER = new TimescaleCode("panel-papers");
  static final TimescaleCode AGENDA = new TimescaleCode("panel-agenda");
  static final TimescaleCode HELD = new TimescaleCode("mace-panel");
  static final TimescaleCode RETURN = new TimescaleCode("panel-return");
  static final TimescaleCode MINUTES = new TimescaleCode("panel-minutes");
  static final TimescaleCode UNSEEN = new TimescaleCode("panel-unseen");
  static final String PROCESS = "mace-panel";

  private final Panels panels;
  private final DeadlineRegister deadlines;
  private final ModelClocks models;
  private final WorkingTime working;
  private final InstantSource clock;

  PanelClocks(
      Panels panels,
      DeadlineRegister deadlines,
      ModelClocks models,
      WorkingTime working,
      InstantSource clock) {
    this.panels = panels;
    this.deadlines = deadlines;
    this.models = models;
    this.working = working;
    this.clock = clock;
  }

  @Override
  public String processId() {
    return PROCESS;
  }

  @Override
  public TaskClock begin(String elementId, Map<String, Object> variables) {
    return models.begin(
        elementId,
        () ->
            models
                .code(PROCESS, elementId)
                .flatMap(code -> panel(variables).map(panel -> TaskClock.of(open(code, panel)))));
  }

  private Optional<Panel> panel(Map<String, Object> variables) {
    return Optional.ofNullable(variables.get("panelRef"))
        .flatMap(ref -> panels.findById(ref.toString()));
  }

  private Deadline open(TimescaleCode code, Panel panel) {
    if (code.equals(HELD)) {
      return held(panel);
    }
    if (code.equals(AGENDA)) {
      return agenda(models.open(code, panel.subject(), (Instant) null), panel);
    }
    return models.open(code, panel.subject(), code.equals(MINUTES) ? panel.heldAt : (Instant) null);
  }

  /** The clock of the panel itself: it runs from the first case to 17:00 of its day. */
  Deadline held(Panel panel) {
    return until(HELD, panel.subject(), panel.plannedAt, panel.until(), "The " + panel.named());
  }

  /** A panel that is near has its agenda before it meets. */
  private Deadline agenda(Deadline opened, Panel panel) {
    return opened.running() && opened.due().isAfter(panel.until())
        ? agendaUntil(panel, panel.until())
        : opened;
  }

  /**
   * The panel meets on another day: its own clock goes with it, and that of its agenda, which runs
   * once papers are closed and waits again where they may be sent for longer.
   */
  void moved(Panel panel) {
    held(panel);
    deadlines
        .find(AGENDA, panel.subject())
        .filter(Deadline::running)
        .ifPresent(running -> {
          var after = working.afterWorkingDays(panel.papersUntil, 1);
          var due = running.due().isBefore(after) ? after : running.due();
          agendaUntil(panel, due.isAfter(panel.until()) ? panel.until() : due);
        });
  }

  private Deadline agendaUntil(Panel panel, Instant due) {
    return until(AGENDA, panel.subject(), panel.plannedAt, due, "The " + panel.named());
  }

  /**
   * Opens a clock to a time of the panel's calendar, or sets it to that time; where that is gone
   * by, it is due now.
   */
  Deadline until(
      TimescaleCode code, ClockSubject subject, Instant origin, Instant due, String reason) {
    var now = clock.instant();
    var known = deadlines.find(code, subject);
    if (known.filter(one -> !one.running() || one.due().equals(due)).isPresent()) {
      return known.get();
    }
    return deadlines.openUntil(
        code,
        subject,
        origin,
        due.isAfter(origin) ? due : (now.isAfter(origin) ? now : origin.plusSeconds(60)),
        reason,
        PractitionerId.SYSTEM);
  }

  void meet(TimescaleCode code, Panel panel, Instant at) {
    deadlines.meet(code, panel.subject(), at);
  }

  /** A panel that is called off has no clock any more. */
  void cancel(Panel panel, String reason, PractitionerId by) {
    for (var code : new TimescaleCode[] {AGENDA, HELD, MINUTES}) {
      deadlines.cancel(code, panel.subject(), reason, by);
    }
  }

  /** The paper of a case is due with the panel's other papers. */
  Deadline paper(PanelItem item, Panel panel) {
    return until(PAPER, item.subject(), item.broughtAt, panel.papersUntil, "The " + panel.named());
  }

  void paperIn(PanelItem item, Instant at) {
    deadlines.meet(PAPER, item.subject(), at);
  }

  void paperOff(PanelItem item, String reason, PractitionerId by) {
    deadlines.cancel(PAPER, item.subject(), reason, by);
  }

  /** Somebody of the panel who may see the case is named by then. */
  Deadline unseen(PanelItem item, Instant from) {
    return deadlines.open(UNSEEN, item.subject(), from);
  }

  Optional<Deadline> unseen(PanelItem item) {
    return deadlines.find(UNSEEN, item.subject());
  }

  void seen(PanelItem item, Instant at) {
    deadlines.meet(UNSEEN, item.subject(), at);
  }

  void unseenOff(PanelItem item, String reason, PractitionerId by) {
    deadlines.cancel(UNSEEN, item.subject(), reason, by);
  }

  /** An agency's return is due shortly before the panel. */
  Deadline returned(PanelReturn asked, Panel panel) {
    return until(
        RETURN,
        asked.subject(),
        asked.askedAt,
        panel.returnsUntil.isAfter(asked.askedAt) ? panel.returnsUntil : panel.until(),
        "The " + panel.named());
  }

  void returnIn(PanelReturn asked, Instant at) {
    deadlines.meet(RETURN, asked.subject(), at);
  }

  void returnOff(PanelReturn asked, String reason, PractitionerId by) {
    deadlines.cancel(RETURN, asked.subject(), reason, by);
  }
}
