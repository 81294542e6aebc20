package uk.complexcase.pathway.actions.web;

import jakarta.servlet.http.HttpServletResponse;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import uk.complexcase.cases.actions.ActionLife.Changed;
import uk.complexcase.foundation.audit.AuditLog;
import uk.complexcase.foundation.security.Allowed;
import uk.complexcase.foundation.security.NotVisible;
import uk.complexcase.foundation.security.Permission;
import uk.complexcase.foundation.security.Viewer;
import uk.complexcase.pathway.actions.ActionDesk;
import uk.complexcase.pathway.actions.ActionDesk.Act;
import uk.complexcase.pathway.actions.ActionDesk.Row;

/** Actions one has, recommendations one's agency answers, and the chair's view of a discussion. */
@Controller
class ActionsController {

  private static final String PAGE = "pathway/actions/actions";

  private final ActionDesk desk;
  private final AuditLog audit;

  ActionsController(ActionDesk desk, AuditLog audit) {
    this.desk = desk;
    this.audit = audit;
  }

  @GetMapping("/actions")
  @Allowed(Permission.WORK_TASKS)
  String show(Viewer viewer, @RequestParam(defaultValue = "") String discussion, Model model) {
    var page = page(viewer, discussion.strip(), "", Map.of(), Map.of());
    model.addAttribute("page", page);
    Stream.concat(page.actions().stream(), page.recommendations().stream())
        .flatMap(row -> row.item().children().stream())
        .distinct()
        .forEach(child -> audit.view(viewer.id(), child.value(), "actions"));
    return PAGE;
  }

  @PostMapping("/actions/change")
  @Allowed(Permission.WORK_TASKS)
  String change(
      Viewer viewer,
      @RequestParam Map<String, String> sent,
      Model model,
      HttpServletResponse response,
      RedirectAttributes redirect) {
    String ref = text(sent, "item");
    var typed = typed(sent, ref);
    var act =
        Stream.of(Act.values()).filter(one -> one.name().equals(typed.get("act"))).findFirst();
    // who may not change it learns nothing of it, whatever they typed
    Changed changed =
        desk.change(viewer, ref, act.orElse(Act.MOVE), act.isPresent() ? typed : Map.of());
    return answer(
        viewer,
        text(sent, "discussion"),
        ref,
        typed,
        act.isPresent() ? changed : new Changed.Refused("act", "Choose what is to change"),
        model,
        response,
        redirect);
  }

  @PostMapping("/actions/answer")
  @Allowed(Permission.WORK_TASKS)
  String answer(
      Viewer viewer,
      @RequestParam Map<String, String> sent,
      Model model,
      HttpServletResponse response,
      RedirectAttributes redirect) {
    String ref = text(sent, "item");
    var typed = typed(sent, ref);
    String said = typed.getOrDefault("accepted", "");
    if (desk.toAnswer(viewer).stream().noneMatch(row -> row.item().ref().equals(ref))) {
      throw new NotVisible("Recommendation " + ref);
    }
    Changed changed =
        said.equals("YES") || said.equals("NO")
            ? desk.answer(viewer, ref, said.equals("YES"), typed.getOrDefault("answer", ""))
            : new Changed.Refused("accepted", "Say whether your agency accepts it");
    return answer(viewer, text(sent, "discussion"), ref, typed, changed, model, response, redirect);
  }

  private String answer(
      Viewer viewer,
      String discussion,
      String ref,
      Map<String, String> typed,
      Changed changed,
      Model model,
      HttpServletResponse response,
      RedirectAttributes redirect) {
    return switch (changed) {
      case Changed.Done done -> {
        redirect.addFlashAttribute("said", ref + " is recorded as you said.");
        yield "redirect:/actions"
            + (discussion.isEmpty() ? "" : "?discussion={discussion}")
                .replace("{discussion}", discussion.replaceAll("[^A-Za-z0-9-]", ""));
      }
      case Changed.Refused no -> {
        response.setStatus(HttpStatus.UNPROCESSABLE_ENTITY.value());
        var found = Map.of(no.field().isEmpty() ? "reason" : no.field(), no.sentence());
        model.addAttribute("page", page(viewer, discussion, ref, typed, found));
        yield PAGE;
      }
    };
  }

  private ActionsPage page(
      Viewer viewer,
      String discussion,
      String open,
      Map<String, String> typed,
      Map<String, String> found) {
    var all = discussion.isEmpty() ? desk.mine(viewer) : desk.ofDiscussion(viewer, discussion);
    var actions = all.stream().filter(row -> !row.item().recommendation()).toList();
    var waiting = desk.toAnswer(viewer);
    var recommendations =
        discussion.isEmpty()
            ? waiting
            : all.stream()
                .filter(row -> row.item().recommendation())
                .map(row -> answerable(row, waiting))
                .toList();
    return new ActionsPage(
        discussion, actions, recommendations, owners(viewer, actions), open, typed, found);
  }

  private static Row answerable(Row row, List<Row> waiting) {
    return waiting.stream()
        .filter(one -> one.item().ref().equals(row.item().ref()))
        .findFirst()
        .orElse(new Row(row.item(), row.task(), false, row.stateLabel()));
  }

  private Map<String, List<ActionsPage.Choice>> owners(Viewer viewer, List<Row> actions) {
    var owners = new LinkedHashMap<String, List<ActionsPage.Choice>>();
    actions.stream()
        .filter(Row::changes)
        .forEach(row ->
            owners.put(
                row.item().ref(),
                desk.owners(viewer, row.item()).stream()
                    .map(one ->
                        new ActionsPage.Choice(
                            one.getOrDefault("value", ""), one.getOrDefault("label", "")))
                    .toList()));
    return owners;
  }

  /** The fields of one line's form, without the reference before their names. */
  private static Map<String, String> typed(Map<String, String> sent, String ref) {
    var typed =
        sent.entrySet().stream()
            .filter(one -> one.getKey().startsWith(ref + "_"))
            .collect(
                Collectors.toMap(
                    one -> one.getKey().substring(ref.length() + 1),
                    one -> one.getValue().strip()));
    var day =
        Stream.of("day", "month", "year")
            .map(part -> typed.getOrDefault("due." + part, ""))
            .collect(Collectors.joining(" "))
            .strip();
    typed.put("due", day);
    return typed;
  }

  private static String text(Map<String, String> sent, String field) {
    return sent.getOrDefault(field, "").strip();
  }
}
