package uk.complexcase.work.tasks.web;

import static java.util.Objects.requireNonNull;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.http.converter.HttpMessageNotReadableException;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.servlet.FlashMap;
import org.springframework.web.servlet.support.RequestContextUtils;
import uk.complexcase.foundation.security.Allowed;
import uk.complexcase.foundation.security.Permission;
import uk.complexcase.foundation.security.Viewer;
import uk.complexcase.work.tasks.Draft;
import uk.complexcase.work.tasks.FormData;
import uk.complexcase.work.tasks.SubmissionOutcome.FieldProblem;
import uk.complexcase.work.tasks.TaskDesk;
import uk.complexcase.work.tasks.TaskRefused;

/** Takes in what the form page sends by script: drafts while typing, and the finished form. */
@RestController
class TaskSaving {

  private final TaskDesk desk;

  TaskSaving(TaskDesk desk) {
    this.desk = desk;
  }

  /** What is typed so far, and the version of the draft the page last saw. */
  record DraftBody(Map<String, @Nullable Object> values, long basedOn) {

    DraftBody {
      requireNonNull(values);
    }
  }

  /** The finished form; the id was made when the page was opened. */
  record SubmitBody(Map<String, @Nullable Object> values, String submissionId) {

    SubmitBody {
      requireNonNull(values);
      requireNonNull(submissionId);
    }
  }

  /** The draft as it now stands; {@code values} only when another save came between. */
  record DraftAnswer(
      boolean saved,
      long version,
      Instant savedAt,
      @Nullable Map<String, @Nullable Object> values) {}

  /** Where to go, or what to mend, or why it is too late. */
  record SubmitAnswer(
      String said, @Nullable String next, List<FieldProblem> problems, boolean tooLate) {}

  @PostMapping("/tasks/{key}/draft")
  @Allowed(Permission.WORK_TASKS)
  ResponseEntity<DraftAnswer> draft(
      Viewer viewer, @PathVariable long key, @RequestBody DraftBody body) {
    return switch (desk.saveDraft(viewer, key, body.values(), body.basedOn())) {
      case TaskDesk.DraftSaved.Saved saved -> ResponseEntity.ok(answer(true, saved.draft()));
      case TaskDesk.DraftSaved.Stale stale ->
          ResponseEntity.status(HttpStatus.CONFLICT).body(answer(false, stale.current()));
    };
  }

  private static DraftAnswer answer(boolean saved, Draft draft) {
    return new DraftAnswer(saved, draft.version(), draft.savedAt(), saved ? null : draft.values());
  }

  @PostMapping("/tasks/{key}/submit")
  @Allowed(Permission.WORK_TASKS)
  SubmitAnswer submit(
      Viewer viewer,
      @PathVariable long key,
      @RequestBody SubmitBody body,
      HttpServletRequest request,
      HttpServletResponse response) {
    return switch (desk.submit(viewer, key, new FormData(body.values()), body.submissionId())) {
      case TaskDesk.Submitted.Done done -> {
        var next = "/tasks/" + key + "/done";
        keepForDonePage(done.said(), next, request, response);
        yield new SubmitAnswer(done.said(), next, List.of(), false);
      }
      case TaskDesk.Submitted.Refused refused ->
          new SubmitAnswer("", null, refused.problems(), false);
      case TaskDesk.Submitted.TooLate late ->
          new SubmitAnswer(late.sentence(), null, List.of(), true);
    };
  }

  private static void keepForDonePage(
      String said, String next, HttpServletRequest request, HttpServletResponse response) {
    var flash = new FlashMap();
    flash.put("said", said);
    flash.setTargetRequestPath(next);
    var flashes = RequestContextUtils.getFlashMapManager(request);
    if (flashes != null) {
      flash.startExpirationPeriod(180);
      flashes.saveOutputFlashMap(flash, request, response);
    }
  }

  /**
   * A draft for a task that is a colleague's or over by now, or that is too long: the page says so.
   */
  @ExceptionHandler(TaskRefused.class)
  ResponseEntity<SubmitAnswer> refused(TaskRefused refused) {
    return ResponseEntity.unprocessableEntity()
        .body(new SubmitAnswer(String.valueOf(refused.getMessage()), null, List.of(), true));
  }

  /** A body that is no form: nothing was stored, and the page says so. */
  @ExceptionHandler(HttpMessageNotReadableException.class)
  ResponseEntity<SubmitAnswer> unreadable() {
    var sentence = "What the page sent could not be read. Nothing was stored.";
    return ResponseEntity.badRequest()
        .body(new SubmitAnswer("", null, List.of(new FieldProblem("", sentence)), false));
  }
}
