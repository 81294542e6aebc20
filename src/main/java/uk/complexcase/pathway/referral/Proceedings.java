package uk.complexcase.pathway.referral;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;
import uk.complexcase.cases.casefile.CaseFiles;
import uk.complexcase.cases.casefile.ChronologyEntry;
import uk.complexcase.foundation.audit.AuditLog;
import uk.complexcase.foundation.security.NotVisible;
import uk.complexcase.foundation.security.Viewer;
import uk.complexcase.foundation.shared.CaseRef;
import uk.complexcase.foundation.shared.ContactRef;
import uk.complexcase.foundation.shared.PractitionerId;
import uk.complexcase.work.tasks.TaskContext;

/**
 * What every act on a contact shares: finding it, and leaving its trace in audit and chronologies.
 */
@Component
class Proceedings {

  private final Contacts contacts;
  private final ContactChildren children;
  private final CaseFiles files;
  private final AuditLog audit;
  private final ObjectMapper json;

  Proceedings(
      Contacts contacts,
      ContactChildren children,
      CaseFiles files,
      AuditLog audit,
      ObjectMapper json) {
    this.contacts = contacts;
    this.children = children;
    this.files = files;
    this.audit = audit;
    this.json = json;
  }

  /** The contact a task is about, to read. */
  Contact contact(TaskContext task) {
    return contact(new ContactRef(task.text("contactRef")));
  }

  Contact contact(ContactRef ref) {
    return contacts.findById(ref.value()).orElseThrow(() -> new NotVisible("No contact " + ref));
  }

  /** The contact a task is about, held so that other forms on it wait until this one is stored. */
  Contact hold(TaskContext task) {
    return hold(new ContactRef(task.text("contactRef")));
  }

  Contact hold(ContactRef ref) {
    return contacts.hold(ref.value()).orElseThrow(() -> new NotVisible("No contact " + ref));
  }

  List<ContactChild> children(Contact contact) {
    return children.findByContactRefOrderByPosition(contact.ref);
  }

  /** The case files of the contact's children as they are now, each once. */
  List<CaseRef> files(Contact contact) {
    return children(contact).stream().map(ContactChild::file).distinct().toList();
  }

  /** The person who submits; a form never comes without one. */
  static Viewer viewer(TaskContext task) {
    var viewer = task.viewer();
    if (viewer == null) {
      throw new IllegalStateException("A form of " + task.elementId() + " came without a person");
    }
    return viewer;
  }

  static String person(TaskContext task) {
    return viewer(task).id().value();
  }

  /**
   * Leaves the trace of an act in the audit and on every child's chronology.
   *
   * @param line what was done, without a name and without narrative
   */
  void record(Contact contact, TaskContext task, String act, String line) {
    record(contact, viewer(task).id(), task.at(), act, line);
  }

  void record(Contact contact, PractitionerId by, Instant at, String act, String line) {
    audit.act(by, act, contact.ref, line);
    for (var file : files(contact)) {
      files.chronicle(new ChronologyEntry(file, at, act, line, by, contact.ref));
    }
  }

  /** Leaves the trace of an act about one child only. */
  void record(CaseRef file, String source, PractitionerId by, Instant at, String act, String line) {
    audit.act(by, act, source, line);
    files.chronicle(new ChronologyEntry(file, at, act, line, by, source));
  }

  String json(Map<String, ?> values) {
    try {
      return json.writeValueAsString(values);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("Answers could not be written", e);
    }
  }
}
