package uk.complexcase.work.tasks.web;

import jakarta.servlet.http.HttpServletResponse;
import java.util.Arrays;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import uk.complexcase.foundation.people.PeopleDirectory;
import uk.complexcase.foundation.people.Practitioner;
import uk.complexcase.foundation.people.Role;
import uk.complexcase.foundation.security.Allowed;
import uk.complexcase.foundation.security.Permission;
import uk.complexcase.foundation.security.Viewer;
import uk.complexcase.work.tasks.TaskDesk;
import uk.complexcase.work.tasks.TaskRefused;
import uk.complexcase.work.tasks.TaskView;

/** Claim, give back and hand over. */
@Controller
class TaskActs {

  private static final int LONGEST_REASON = 4000;

  private final TaskDesk desk;
  private final PeopleDirectory people;

  TaskActs(TaskDesk desk, PeopleDirectory people) {
    this.desk = desk;
    this.people = people;
  }

  @PostMapping("/tasks/{key}/claim")
  @Allowed(Permission.WORK_TASKS)
  String claim(Viewer viewer, @PathVariable long key, RedirectAttributes redirect) {
    try {
      desk.claim(viewer, key);
    } catch (TaskRefused refused) {
      redirect.addFlashAttribute("refused", refused.getMessage());
    }
    return "redirect:/tasks/" + key;
  }

  @PostMapping("/tasks/{key}/release")
  @Allowed(Permission.WORK_TASKS)
  String release(Viewer viewer, @PathVariable long key, RedirectAttributes redirect) {
    try {
      desk.release(viewer, key);
    } catch (TaskRefused refused) {
      redirect.addFlashAttribute("refused", refused.getMessage());
      return "redirect:/tasks/" + key;
    }
    redirect.addFlashAttribute(
        "said", "You gave the task back to its team. What was typed stays with it.");
    return "redirect:/tasks?tab=teams";
  }

  @GetMapping("/tasks/{key}/hand-over")
  @Allowed(Permission.WORK_TASKS)
  String handOverForm(Viewer viewer, @PathVariable long key, Model model) {
    var task = desk.show(viewer, key);
    model.addAttribute(
        "form", new HandOverForm(task, colleagues(viewer, task), "", "", new LinkedHashMap<>()));
    return "work/tasks/hand-over";
  }

  @PostMapping("/tasks/{key}/hand-over")
  @Allowed(Permission.WORK_TASKS)
  String handOver(
      Viewer viewer,
      @PathVariable long key,
      @RequestParam(defaultValue = "") String to,
      @RequestParam(defaultValue = "") String reason,
      Model model,
      HttpServletResponse response,
      RedirectAttributes redirect) {
    var task = desk.show(viewer, key);
    var colleagues = colleagues(viewer, task);
    var problems = new LinkedHashMap<String, String>();
    var chosen = colleagues.stream().filter(one -> one.id().value().equals(to)).findFirst();
    if (chosen.isEmpty()) {
      problems.put("to", "Choose the colleague who takes the task");
    }
    if (reason.isBlank()) {
      problems.put("reason", "Say why you hand it over");
    } else if (reason.length() > LONGEST_REASON) {
      problems.put("reason", "The reason must be " + LONGEST_REASON + " characters or fewer");
    }
    if (!problems.isEmpty()) {
      response.setStatus(HttpStatus.UNPROCESSABLE_ENTITY.value());
      model.addAttribute("form", new HandOverForm(task, colleagues, to, reason, problems));
      return "work/tasks/hand-over";
    }
    var colleague = chosen.orElseThrow();
    try {
      desk.handOver(viewer, key, colleague.id(), reason.strip());
    } catch (TaskRefused refused) {
      redirect.addFlashAttribute("refused", refused.getMessage());
      return "redirect:/tasks/" + key;
    }
    redirect.addFlashAttribute("said", "You handed the task to " + colleague.name() + ".");
    return "redirect:/tasks";
  }

  private List<Practitioner> colleagues(Viewer viewer, TaskView task) {
    return Arrays.stream(Role.values())
        .filter(role -> task.candidateGroups().contains(role.candidateGroup()))
        .flatMap(role -> people.holding(role).stream())
        .filter(person -> !person.id().equals(viewer.id()))
        .distinct()
        .sorted(Comparator.comparing(Practitioner::name))
        .toList();
  }
}
