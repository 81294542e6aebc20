package uk.complexcase.engine.rest;

import com.fasterxml.jackson.databind.JsonNode;
import io.camunda.zeebe.protocol.impl.record.value.usertask.UserTaskRecord;
import io.camunda.zeebe.protocol.record.ValueType;
import io.camunda.zeebe.protocol.record.intent.UserTaskIntent;
import java.time.DateTimeException;
import java.time.OffsetDateTime;
import uk.complexcase.engine.command.InvalidRequestException;
import uk.complexcase.engine.command.Json;
import uk.complexcase.engine.http.Request;
import uk.complexcase.engine.http.Router;
import uk.complexcase.engine.partition.Command;

/** What a person does with a user task. */
final class UserTaskEndpoints {

  private UserTaskEndpoints() {}

  static void addTo(Router router, CommandEndpoint commands) {
    router
        .on(
            "POST",
            "/v2/user-tasks/{userTaskKey}/completion",
            commands.of(UserTaskEndpoints::complete))
        .on(
            "POST",
            "/v2/user-tasks/{userTaskKey}/assignment",
            commands.of(UserTaskEndpoints::assign))
        .on(
            "DELETE",
            "/v2/user-tasks/{userTaskKey}/assignee",
            commands.of(UserTaskEndpoints::unassign))
        .on("PATCH", "/v2/user-tasks/{userTaskKey}", commands.of(UserTaskEndpoints::update));
  }

  private static Command complete(Request request) {
    JsonNode body = request.json();
    return command(
        request,
        UserTaskIntent.COMPLETE,
        new UserTaskRecord()
            .setVariables(Json.toVariables(Fields.document(body, "variables")))
            .setAction(Fields.text(body, "action")));
  }

  private static Command assign(Request request) {
    JsonNode body = request.json();
    return command(
        request,
        Fields.flag(body, "allowOverride", true) ? UserTaskIntent.ASSIGN : UserTaskIntent.CLAIM,
        new UserTaskRecord()
            .setAssignee(Fields.required(body, "assignee"))
            .setAction(Fields.text(body, "action")));
  }

  private static Command unassign(Request request) {
    return command(
        request, UserTaskIntent.ASSIGN, new UserTaskRecord().setAssignee("").setAction("unassign"));
  }

  private static Command update(Request request) {
    JsonNode body = request.json();
    JsonNode changes = body.path("changeset");
    UserTaskRecord record = new UserTaskRecord().setAction(Fields.text(body, "action"));
    Fields.ifText(
        changes, "dueDate", date -> record.setDueDate(date("dueDate", date)).setDueDateChanged());
    Fields.ifText(
        changes,
        "followUpDate",
        date -> record.setFollowUpDate(date("followUpDate", date)).setFollowUpDateChanged());
    Fields.ifTexts(
        changes,
        "candidateUsers",
        users -> record.setCandidateUsersList(users).setCandidateUsersChanged());
    Fields.ifTexts(
        changes,
        "candidateGroups",
        groups -> record.setCandidateGroupsList(groups).setCandidateGroupsChanged());
    Fields.ifInt(
        changes, "priority", priority -> record.setPriority(priority).setPriorityChanged());
    if (record.getChangedAttributes().isEmpty() && record.getAction().isEmpty()) {
      throw new InvalidRequestException("No update data provided");
    }
    return command(request, UserTaskIntent.UPDATE, record);
  }

  // An empty text clears the date.
  private static String date(String name, String value) {
    try {
      return value.isEmpty() ? value : OffsetDateTime.parse(value).toString();
    } catch (DateTimeException e) {
      throw new InvalidRequestException(
          "The provided %s '%s' cannot be parsed as a date according to RFC 3339, section 5.6"
              .formatted(name, value));
    }
  }

  private static Command command(Request request, UserTaskIntent intent, UserTaskRecord record) {
    long key = request.key("userTaskKey");
    return Command.of(ValueType.USER_TASK, intent, key, record.setUserTaskKey(key));
  }
}
