package uk.complexcase.work.notifications;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import uk.complexcase.foundation.people.PeopleDirectory;
import uk.complexcase.foundation.audit.AuditLog;
import uk.complexcase.work.tasks.FormData;
import uk.complexcase.work.tasks.SubmissionOutcome;
import uk.complexcase.work.tasks.SubmissionOutcome.FieldProblem;
import uk.complexcase.work.tasks.TaskContext;
import uk.complexcase.work.tasks.TaskSubmission;

/**
 * A sender says how a message that reached nobody was passed on. Who it was for is shown here and
 * nowhere else.
 */
@Component
class PassOnForm implements TaskSubmission {

  private static final int LONGEST_NOTE = 4000;

  private final UndeliveredRows undelivered;
  private final MessageRows messages;
  private final NoticeRows notices;
  private final PassOnClock clock;
  private final PeopleDirectory people;
  private final Correspondents correspondents;
  private final AuditLog audit;

  PassOnForm(
      UndeliveredRows undelivered,
      MessageRows messages,
      NoticeRows notices,
      PassOnClock clock,
      PeopleDirectory people,
      Correspondents correspondents,
      AuditLog audit) {
    this.undelivered = undelivered;
    this.messages = messages;
    this.notices = notices;
    this.clock = clock;
    this.people = people;
    this.correspondents = correspondents;
    this.audit = audit;
  }

  @Override
  public String formId() {
    return "pass-on-message";
  }

  @Override
  public String why(TaskContext task) {
    return "a message reached nobody";
  }

  @Override
  public Map<String, Object> prefill(TaskContext task) {
    var found = undelivered(task);
    if (found.isEmpty()) {
      return Map.of();
    }
    var message = messages.find(found.get().message()).orElseThrow();
    var reason = message.reason();
    return Map.of(
        "recipientText",
        people
            .find(message.recipient())
            .map(person ->
                person.name()
                    + ", "
                    + person.organisation().name()
                    + (person.telephone().isBlank() ? "" : ", " + person.telephone()))
            .or(() ->
                correspondents
                    .find(message.recipient())
                    .map(outside -> outside.name() + ", " + outside.email()))
            .orElseGet(() -> correspondents.nameOf(message.recipient())),
        "recordsText",
        records(found.get()),
        "reasonText",
        reason == null ? "the reason is not known" : reason.words());
  }

  private String records(Undelivered found) {
    return notices.of(found.message()).stream()
        .filter(notice -> notice.sender().equals(found.sender()))
        .map(notice ->
            notice.kind().act() + (notice.reference() == null ? "" : ": " + notice.reference()))
        .distinct()
        .collect(Collectors.joining("\n\n"));
  }

  @Override
  public SubmissionOutcome submit(TaskContext task, FormData data) {
    var problems = new ArrayList<FieldProblem>();
    var how = how(data);
    var note = data.text("passOnNote");
    if (how.isEmpty()) {
      problems.add(new FieldProblem("passedOn", "Say how you passed it on"));
    }
    if (how.filter(PassedOn.NO_LONGER_NEEDED::equals).isPresent() && note.isEmpty()) {
      problems.add(new FieldProblem("passOnNote", "Say why they need not hear of it any more"));
    }
    if (note.length() > LONGEST_NOTE) {
      problems.add(new FieldProblem("passOnNote", "Shorten this to 4,000 characters or fewer"));
    }
    return problems.isEmpty() ? store(task, how.orElseThrow(), note) : refused(problems);
  }

  private SubmissionOutcome store(TaskContext task, PassedOn how, String note) {
    var ref = task.text("undeliveredRef");
    var by = Objects.requireNonNull(task.viewer()).id();
    undelivered.passedOn(ref, how, note, by, task.at());
    clock.meet(ref, task.at());
    audit.act(by, "MESSAGE_PASSED_ON", ref, "Undelivered message: " + how.label());
    return new SubmissionOutcome.Accepted(Map.of(), "Recorded how the message was passed on.");
  }

  private static SubmissionOutcome refused(List<FieldProblem> problems) {
    return new SubmissionOutcome.Refused(List.copyOf(problems));
  }

  private static Optional<PassedOn> how(FormData data) {
    var code = data.text("passedOn");
    return Arrays.stream(PassedOn.values()).filter(one -> one.name().equals(code)).findFirst();
  }

  private Optional<Undelivered> undelivered(TaskContext task) {
    return undelivered.find(task.text("undeliveredRef"));
  }
}
