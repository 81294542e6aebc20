package uk.complexcase.pathway.addedsteps;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import uk.complexcase.cases.casefile.MovedFiles;
import uk.complexcase.cases.casefile.RecordsOnFiles;
import uk.complexcase.foundation.shared.CaseRef;
import uk.complexcase.foundation.shared.PractitionerId;

/** The stored records of added steps; they follow the child's file when it is merged or parted. */
@Component
class AddedStepRows implements RecordsOnFiles {

  private static final TypeReference<List<Answer>> ANSWERS = new TypeReference<>() {};

  private final JdbcClient jdbc;
  private final ObjectMapper json;

  AddedStepRows(JdbcClient jdbc, ObjectMapper json) {
    this.jdbc = jdbc;
    this.json = json;
  }

  void add(AddedStep step, CaseRef current) {
    jdbc.sql(
            "insert into added_step (task_key, case_ref, current_case_ref, process_id, element_id,"
                + " form_id, label, release_number, answers, done_by, done_at)"
                + " values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)")
        .params(
            step.taskKey(),
            step.openedOn().value(),
            current.value(),
            step.processId(),
            step.elementId(),
            step.formId(),
            step.label(),
            step.release(),
            written(step.answers()),
            step.doneBy().value(),
            step.doneAt().atOffset(ZoneOffset.UTC))
        .update();
  }

  /** Those on the file that holds a child now, the latest first. */
  List<AddedStep> of(CaseRef child) {
    return jdbc.sql(
            "select * from added_step where current_case_ref = ? order by done_at desc, task_key"
                + " desc")
        .param(child.value())
        .query((row, at) ->
            new AddedStep(
                row.getLong("task_key"),
                new CaseRef(row.getString("case_ref")),
                row.getString("process_id"),
                row.getString("element_id"),
                row.getString("form_id"),
                row.getString("label"),
                row.getInt("release_number"),
                read(row.getString("answers")),
                new PractitionerId(row.getString("done_by")),
                row.getObject("done_at", OffsetDateTime.class).toInstant()))
        .list();
  }

  @Override
  public void follow(MovedFiles moved) {
    if (moved.refs().isEmpty()) {
      return;
    }
    jdbc.sql("select distinct case_ref from added_step where current_case_ref in (:refs)")
        .param("refs", moved.refs())
        .query(String.class)
        .list()
        .forEach(ref ->
            jdbc.sql("update added_step set current_case_ref = ? where case_ref = ?")
                .params(moved.now(ref), ref)
                .update());
  }

  private String written(List<Answer> answers) {
    try {
      return json.writeValueAsString(answers);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("Answers could not be written");
    }
  }

  private List<Answer> read(String answers) {
    try {
      return json.readValue(answers, ANSWERS);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("Answers of an added step cannot be read");
    }
  }
}
