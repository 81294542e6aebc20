package uk.complexcase.desk.web;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.ResponseBody;
import uk.complexcase.foundation.audit.AuditLog;
import uk.complexcase.foundation.security.Allowed;
import uk.complexcase.foundation.security.NotVisible;
import uk.complexcase.foundation.security.Permission;
import uk.complexcase.foundation.security.Viewer;
import uk.complexcase.procedure.ProcedureModels;
import uk.complexcase.work.tasks.Draft;
import uk.complexcase.work.tasks.TaskDesk;
import uk.complexcase.work.tasks.TaskForms;
import uk.complexcase.work.tasks.TaskView;

/** One task: the form, what it is about, its clock, and why it is here. */
@Controller
class TaskPageController {

  private final TaskDesk desk;
  private final TaskPages pages;
  private final ProcedureModels models;
  private final TaskForms forms;
  private final AuditLog audit;
  private final ObjectMapper json;

  TaskPageController(
      TaskDesk desk,
      TaskPages pages,
      ProcedureModels models,
      TaskForms forms,
      AuditLog audit,
      ObjectMapper json) {
    this.desk = desk;
    this.pages = pages;
    this.models = models;
    this.forms = forms;
    this.audit = audit;
    this.json = json;
  }

  /**
   * What the page's script needs to draw the form.
   *
   * @param version of the draft the values come from; 0 when there is none
   * @param submissionId goes with the finished form, so that sending it twice is sending it once
   */
  record FormStart(
      JsonNode schema,
      Map<String, Object> data,
      long version,
      @Nullable Instant savedAt,
      String submissionId) {}

  @GetMapping("/tasks/{key}")
  @Allowed(Permission.WORK_TASKS)
  String page(Viewer viewer, @PathVariable long key, Model model) {
    var task = desk.show(viewer, key);
    var page = pages.of(viewer, task);
    page.children().forEach(child -> audit.view(viewer.id(), child.reference(), "task"));
    model.addAttribute("page", page);
    return "desk/task";
  }

  @GetMapping(path = "/tasks/{key}/form", produces = MediaType.APPLICATION_JSON_VALUE)
  @ResponseBody
  @Allowed(Permission.WORK_TASKS)
  FormStart form(Viewer viewer, @PathVariable long key) throws JsonProcessingException {
    var task = desk.show(viewer, key);
    var schema = forms.of(key, task.formId()).orElseThrow(() -> new NotVisible("form"));
    var draft = desk.draft(viewer, key);
    return new FormStart(
        json.readTree(schema),
        desk.formData(viewer, key),
        draft.map(Draft::version).orElse(0L),
        draft.map(Draft::savedAt).orElse(null),
        UUID.randomUUID().toString());
  }

  @GetMapping(path = "/tasks/{key}/diagram", produces = MediaType.APPLICATION_XML_VALUE)
  @ResponseBody
  @Allowed(Permission.WORK_TASKS)
  String diagram(Viewer viewer, @PathVariable long key) {
    var task = desk.show(viewer, key);
    return models
        .diagram(task.processId(), task.version())
        .orElseThrow(() -> new NotVisible("diagram"));
  }

  @GetMapping("/tasks/{key}/done")
  @Allowed(Permission.WORK_TASKS)
  String done(Viewer viewer, @PathVariable long key, Model model) {
    var task = desk.show(viewer, key);
    model.addAttribute("task", task);
    var mine = desk.mine(viewer).stream().filter(other -> other.taskKey() != key).toList();
    model.addAttribute("held", mine.size());
    model.addAttribute("following", following(viewer, task));
    return "desk/task-done";
  }

  /** Open steps of the same matter that the viewer may take. */
  private List<TaskView> following(Viewer viewer, TaskView done) {
    return desk.openOf(viewer, done.owner()).stream()
        .filter(other -> other.taskKey() != done.taskKey())
        .filter(other ->
            other.assignee() == null
                ? other.candidateGroups().stream().anyMatch(viewer.candidateGroups()::contains)
                : other.assignee().equals(viewer.id()))
        .toList();
  }
}
