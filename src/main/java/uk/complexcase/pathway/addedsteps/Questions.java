package uk.complexcase.pathway.addedsteps;

import static java.util.stream.Collectors.toSet;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;
import uk.complexcase.procedure.ProcedureFiles;
import uk.complexcase.work.tasks.TaskContext;
import uk.complexcase.work.tasks.TaskForms;

/** The questions that the form of a task asks, by the version its phase began with. */
@Component
class Questions {

  private final TaskForms forms;
  private final ProcedureFiles files;
  private final ObjectMapper json;

  Questions(TaskForms forms, ProcedureFiles files, ObjectMapper json) {
    this.forms = forms;
    this.files = files;
    this.json = json;
  }

  /** All of them, in the form's order. */
  List<Asked> all(TaskContext task) {
    return read(task.formId(), forms.of(task.taskKey(), task.formId()).orElseThrow());
  }

  /** Those that the form was not delivered with: no room reads them. */
  List<Asked> added(TaskContext task) {
    var delivered =
        Optional.ofNullable(files.delivered().get(task.formId() + ".form"))
            .map(form -> read(task.formId(), form))
            .orElse(List.of());
    var known = delivered.stream().map(Asked::key).collect(toSet());
    return all(task).stream().filter(asked -> !known.contains(asked.key())).toList();
  }

  private List<Asked> read(String formId, String schema) {
    try {
      return Asked.of(json.readTree(schema));
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("The form " + formId + " cannot be read");
    }
  }
}
