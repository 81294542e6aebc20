package uk.complexcase.rehearsal;

import java.time.Instant;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.jdbc.core.simple.JdbcClient;
import uk.complexcase.cases.casefile.OpenStep;
import uk.complexcase.cases.casefile.OpenSteps;
import uk.complexcase.clock.escalation.ClockedChildren;
import uk.complexcase.clock.timescales.Deadline;
import uk.complexcase.clock.timescales.DeadlineReading;
import uk.complexcase.clock.timescales.Rule;
import uk.complexcase.foundation.people.PeopleDirectory;
import uk.complexcase.foundation.people.Practitioner;
import uk.complexcase.foundation.people.Role;
import uk.complexcase.foundation.security.NotVisible;
import uk.complexcase.foundation.security.Viewer;
import uk.complexcase.foundation.shared.CaseRef;
import uk.complexcase.foundation.shared.PractitionerId;
import uk.complexcase.product.VirtualTime;
import uk.complexcase.work.tasks.TaskDesk;

/**
 * Looks for what stands open and is nobody's. Everything that stands (a contact, an assessment, a
 * discussion, an enquiry and its plan, the team's case, a missing episode, a handover, an action,
 * police protection) must have an open task that somebody in post can take, or a wait whose owner
 * is named and whose date is a running clock's. A date that has passed must be a clock that is
 * breached, since only then was somebody told.
 */
final class OrphanSweep {

  /** What stands on the files, by its own reference, which is what its tasks and clocks name. */
  private static final Map<String, String> STANDING = queries();

  /** Groups in which at least one person must be in post for the wait to be anybody's. */
  private static final Map<String, Role> GROUPS =
      Stream.of(Role.values()).collect(Collectors.toMap(Role::candidateGroup, role -> role));

  private final List<OpenSteps> rooms;
  private final TaskDesk tasks;
  private final DeadlineReading deadlines;
  private final ClockedChildren children;
  private final PeopleDirectory people;
  private final JdbcClient jdbc;
  private final VirtualTime time;

  /** Tasks somebody in post was seen to be able to open; nobody leaves in a scenario. */
  private final Set<Long> takeable = new HashSet<>();

  OrphanSweep(
      List<OpenSteps> rooms,
      TaskDesk tasks,
      DeadlineReading deadlines,
      ClockedChildren children,
      PeopleDirectory people,
      JdbcClient jdbc,
      VirtualTime time) {
    this.rooms = rooms;
    this.tasks = tasks;
    this.deadlines = deadlines;
    this.children = children;
    this.people = people;
    this.jdbc = jdbc;
    this.time = time;
  }

  /** What stands; a period of review is the wait of the case it belongs to. */
  private record Standing(String kind, String ref, Set<String> periods) {

    Stream<String> names() {
      return Stream.concat(Stream.of(ref), periods.stream());
    }

    boolean isOf(Task task) {
      return ref.equals(task.owner()) || names().anyMatch(task.told()::contains);
    }
  }

  private record Task(long key, String owner, String told, String held) {}

  /** All files there are, so that a scenario can tell its own. */
  Set<String> files() {
    return Set.copyOf(jdbc.sql("select ref from case_file").query(String.class).list());
  }

  /** What is wrong now on the files that are not among {@code others}; empty when nothing is. */
  Set<String> orphans(Viewer viewer, Set<String> others) {
    var wrong = new TreeSet<String>();
    for (var file : held(others)) {
      wrong.addAll(of(viewer, file));
    }
    return wrong;
  }

  /** When something of these files is due between the two instants. */
  List<Instant> dueBetween(Set<String> others, Instant after, Instant before) {
    return clocks(held(others)).stream()
        .map(Deadline::due)
        .filter(due -> due.isAfter(after) && due.isBefore(before))
        .distinct()
        .sorted()
        .toList();
  }

  private List<CaseRef> held(Set<String> others) {
    return jdbc
        .sql("select ref from case_file where current_ref = ref order by ref")
        .query(String.class)
        .list()
        .stream()
        .filter(ref -> !others.contains(ref))
        .map(CaseRef::new)
        .toList();
  }

  private boolean ended(CaseRef file) {
    return jdbc.sql("select status from case_file where ref = :file")
        .param("file", file.value())
        .query(String.class)
        .single()
        .matches("CLOSED|STEPPED_DOWN");
  }

  private Set<String> of(Viewer viewer, CaseRef file) {
    var wrong = new TreeSet<String>();
    var standing = standing(file);
    if (standing.isEmpty() && !ended(file)) {
      wrong.add("file: nothing stands on it and it is not closed");
    }
    var clocks = clocks(List.of(file));
    var waits = waits(viewer, file, dating(List.of(file)), wrong);
    var open = open(file);
    standing.stream()
        .filter(one -> waits.stream().noneMatch(wait -> one.names().anyMatch(wait::contains)))
        .filter(one -> open.stream().filter(one::isOf).noneMatch(this::canBeTaken))
        .forEach(one -> wrong.add(one.kind() + ": no task and no owned, dated wait"));
    clocks.stream()
        .filter(clock -> clock.breachedAt(time.instant()) && clock.breachedAt() == null)
        .forEach(clock -> wrong.add("clock " + clock.timescale().value() + ": passed unseen"));
    return wrong;
  }

  private Set<Standing> standing(CaseRef file) {
    var all = new HashSet<Standing>();
    STANDING.forEach((kind, sql) ->
        jdbc.sql(sql)
            .param("file", file.value())
            .query(String.class)
            .list()
            .forEach(ref -> all.add(new Standing(kind, ref, periods(ref)))));
    return all;
  }

  private Set<String> periods(String ref) {
    return Set.copyOf(
        jdbc.sql("select ref from risk_review where cs_ref = :ref and ended_at is null")
            .param("ref", ref)
            .query(String.class)
            .list());
  }

  /** The waits that have an owner and a date, each as what it says and the clock that dates it. */
  private List<String> waits(
      Viewer viewer, CaseRef file, List<Deadline> clocks, Set<String> wrong) {
    return rooms.stream()
        .flatMap(room -> room.openSteps(viewer, file).stream())
        .flatMap(step -> wait(step, clocks, wrong).stream())
        .toList();
  }

  private List<String> wait(OpenStep step, List<Deadline> clocks, Set<String> wrong) {
    var due = step.due();
    if (due == null || step.holder().isBlank()) {
      return List.of();
    }
    var dating =
        clocks.stream()
            .filter(clock -> clock.due().equals(due) || clock.warnings().contains(due))
            .toList();
    if (dating.isEmpty() && due.isBefore(time.instant())) {
      wrong.add("wait \"" + withoutRefs(step.sentence()) + "\": its date passed without a clock");
    }
    return dating.stream()
        .filter(clock -> anybodyIn(clock.responsible()))
        .map(clock ->
            String.join(
                " ",
                step.sentence(),
                String.valueOf(step.address()),
                clock.subject().owner(),
                clock.subject().part()))
        .toList();
  }

  private static String withoutRefs(String sentence) {
    return sentence.replaceAll("\\b[A-Z]-[A-Z0-9-]+", "…");
  }

  private boolean anybodyIn(String group) {
    var role = GROUPS.get(group);
    return role != null && !people.holding(role).isEmpty();
  }

  private List<Deadline> clocks(Collection<CaseRef> files) {
    return dating(files).stream().filter(clock -> clock.rule() != Rule.AGE).toList();
  }

  /** Ages too, which the register itself wakes: they date a wait for one. */
  private List<Deadline> dating(Collection<CaseRef> files) {
    if (files.isEmpty()) {
      return List.of();
    }
    var running = deadlines.runningOfOwners(children.ownersAbout(files));
    // asked of all at once, as the pages do: one by one it is most of a scenario's time
    var about = children.children(running.stream().map(Deadline::subject).distinct().toList());
    return running.stream()
        .filter(clock -> about.get(clock.subject()).stream().anyMatch(files::contains))
        .toList();
  }

  private List<Task> open(CaseRef file) {
    return jdbc.sql(
            """
            select t.task_key, t.owner_ref, t.variables, coalesce(t.assignee, '') held
            from task t join task_case c on c.task_key = t.task_key
            where t.state = 'OPEN' and c.current_ref = :file
            """)
        .param("file", file.value())
        .query((row, i) ->
            new Task(
                row.getLong("task_key"),
                row.getString("owner_ref"),
                row.getString("variables"),
                row.getString("held")))
        .list();
  }

  private boolean canBeTaken(Task task) {
    if (!takeable.contains(task.key()) && takers(task).anyMatch(one -> mayOpen(one, task.key()))) {
      takeable.add(task.key());
    }
    return takeable.contains(task.key());
  }

  /** Its holder while somebody holds it, else everybody it is offered to. */
  private Stream<Practitioner> takers(Task task) {
    if (!task.held().isEmpty()) {
      return people.find(new PractitionerId(task.held())).stream();
    }
    return jdbc
        .sql("select candidate_group from task_group where task_key = :key")
        .param("key", task.key())
        .query(String.class)
        .list()
        .stream()
        .map(GROUPS::get)
        .flatMap(role -> people.holding(role).stream());
  }

  private boolean mayOpen(Practitioner one, long task) {
    try {
      tasks.show(new Viewer(one.id(), one.name(), one.organisation(), one.roles()), task);
      return true;
    } catch (NotVisible hidden) {
      return false;
    }
  }

  /** Each answers the references of what stands on the file {@code :file}. */
  private static Map<String, String> queries() {
    var all = new LinkedHashMap<String, String>();
    all.put(
        "contact",
        """
        select k.ref from contact k join contact_child c on c.contact_ref = k.ref
        where c.current_case_ref = :file and k.status <> 'DECIDED'
        """);
    all.put(
        "assessment",
        """
        select a.ref from assessment a join case_file f on f.ref = a.case_ref
        where f.current_ref = :file and a.state = 'OPEN'
        """);
    all.put(
        "discussion",
        """
        select d.ref from discussion d join discussion_child c on c.discussion_ref = d.ref
        where c.current_case_ref = :file and d.state not in ('MINUTES_ISSUED', 'CALLED_OFF')
        """);
    all.put(
        "section 47 enquiry",
        "select ref from enquiry where current_case_ref = :file and state <> 'ENDED'");
    all.put(
        "child protection plan",
        """
        select ref from enquiry where current_case_ref = :file and conference_decision = 'PLAN'
        and (review_decision is null or review_decision = 'PLAN')
        """);
    all.put(
        "child in need plan",
        "select ref from child_in_need_plan where current_case_ref = :file and ended_at is null");
    all.put(
        "complex safeguarding case",
        "select ref from cs_case where current_case_ref = :file and open_for is not null");
    all.put(
        "missing episode",
        """
        select ref from missing_episode
        where current_case_ref = :file and state not in ('RHI_DONE', 'RHI_DECLINED')
        """);
    all.put(
        "multi-agency plan",
        """
        select p.ref from panel_plan p join plan_course c on c.ref = p.ref
        where p.current_case_ref = :file and p.state <> 'CLOSED'
        """);
    all.put(
        "handover",
        """
        select ref from handover
        where current_case_ref = :file and state not in ('DONE', 'CALLED_OFF')
        """);
    all.put(
        "action",
        """
        select i.ref from agreed_item i join agreed_item_child c on c.item_ref = i.ref
        where c.current_case_ref = :file and not i.recommendation and i.state in ('OPEN', 'ACCEPTED')
        """);
    all.put(
        "transition to adult services",
        """
        select ref from adult_transition where current_case_ref = :file and withdrawn_at is null
        and (open_work <> '' or adult_at is null)
        """);
    all.put(
        "police protection",
        """
        select ref from legal_option
        where current_case_ref = :file and kind = 'POLICE_PROTECTION' and ended_at is null
        """);
    return all;
  }
}
