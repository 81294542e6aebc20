package uk.complexcase.pathway.mace;

import java.time.InstantSource;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import uk.complexcase.clock.panels.PanelDates;
import uk.complexcase.foundation.security.NotVisible;
import uk.complexcase.foundation.security.Permission;
import uk.complexcase.foundation.security.Viewer;
import uk.complexcase.work.tasks.SettledTasks;

/** The panels' pages: who may do what, and where it is done. */
@Service
@Transactional
class KeptPanelDesk implements PanelDesk {

  private final Panels panels;
  private final PanelDates dates;
  private final CalendarReading calendar;
  private final AgendaReading agendas;
  private final RoomReading rooms;
  private final Chairing chairing;
  private final BeginningPanels beginning;
  private final MovingPanels moving;
  private final ArrangingAgenda arranging;
  private final AttendingPanels attendance;
  private final HearingCases hearing;
  private final Returning returning;
  private final UnseenCases unseen;
  private final SettledTasks tasks;
  private final InstantSource clock;

  KeptPanelDesk(
      Panels panels,
      PanelDates dates,
      CalendarReading calendar,
      AgendaReading agendas,
      RoomReading rooms,
      Chairing chairing,
      BeginningPanels beginning,
      MovingPanels moving,
      ArrangingAgenda arranging,
      AttendingPanels attendance,
      HearingCases hearing,
      Returning returning,
      UnseenCases unseen,
      SettledTasks tasks,
      InstantSource clock) {
    this.panels = panels;
    this.dates = dates;
    this.calendar = calendar;
    this.agendas = agendas;
    this.rooms = rooms;
    this.chairing = chairing;
    this.beginning = beginning;
    this.moving = moving;
    this.arranging = arranging;
    this.attendance = attendance;
    this.hearing = hearing;
    this.returning = returning;
    this.unseen = unseen;
    this.tasks = tasks;
    this.clock = clock;
  }

  @Override
  @Transactional(readOnly = true)
  public List<PanelLine> calendar(Viewer viewer) {
    require(viewer, Permission.ATTEND_PANEL);
    return calendar.of(viewer, clock.instant());
  }

  @Override
  @Transactional(readOnly = true)
  public List<UnseenCase> unseen(Viewer viewer) {
    require(viewer, Permission.ATTEND_PANEL);
    return unseen.of(viewer);
  }

  @Override
  @Transactional(readOnly = true)
  public PanelAgenda agenda(Viewer viewer, LocalDate day) {
    require(viewer, Permission.ATTEND_PANEL);
    return agendas.of(found(viewer, day));
  }

  @Override
  @Transactional(readOnly = true)
  public PanelRoom room(Viewer viewer, LocalDate day, int number) {
    require(viewer, Permission.ATTEND_PANEL);
    return rooms.room(found(viewer, day), number);
  }

  @Override
  @Transactional(readOnly = true)
  public PanelReturnSheet returns(Viewer viewer, LocalDate day) {
    return rooms.sheet(found(viewer, day));
  }

  private Found found(Viewer viewer, LocalDate on) {
    var day = dates.on(on);
    if (!day.on().equals(on)) {
      throw new NotVisible("No panel on " + on);
    }
    return new Found(
        day, panels.findByPanelMonth(day.month().toString()).orElse(null), viewer, clock.instant());
  }

  private static void require(Viewer viewer, Permission permission) {
    if (!viewer.may(permission)) {
      throw new NotVisible("No panel for this person");
    }
  }

  @Override
  public PanelAnswer act(Viewer viewer, LocalDate on, PanelAct act) {
    var seen = found(viewer, on);
    // held until the end, so that two who settle it at once settle it once
    var held = seen.panel() == null ? null : panels.hold(seen.panel().ref).orElse(null);
    var found = new Found(seen.day(), held, viewer, seen.now());
    if (act instanceof PanelAct.SendReturn sent) {
      return returning.send(viewer, found.begun(), sent.lines(), found.now());
    }
    if (act instanceof PanelAct.PauseLine pause) {
      require(viewer, Permission.ATTEND_PANEL);
      return hearing.pause(found, pause);
    }
    require(viewer, Permission.CHAIR_PANEL);
    return switch (act) {
      case PanelAct.SettleAgenda settle ->
          settled(
              found,
              "agendaSettled",
              chairing.settleAgenda(viewer, found.begun(), found.now()),
              SettleAgendaForm.ID,
              "The agenda is issued; the members are asked for their returns.");
      case PanelAct.EndPanel end ->
          settled(
              found,
              "panelHeld",
              chairing.end(viewer, found.begun(), found.now()),
              HoldPanelForm.ID,
              "The panel is over. Its minutes are yours to agree.");
      case PanelAct.AgreeMinutes agree ->
          settled(
              found,
              "minutesAgreed",
              chairing.agreeMinutes(viewer, found.begun(), found.now()),
              MinutesForm.ID,
              "The minutes are agreed and stand as they are.");
      case PanelAct.Begin begin -> beginning.begin(found, begin);
      case PanelAct.MoveDay move -> moving.move(found, move);
      case PanelAct.CallOff off -> moving.callOff(found, off);
      case PanelAct.Order order -> arranging.order(found, order);
      case PanelAct.TakeLate take -> arranging.takeLate(found, take);
      case PanelAct.MoveOn move -> arranging.moveOn(found, move);
      case PanelAct.HearNext next -> unseen.hearNext(found, next);
      case PanelAct.WillBeAbsent absent -> attendance.absent(found, absent);
      case PanelAct.Attend attend -> attendance.attend(found, attend);
      case PanelAct.EndCase end -> hearing.end(found, end);
      case PanelAct.Agree agree -> hearing.agree(found, agree);
      case PanelAct.Recommend recommend -> hearing.recommend(found, recommend);
      case PanelAct.SendReturn sent -> throw new IllegalStateException("answered before");
      case PanelAct.PauseLine pause -> throw new IllegalStateException("answered before");
    };
  }

  private PanelAnswer settled(
      Found found, String field, Optional<String> notYet, String form, String said) {
    if (notYet.isPresent()) {
      return PanelAnswer.refused(field, notYet.get());
    }
    var panel = found.begun();
    tasks.settle(panel.ref, form, panel.ref, Map.of(), said, found.viewer().id());
    return new PanelAnswer.Done(said);
  }
}
