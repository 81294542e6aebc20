package uk.complexcase.pathway.mace.web;

import jakarta.servlet.http.HttpServletResponse;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import uk.complexcase.foundation.audit.AuditLog;
import uk.complexcase.foundation.security.Allowed;
import uk.complexcase.foundation.security.NotVisible;
import uk.complexcase.foundation.security.Permission;
import uk.complexcase.foundation.security.Viewer;
import uk.complexcase.pathway.mace.PanelAct;
import uk.complexcase.pathway.mace.PanelAnswer;
import uk.complexcase.pathway.mace.PanelDesk;
import uk.complexcase.pathway.mace.PanelReturnSheet;
import uk.complexcase.pathway.mace.PanelRoom;
import uk.complexcase.work.pages.TypedForm;
import uk.complexcase.work.tasks.SubmissionOutcome.FieldProblem;

/** The panels' pages: calendar, one panel, one case of it, an agency's return. */
@Controller
class PanelsController {

  private static final String PANEL = "pathway/mace/panel";
  private static final String ROOM = "pathway/mace/room";
  private static final String RETURN = "pathway/mace/return";

  private final PanelDesk desk;
  private final ReadPanelActs acts;
  private final AuditLog audit;

  PanelsController(PanelDesk desk, ReadPanelActs acts, AuditLog audit) {
    this.desk = desk;
    this.acts = acts;
    this.audit = audit;
  }

  @GetMapping("/panels")
  @Allowed(Permission.ATTEND_PANEL)
  String calendar(Viewer viewer, Model model) {
    var all = desk.calendar(viewer);
    model.addAttribute("ahead", all.stream().filter(one -> !one.past()).toList());
    model.addAttribute("past", all.stream().filter(one -> one.past()).toList().reversed());
    model.addAttribute("unseen", desk.unseen(viewer));
    return "pathway/mace/panels";
  }

  @GetMapping("/panels/{day}")
  @Allowed(Permission.ATTEND_PANEL)
  String panel(Viewer viewer, @PathVariable String day, Model model) {
    panel(viewer, day, TypedForm.fresh(), model);
    audit.view(viewer.id(), "panel " + day, "agenda of the panel");
    return PANEL;
  }

  private void panel(Viewer viewer, String day, TypedForm form, Model model) {
    model.addAttribute("page", new PanelPage<>(desk.agenda(viewer, date(day)), day, form));
    model.addAttribute(
        "unseen",
        desk.unseen(viewer).stream().filter(one -> one.panelOn().equals(date(day))).toList());
  }

  @PostMapping("/panels/{day}")
  @Allowed(Permission.CHAIR_PANEL)
  String chair(
      Viewer viewer,
      @PathVariable String day,
      @RequestParam Map<String, String> typed,
      Model model,
      HttpServletResponse response,
      RedirectAttributes redirect) {
    var form = TypedForm.of(typed);
    var act = acts.ofPanel(form);
    var answer =
        act.isEmpty()
            ? new PanelAnswer.Refused(List.of(new FieldProblem("act", "Choose what is to be done")))
            : desk.act(viewer, date(day), act.get());
    return answered(
        answer,
        "/panels/" + (act.orElse(null) instanceof PanelAct.MoveDay move ? move.to() : day),
        form,
        refused -> {
          panel(viewer, day, refused, model);
          return PANEL;
        },
        response,
        redirect);
  }

  @GetMapping("/panels/{day}/cases/{number}")
  @Allowed(Permission.ATTEND_PANEL)
  String room(Viewer viewer, @PathVariable String day, @PathVariable String number, Model model) {
    var on = room(viewer, day, number);
    model.addAttribute("page", new PanelPage<>(on, day, TypedForm.fresh()));
    audit.view(viewer.id(), on.child().reference(), "case at the panel");
    return ROOM;
  }

  private PanelRoom room(Viewer viewer, String day, String number) {
    if (!number.matches("[1-9]\\d{0,3}")) {
      throw new NotVisible("No case " + number);
    }
    return desk.room(viewer, date(day), Integer.parseInt(number));
  }

  /** The case is told by its reference: the order may have been changed since the page was made. */
  @PostMapping("/panels/{day}/cases/{number}")
  @Allowed(Permission.CHAIR_PANEL)
  String record(
      Viewer viewer,
      @PathVariable String day,
      @PathVariable String number,
      @RequestParam Map<String, String> typed,
      Model model,
      HttpServletResponse response,
      RedirectAttributes redirect) {
    var form = TypedForm.of(typed);
    var on = room(viewer, day, number);
    var act = acts.ofRoom(form, form.text("item").isEmpty() ? on.item() : form.text("item"));
    var answer =
        act.isEmpty()
            ? new PanelAnswer.Refused(List.of(new FieldProblem("act", "Choose what is to be done")))
            : desk.act(viewer, date(day), act.get());
    return answered(
        answer,
        "/panels/" + day + "/cases/" + number,
        form,
        refused -> {
          model.addAttribute("page", new PanelPage<>(room(viewer, day, number), day, refused));
          return ROOM;
        },
        response,
        redirect);
  }

  @PostMapping("/panels/{day}/cases/{number}/pause")
  @Allowed(Permission.ATTEND_PANEL)
  String pause(
      Viewer viewer,
      @PathVariable String day,
      @PathVariable String number,
      @RequestParam Map<String, String> typed,
      Model model,
      HttpServletResponse response,
      RedirectAttributes redirect) {
    var form = TypedForm.of(typed);
    var on = room(viewer, day, number);
    var act = acts.ofPause(form, form.text("item").isEmpty() ? on.item() : form.text("item"));
    return answered(
        desk.act(viewer, date(day), act),
        "/panels/" + day + "/cases/" + number,
        form,
        refused -> {
          model.addAttribute("page", new PanelPage<>(room(viewer, day, number), day, refused));
          return ROOM;
        },
        response,
        redirect);
  }

  @GetMapping("/panels/{day}/return")
  @Allowed(Permission.OPEN_CASES)
  String sheet(Viewer viewer, @PathVariable String day, Model model) {
    var on = desk.returns(viewer, date(day));
    model.addAttribute("page", new PanelPage<>(on, day, TypedForm.fresh()));
    on.cases()
        .forEach(one -> audit.view(viewer.id(), one.child().reference(), "return to the panel"));
    return RETURN;
  }

  @PostMapping("/panels/{day}/return")
  @Allowed(Permission.OPEN_CASES)
  String send(
      Viewer viewer,
      @PathVariable String day,
      @RequestParam Map<String, String> typed,
      Model model,
      HttpServletResponse response,
      RedirectAttributes redirect) {
    var form = TypedForm.of(typed);
    return answered(
        desk.act(viewer, date(day), acts.ofReturn(form)),
        "/panels/" + day + "/return",
        form,
        refused -> {
          PanelReturnSheet on = desk.returns(viewer, date(day));
          model.addAttribute("page", new PanelPage<>(on, day, refused));
          return RETURN;
        },
        response,
        redirect);
  }

  private static String answered(
      PanelAnswer answer,
      String back,
      TypedForm form,
      Function<TypedForm, String> again,
      HttpServletResponse response,
      RedirectAttributes redirect) {
    return switch (answer) {
      case PanelAnswer.Done done -> {
        redirect.addFlashAttribute("said", done.said());
        yield "redirect:" + back;
      }
      case PanelAnswer.Refused no -> {
        response.setStatus(HttpStatus.UNPROCESSABLE_ENTITY.value());
        yield again.apply(form.refused(no.problems()));
      }
    };
  }

  /** A day that is none is no panel's. */
  private static LocalDate date(String day) {
    try {
      return LocalDate.parse(day);
    } catch (DateTimeParseException e) {
      throw new NotVisible("No panel on this day");
    }
  }
}
