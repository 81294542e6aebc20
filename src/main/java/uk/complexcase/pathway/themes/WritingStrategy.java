package uk.complexcase.pathway.themes;

import java.time.InstantSource;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import uk.complexcase.clock.panels.PanelDates;
import uk.complexcase.foundation.audit.AuditLog;
import uk.complexcase.foundation.security.NotVisible;
import uk.complexcase.foundation.security.Permission;
import uk.complexcase.foundation.security.Viewer;
import uk.complexcase.foundation.shared.LondonTime;
import uk.complexcase.work.tasks.FormData;
import uk.complexcase.work.tasks.FormReader;

/** Keeps the strategic sections, every writing of them. */
@Service
@Transactional
class WritingStrategy implements StrategyDesk {

  private final StrategyRows rows;
  private final PanelDates dates;
  private final AuditLog audit;
  private final InstantSource clock;

  WritingStrategy(StrategyRows rows, PanelDates dates, AuditLog audit, InstantSource clock) {
    this.rows = rows;
    this.dates = dates;
    this.audit = audit;
    this.clock = clock;
  }

  @Override
  @Transactional(readOnly = true)
  public List<LocalDate> panels(Viewer viewer) {
    require(viewer, Permission.SEE_THEMES);
    return rows.days();
  }

  @Override
  @Transactional(readOnly = true)
  public List<Written> of(Viewer viewer, LocalDate panel) {
    require(viewer, Permission.SEE_THEMES);
    var day = dates.on(panel);
    return day.on().equals(panel) ? rows.of(day) : List.of();
  }

  @Override
  public Kept write(Viewer viewer, Map<String, String> typed, String submissionId) {
    require(viewer, Permission.CHAIR_PANEL);
    var form = new FormReader(new FormData(new HashMap<String, @Nullable Object>(typed)));
    var panel = form.date("panelOn", "Enter the day of the panel");
    var today = LondonTime.today(clock);
    if (!form.refused()) {
      if (panel.isAfter(today.plusYears(1)) || panel.getYear() < 2015) {
        form.problem("panelOn", "Enter the day of a panel up to a year ahead");
      } else {
        notHeld(panel).ifPresent(sentence -> form.problem("panelOn", sentence));
      }
    }
    var texts = new EnumMap<Subject, String>(Subject.class);
    for (var subject : Subject.values()) {
      texts.put(subject, form.text(subject.field()));
    }
    if (texts.values().stream().allMatch(String::isEmpty)) {
      form.problem(Subject.OPERATIONS.field(), "Write on at least one of the five");
    }
    if (form.refused()) {
      return new Kept.Refused(form.refusal().problems(), null);
    }
    return kept(viewer, panel, texts, typed.getOrDefault("seen", ""), submissionId);
  }

  /** Why no panel meets on this day; empty where one does. */
  private Optional<String> notHeld(LocalDate on) {
    var day = dates.on(on);
    if (day.on().equals(on)) {
      return day.calledOff()
          ? Optional.of("The panel of " + LondonTime.day(on) + " is called off")
          : Optional.empty();
    }
    return Optional.of(
        "No panel meets on %s; the panel of that month meets on %s"
            .formatted(LondonTime.day(on), LondonTime.day(day.on())));
  }

  private Kept kept(
      Viewer viewer, LocalDate panel, Map<Subject, String> texts, String seen, String submission) {
    if (rows.known(submission)) {
      return new Kept.Done(panel);
    }
    if (!String.valueOf(of(viewer, panel).size()).equals(seen.isEmpty() ? "0" : seen)) {
      var form = new FormReader(new FormData(Map.of()));
      form.problem(
          Subject.OPERATIONS.field(),
          "This panel's section was written meanwhile. What stands is shown below: add what is"
              + " missing from it and write again");
      return new Kept.Refused(form.refusal().problems(), panel);
    }
    if (rows.add(viewer, dates.on(panel), texts, submission, clock.instant())) {
      audit.act(
          viewer.id(), "PANEL_STRATEGY_WRITTEN", "panel-" + panel, "Strategic section written");
    }
    return new Kept.Done(panel);
  }

  private static void require(Viewer viewer, Permission permission) {
    if (!viewer.may(permission)) {
      throw new NotVisible("Not for " + viewer.id());
    }
  }
}
