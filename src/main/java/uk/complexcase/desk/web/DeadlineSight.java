package uk.complexcase.desk.web;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toMap;
import static java.util.stream.Collectors.toSet;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import uk.complexcase.cases.casefile.CaseFiles;
import uk.complexcase.cases.casefile.ChildIdentity;
import uk.complexcase.clock.escalation.ClockedChildren;
import uk.complexcase.clock.timescales.ClockSubject;
import uk.complexcase.clock.timescales.Deadline;
import uk.complexcase.clock.timescales.DeadlineId;
import uk.complexcase.clock.timescales.DeadlineRegister;
import uk.complexcase.clock.timescales.Rule;
import uk.complexcase.foundation.security.CaseAccess;
import uk.complexcase.foundation.security.NotVisible;
import uk.complexcase.foundation.security.Permission;
import uk.complexcase.foundation.security.Viewer;
import uk.complexcase.foundation.shared.CaseRef;
import uk.complexcase.work.tasks.TaskDesk;
import uk.complexcase.work.tasks.TaskView;

/**
 * Which clocks a viewer may know of, for every page that shows one. A clock is open to whoever may
 * open the file of a child it is about. Where none of those children is hidden from them, also to
 * the hub, for contacts, and to whoever has a task of the contact or one that runs by the clock. An
 * age tells a day of birth and is open with the file only. Asks a handful of questions, however
 * many clocks there are.
 */
@Component
class DeadlineSight {

  private final DeadlineRegister register;
  private final ClockedChildren contacts;
  private final CaseFiles cases;
  private final CaseAccess access;
  private final TaskDesk desk;

  DeadlineSight(
      DeadlineRegister register,
      ClockedChildren contacts,
      CaseFiles cases,
      CaseAccess access,
      TaskDesk desk) {
    this.register = register;
    this.contacts = contacts;
    this.cases = cases;
    this.access = access;
    this.desk = desk;
  }

  /**
   * A clock the viewer may know of.
   *
   * @param about every child it is about, known to the viewer or not: not to be shown
   * @param children those the viewer may know by name
   * @param besideHidden whether it is also about a child hidden from the viewer; lists of work
   *     leave it out then, as they do with tasks
   */
  record Seen(
      Deadline deadline, List<CaseRef> about, List<ChildIdentity> children, boolean besideHidden) {}

  /** The clock for a viewer who may know of it, else {@link NotVisible}. */
  Seen require(Viewer viewer, UUID id) {
    return register
        .find(new DeadlineId(id))
        .flatMap(found -> of(viewer, List.of(found)).stream().findFirst())
        .orElseThrow(() -> new NotVisible("deadline"));
  }

  /** Those of the clocks the viewer may know of, in the same order. */
  List<Seen> of(Viewer viewer, Collection<Deadline> deadlines) {
    if (deadlines.isEmpty()) {
      return List.of();
    }
    var about = about(deadlines);
    return of(viewer, deadlines, about, hidden(viewer, about));
  }

  private List<Seen> of(
      Viewer viewer,
      Collection<Deadline> deadlines,
      Map<ClockSubject, List<CaseRef>> about,
      Set<CaseRef> hidden) {
    var open = cases.identities(viewer, everyone(about));
    var doubtful =
        deadlines.stream()
            .filter(one -> one.rule() != Rule.AGE)
            .filter(one ->
                about.getOrDefault(one.subject(), List.of()).stream().noneMatch(open::containsKey))
            .filter(one ->
                about.getOrDefault(one.subject(), List.of()).stream().noneMatch(hidden::contains))
            .toList();
    var work = work(viewer, doubtful, about);
    return deadlines.stream()
        .flatMap(one -> {
          var theirs = about.getOrDefault(one.subject(), List.of());
          var known = theirs.stream().filter(open::containsKey).map(open::get).toList();
          boolean beside = theirs.stream().anyMatch(hidden::contains);
          return known.isEmpty()
              ? Optional.ofNullable(work.get(one.id()))
                  .map(named -> new Seen(one, theirs, named, false))
                  .stream()
              : Stream.of(new Seen(one, theirs, known, beside));
        })
        .toList();
  }

  /**
   * The same without clocks that are also about a child hidden from the viewer. Those go first, so
   * that nothing more is asked of them.
   */
  List<Seen> listed(Viewer viewer, Collection<Deadline> deadlines) {
    if (deadlines.isEmpty()) {
      return List.of();
    }
    var about = about(deadlines);
    var hidden = hidden(viewer, about);
    about.values().removeIf(children -> children.stream().anyMatch(hidden::contains));
    var rest = deadlines.stream().filter(one -> about.containsKey(one.subject())).toList();
    return rest.isEmpty() ? List.of() : of(viewer, rest, about, Set.of());
  }

  /**
   * Who may say what prevented a missed clock: supervisors, the group that answers for it, and who
   * holds its task; asked of somebody who may know of it.
   */
  boolean mayExplain(Viewer viewer, Deadline deadline) {
    return viewer.may(Permission.SUPERVISE)
        || viewer.candidateGroups().contains(deadline.responsible())
        || desk.clocksOfMine(viewer).contains(deadline.id());
  }

  private Map<ClockSubject, List<CaseRef>> about(Collection<Deadline> deadlines) {
    var subjects = deadlines.stream().map(Deadline::subject).collect(toSet());
    return new HashMap<>(contacts.children(subjects));
  }

  private Set<CaseRef> hidden(Viewer viewer, Map<ClockSubject, List<CaseRef>> about) {
    return access.hiddenOf(viewer, everyone(about));
  }

  private static Set<CaseRef> everyone(Map<ClockSubject, List<CaseRef>> about) {
    return about.values().stream().flatMap(List::stream).collect(toSet());
  }

  /** Clocks open through work on them, with the children known by it. */
  private Map<DeadlineId, List<ChildIdentity>> work(
      Viewer viewer, List<Deadline> doubtful, Map<ClockSubject, List<CaseRef>> about) {
    if (doubtful.isEmpty()) {
      return Map.of();
    }
    var byClock = desk.runningBy(viewer, doubtful.stream().map(Deadline::id).toList());
    var byContact = ofContacts(viewer, doubtful);
    var tasks = new HashMap<DeadlineId, List<TaskView>>();
    for (var one : doubtful) {
      var theirs = new ArrayList<>(byClock.getOrDefault(one.id(), List.of()));
      theirs.addAll(byContact.getOrDefault(one.subject().owner(), List.of()));
      theirs.removeIf(task -> !hasTask(viewer, task));
      if (!theirs.isEmpty() || isHubs(viewer, one)) {
        tasks.put(one.id(), theirs);
      }
    }
    var named = cases.identitiesForTask(viewer, casesOf(tasks.values()));
    return doubtful.stream()
        .filter(one -> tasks.containsKey(one.id()))
        .collect(
            toMap(
                Deadline::id,
                one -> {
                  var told = casesOf(List.of(tasks.get(one.id())));
                  return about.getOrDefault(one.subject(), List.of()).stream()
                      .filter(told::contains)
                      .filter(named::containsKey)
                      .map(named::get)
                      .toList();
                }));
  }

  /** Somebody who knows of no case, a referrer, learns of no other clock than their task's. */
  private Map<String, List<TaskView>> ofContacts(Viewer viewer, List<Deadline> clocks) {
    return viewer.may(Permission.OPEN_CASES)
        ? desk
            .openOfContacts(
                viewer, clocks.stream().map(one -> one.subject().owner()).collect(toSet()))
            .stream()
            .collect(groupingBy(TaskView::owner))
        : Map.of();
  }

  private static boolean isHubs(Viewer viewer, Deadline deadline) {
    return viewer.may(Permission.WORK_THE_HUB) && deadline.subject().owner().startsWith("R-");
  }

  /** Holds it, or may take it; not merely a task of somebody else's on a case they may open. */
  static boolean hasTask(Viewer viewer, TaskView task) {
    return viewer.id().equals(task.assignee())
        || task.candidateGroups().stream().anyMatch(viewer.candidateGroups()::contains);
  }

  private static Set<CaseRef> casesOf(Collection<List<TaskView>> tasks) {
    var refs = new HashSet<CaseRef>();
    tasks.forEach(some -> some.forEach(task -> refs.addAll(task.cases())));
    return refs;
  }
}
