package uk.complexcase.pathway.enquiry;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.Map;
import org.springframework.stereotype.Component;
import uk.complexcase.foundation.security.NotVisible;
import uk.complexcase.foundation.security.Viewer;
import uk.complexcase.work.tasks.FormReader;
import uk.complexcase.work.tasks.SubmissionOutcome;
import uk.complexcase.work.tasks.TaskContext;

/** Takes a step of an enquiry, the same way for each of its forms. */
@Component
class EnquiryWork {

  private final Enquiries enquiries;
  private final EnquirySteps steps;
  private final EnquiryClocks clocks;
  private final EnquiryTrace trace;
  private final EnquiryWords words;
  private final ObjectMapper json;

  EnquiryWork(
      Enquiries enquiries,
      EnquirySteps steps,
      EnquiryClocks clocks,
      EnquiryTrace trace,
      EnquiryWords words,
      ObjectMapper json) {
    this.enquiries = enquiries;
    this.steps = steps;
    this.clocks = clocks;
    this.trace = trace;
    this.words = words;
    this.json = json;
  }

  /** The enquiry a task is about, to read. */
  Enquiry enquiry(TaskContext task) {
    String ref = task.text("enquiryRef");
    return enquiries.findById(ref).orElseThrow(() -> new NotVisible("No enquiry " + ref));
  }

  /** What earlier steps said, for the top of a form. */
  String soFar(Enquiry enquiry) {
    return words.soFar(enquiry);
  }

  /** What an earlier step answered to this question; empty when none did. */
  String answered(Enquiry enquiry, String key) {
    return words.answered(enquiry, key);
  }

  /** Stores the step with its enquiry held, meets its clock and records it. */
  SubmissionOutcome take(
      TaskContext task, EnquiryStep.Kind kind, FormReader form, EnquiryForm.Storing storing) {
    String ref = task.text("enquiryRef");
    var enquiry = enquiries.hold(ref).orElseThrow(() -> new NotVisible("No enquiry " + ref));
    var by = person(task).id();
    var done = storing.store(enquiry);
    steps.save(new EnquiryStep(ref, kind, written(form.answers()), by, task.at()));
    var met = done.metAt();
    if (met != null) {
      clocks.meet(task, enquiry, met);
    }
    trace.record(enquiry, by, task.at(), done.act(), done.line());
    return new SubmissionOutcome.Accepted(done.routing(), done.said());
  }

  /** The person who submits; a form never comes without one. */
  static Viewer person(TaskContext task) {
    var viewer = task.viewer();
    if (viewer == null) {
      throw new IllegalStateException("A form of " + task.elementId() + " came without a person");
    }
    return viewer;
  }

  private String written(Map<String, Object> answers) {
    try {
      return json.writeValueAsString(answers);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("Answers could not be written", e);
    }
  }
}
