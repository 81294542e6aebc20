package uk.complexcase.rehearsal;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import uk.complexcase.cases.sharing.HandlingCode;
import uk.complexcase.foundation.security.Viewer;
import uk.complexcase.foundation.shared.CaseRef;
import uk.complexcase.pathway.mace.PanelAct;
import uk.complexcase.pathway.mace.PanelAgenda;
import uk.complexcase.pathway.mace.PanelAnswer;
import uk.complexcase.pathway.mace.PanelAttendance;
import uk.complexcase.pathway.mace.PanelDesk;
import uk.complexcase.pathway.mace.PanelOutcome;

/**
 * What people of a scenario do on the pages of a panel. Other tests share the product: their cases
 * on the same panel are taken late and brought again.
 */
final class PanelSteps {

  private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("d M yyyy");

  private final PanelDesk desk;

  PanelSteps(PanelDesk desk) {
    this.desk = desk;
  }

  void does(Viewer viewer, @Nullable CaseRef child, Map<String, String> told) {
    var on = day(told, "day");
    switch (told.get("does")) {
      case "settles" -> settles(viewer, on);
      case "returns" -> returns(viewer, on, required(child), told);
      case "hears" -> hears(viewer, on, required(child), told);
      case "agrees" -> agrees(viewer, on, required(child));
      default -> throw new IllegalArgumentException("Nothing is done like " + told.get("does"));
    }
  }

  private static CaseRef required(@Nullable CaseRef child) {
    return Objects.requireNonNull(child, "the step names no child");
  }

  private static LocalDate day(Map<String, String> told, String key) {
    return LocalDate.parse(Objects.requireNonNull(told.get(key), key), DAY);
  }

  private void settles(Viewer chair, LocalDate on) {
    desk.agenda(chair, on).cases().stream()
        .filter(PanelAgenda.Case::undecided)
        .forEach(one -> done(chair, on, new PanelAct.TakeLate(one.item(), "Heard all the same")));
    done(chair, on, new PanelAct.SettleAgenda());
  }

  private void returns(Viewer member, LocalDate on, CaseRef child, Map<String, String> told) {
    var lines = new HashMap<String, PanelAct.Line>();
    desk.returns(member, on)
        .cases()
        .forEach(one ->
            lines.put(
                one.item(),
                one.child().reference().equals(child.value())
                    ? new PanelAct.Line(
                        false, Objects.requireNonNull(told.get("words")), HandlingCode.ATTENDEES)
                    : new PanelAct.Line(true, "", null)));
    done(member, on, new PanelAct.SendReturn(lines));
  }

  private void hears(Viewer chair, LocalDate on, CaseRef child, Map<String, String> told) {
    for (var one : desk.agenda(chair, on).cases()) {
      if (one.child().reference().equals(child.value())) {
        done(
            chair,
            on,
            new PanelAct.Agree(
                one.item(),
                UUID.randomUUID().toString(),
                Objects.requireNonNull(told.get("action")),
                Objects.requireNonNull(told.get("owner")),
                day(told, "due")));
        done(chair, on, new PanelAct.EndCase(one.item(), PanelOutcome.PLAN, ""));
      } else if (one.outcome().isEmpty()) {
        done(chair, on, new PanelAct.EndCase(one.item(), PanelOutcome.AGAIN, "Not reached"));
      }
    }
    done(
        chair,
        on,
        new PanelAct.Attend(
            desk.agenda(chair, on).agencies().stream()
                .collect(Collectors.toMap(PanelAgenda.Agency::ref, PanelSteps::attendance))));
    done(chair, on, new PanelAct.EndPanel());
  }

  /**
   * Those of the scenario sent their returns and come. Other tests leave members of other agencies,
   * and whoever was there has accepted what was agreed for them.
   */
  private static PanelAttendance attendance(PanelAgenda.Agency one) {
    return one.returned().equals("MISSING") ? PanelAttendance.ABSENT : PanelAttendance.PRESENT;
  }

  private void agrees(Viewer chair, LocalDate on, CaseRef child) {
    done(chair, on, new PanelAct.AgreeMinutes());
    assertThat(desk.agenda(chair, on).cases())
        .filteredOn(one -> one.child().reference().equals(child.value()))
        .singleElement()
        .satisfies(one -> assertThat(one.minutes()).contains("Decided: A multi-agency plan"));
  }

  private void done(Viewer viewer, LocalDate on, PanelAct act) {
    assertThat(desk.act(viewer, on, act)).as("%s", act).isInstanceOf(PanelAnswer.Done.class);
  }
}
