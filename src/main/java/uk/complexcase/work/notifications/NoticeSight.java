package uk.complexcase.work.notifications;

import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import uk.complexcase.clock.escalation.ClockedChildren;
import uk.complexcase.clock.timescales.ClockSubject;
import uk.complexcase.foundation.security.CaseAccess;
import uk.complexcase.foundation.security.Permission;
import uk.complexcase.foundation.security.Viewer;
import uk.complexcase.foundation.shared.CaseRef;
import uk.complexcase.work.tasks.TaskDesk;
import uk.complexcase.work.tasks.TaskView;

/**
 * Of which records a reader may know more than the reference at this moment. What was told once may
 * be hidden since; where it cannot be said, it counts as hidden.
 */
@Component
class NoticeSight {

  private final CaseAccess access;
  private final TaskDesk tasks;
  private final ClockedChildren clocked;

  NoticeSight(CaseAccess access, TaskDesk tasks, ClockedChildren clocked) {
    this.access = access;
    this.tasks = tasks;
    this.clocked = clocked;
  }

  /** Those of the notices the reader may be told in full. */
  Set<Notice> seen(Viewer reader, Collection<Notice> notices) {
    var references =
        notices.stream()
            .map(Notice::reference)
            .filter(Objects::nonNull)
            .collect(Collectors.toSet());
    var open = new HashSet<RecordRef>();
    open.addAll(contacts(reader, references));
    open.addAll(cases(reader, references));
    open.addAll(meetings(reader, references));
    references.stream().filter(RecordRef::isUndelivered).forEach(open::add);
    if (reader.may(Permission.SEE_GOVERNANCE)) {
      references.stream().filter(RecordRef::isGovernance).forEach(open::add);
    }
    if (reader.may(Permission.KEEP_PROCEDURE)) {
      references.stream().filter(RecordRef::isDraft).forEach(open::add);
    }
    if (reader.may(Permission.ATTEND_PANEL)) {
      references.stream().filter(RecordRef::isPanel).forEach(open::add);
    }
    return notices.stream()
        .filter(notice -> open.contains(notice.reference()))
        .collect(Collectors.toSet());
  }

  /** A contact shows while the reader may know of an open task on it. */
  private List<RecordRef> contacts(Viewer reader, Set<RecordRef> references) {
    var asked = references.stream().filter(RecordRef::isContact).map(RecordRef::value).toList();
    return asked.isEmpty()
        ? List.of()
        : tasks.openOfContacts(reader, asked).stream()
            .map(TaskView::owner)
            .distinct()
            .map(RecordRef::new)
            .toList();
  }

  private List<RecordRef> cases(Viewer reader, Set<RecordRef> references) {
    var asked =
        references.stream()
            .filter(RecordRef::isCase)
            .map(reference -> new CaseRef(reference.value()))
            .toList();
    if (asked.isEmpty()) {
      return List.of();
    }
    var hidden = access.hiddenOf(reader, asked);
    return asked.stream()
        .filter(ref -> !hidden.contains(ref))
        .map(ref -> new RecordRef(ref.value()))
        .toList();
  }

  /** A meeting shows while none of its children is hidden from the reader. */
  private List<RecordRef> meetings(Viewer reader, Set<RecordRef> references) {
    var asked =
        references.stream()
            .filter(RecordRef::isMeeting)
            .collect(Collectors.toMap(one -> new ClockSubject(one.value(), ""), one -> one));
    var about = clocked.children(asked.keySet());
    return asked.entrySet().stream()
        .filter(one -> {
          var children = about.getOrDefault(one.getKey(), List.of());
          return !children.isEmpty() && access.hiddenOf(reader, children).isEmpty();
        })
        .map(Map.Entry::getValue)
        .toList();
  }
}
