package uk.complexcase.governance.monitor;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.JdbcTemplate;
import uk.complexcase.clock.timescales.ClockSubject;

/**
 * Random facts of a partnership, written into the tables and kept here, where every figure is
 * counted again in the plainest way.
 */
final class RandomPartnership {

  static final String PROCESS = "referral-pathway";
  static final List<String> ELEMENTS = List.of("ScreenContact", "DecideThreshold");

  private static final List<String> STATUSES =
      List.of("REFERRAL", "ASSESSMENT_S17", "ENQUIRY_S47", "STEPPED_DOWN", "CLOSED");
  private static final List<String> STATES =
      List.of("OPEN", "BREACHED", "MET", "MET_LATE", "CANCELLED");

  private record File(String ref, String current, String status) {}

  record Clock(UUID id, ClockSubject subject, String rule, String state, Instant due) {}

  private record Task(
      String process, String element, String state, Instant due, List<String> told) {}

  private record Cs(String file, boolean open, String level, boolean planned) {}

  private final JdbcTemplate jdbc;
  private final Random random;
  private final Instant now;
  private final List<String> people;

  private final Map<String, File> files = new LinkedHashMap<>();
  private final Map<String, List<String>> children = new LinkedHashMap<>();
  private final Map<String, String> ofOneChild = new HashMap<>();
  private final List<Clock> clocks = new ArrayList<>();
  private final Map<UUID, List<Instant>> breaches = new HashMap<>();
  private final List<Task> tasks = new ArrayList<>();
  private final List<Cs> teamWork = new ArrayList<>();
  private final Set<String> allocated = new LinkedHashSet<>();
  private final Map<String, Set<String>> restricted = new HashMap<>();
  private final Map<String, Set<String>> excluded = new HashMap<>();
  private final long seed;
  private int made;

  RandomPartnership(JdbcTemplate jdbc, long seed, Instant now, List<String> people) {
    this.jdbc = jdbc;
    this.random = new Random(seed);
    this.now = now;
    this.people = people;
    this.seed = seed;
  }

  RandomPartnership write() {
    repeat(30, this::file);
    repeat(14, () -> owner("R"));
    repeat(6, () -> owner("S"));
    repeat(6, () -> owner("A"));
    repeat(8, this::assessment);
    repeat(60, this::clock);
    repeat(40, this::task);
    repeat(12, this::teamWork);
    repeat(10, this::allocation);
    repeat(7, this::restriction);
    repeat(6, this::exclusion);
    return this;
  }

  List<Clock> clocks() {
    return clocks;
  }

  Set<String> counted(Figure figure, String viewer) {
    return files.values().stream()
        .filter(file -> file.current().equals(file.ref()) && !hidden(viewer, file.ref()))
        .filter(file -> counts(figure, viewer, file))
        .map(File::ref)
        .collect(Collectors.toSet());
  }

  long tasks(String viewer, Predicate<String> element, boolean overdueOnly) {
    return tasks.stream()
        .filter(task -> openTo(viewer, task) && element.test(task.element()))
        .filter(task -> !overdueOnly || task.due().isBefore(now))
        .count();
  }

  /** The files that hold the children of a clock now. */
  Set<String> about(Clock clock) {
    var owner = clock.subject().owner();
    List<String> told =
        owner.startsWith("C-")
            ? List.of(owner)
            : ofOneChild.containsKey(clock.subject().part())
                ? List.of(ofOneChild.get(clock.subject().part()))
                : children.get(owner);
    return told.stream().map(this::current).collect(Collectors.toSet());
  }

  private boolean counts(Figure figure, String viewer, File file) {
    boolean open = !file.status().equals("CLOSED") && !file.status().equals("STEPPED_DOWN");
    return switch (figure) {
      case OPEN -> open;
      case UNALLOCATED ->
          open
              && !file.status().equals("REFERRAL")
              && allocated.stream().noneMatch(one -> current(one).equals(file.ref()));
      case OVERDUE -> overdue(viewer, file);
      case BREACHED_TODAY ->
          clocks.stream()
              .filter(clock -> !clock.rule().equals("AGE") && about(clock).contains(file.ref()))
              .flatMap(clock -> breaches.getOrDefault(clock.id(), List.of()).stream())
              .anyMatch(this::today);
      case HIGH_WITHOUT_PLAN -> {
        var theirs =
            teamWork.stream()
                .filter(cs -> cs.open() && current(cs.file()).equals(file.ref()))
                .toList();
        yield theirs.stream().anyMatch(cs -> cs.level().equals("HIGH"))
            && theirs.stream().noneMatch(Cs::planned);
      }
    };
  }

  private boolean overdue(String viewer, File file) {
    boolean byClock =
        clocks.stream()
            .filter(clock -> clock.state().equals("OPEN") || clock.state().equals("BREACHED"))
            .filter(clock -> !clock.rule().equals("AGE") && clock.due().isBefore(now))
            .anyMatch(clock -> about(clock).contains(file.ref()));
    boolean byTask =
        tasks.stream()
            .filter(task -> openTo(viewer, task) && task.due().isBefore(now))
            .anyMatch(
                task -> task.told().stream().anyMatch(ref -> current(ref).equals(file.ref())));
    return byClock || byTask;
  }

  /** What the open tasks a viewer may know of, past their time and about a file, are called. */
  Set<String> late(String viewer, String file) {
    return tasks.stream()
        .filter(task -> openTo(viewer, task) && task.due().isBefore(now))
        .filter(task -> task.told().stream().anyMatch(ref -> current(ref).equals(file)))
        .map(RandomPartnership::named)
        .collect(Collectors.toSet());
  }

  private static String named(Task task) {
    return "Task about " + String.join(" ", task.told());
  }

  private boolean openTo(String viewer, Task task) {
    return task.state().equals("OPEN")
        && task.told().stream()
            .noneMatch(ref -> hidden(viewer, ref) || hidden(viewer, current(ref)));
  }

  private boolean hidden(String viewer, String ref) {
    return excluded.getOrDefault(viewer, Set.of()).contains(ref)
        || (restricted.containsKey(ref) && !restricted.get(ref).contains(viewer));
  }

  private boolean today(Instant passed) {
    var london = ZoneId.of("Europe/London");
    return !passed.isAfter(now)
        && LocalDate.ofInstant(passed, london).equals(LocalDate.ofInstant(now, london));
  }

  private String current(String ref) {
    return files.get(ref).current();
  }

  private void file() {
    var ref = next("C");
    var roots = files.values().stream().filter(one -> one.current().equals(one.ref())).toList();
    var current = roots.isEmpty() || random.nextInt(5) > 0 ? ref : any(roots).ref();
    var file = new File(ref, current, any(STATUSES));
    files.put(ref, file);
    jdbc.update(
        """
        insert into case_file (ref, child_name, name_key, status, opened_at, changed_at, current_ref)
        values (?, 'Child', 'child', ?, ?, ?, ?)
        """,
        ref,
        file.status(),
        at(now),
        at(now),
        current);
    if (!current.equals(ref)) {
      jdbc.update(
          "insert into case_merge (duplicate_ref, into_ref, reason, merged_by, merged_at) values (?, ?, 'Same', 'x', ?)",
          ref,
          current,
          at(now));
    }
  }

  private void owner(String kind) {
    var ref = next(kind);
    var told = someFiles();
    children.put(ref, told);
    switch (kind) {
      case "R" ->
          jdbc.update(
              """
              insert into contact (ref, submission_id, channel, status, received_at, stored_at, entered_by,
                referrer_name, organisation_name, referrer_telephone, call_spoken_to, facts, analysis, child_said,
                family_informed_reason, details_missing, children_in_concern, referrer_reason)
              values (?, ?, 'ONLINE', 'RECEIVED', ?, ?, 'x', '', '', '', '', '', '', '', '', '', 2, '')
              """,
              ref,
              UUID.randomUUID().toString(),
              at(now),
              at(now));
      case "S" ->
          jdbc.update(
              """
              insert into discussion (ref, kind, state, asked_by, asked_at, info_received_at, asked_because,
                clock_owner, contact_ref, referring_employer, circumstances, timing_reason, enquiry_rationale, version)
              values (?, 'STRATEGY', 'ASKED', 'x', ?, ?, '', ?, '', '', '', '', '', 0)
              """,
              ref,
              at(now),
              at(now),
              ref);
      default ->
          jdbc.update(
              """
              insert into agreed_item (ref, source, request_key, recommendation, kind, words, agency, owner, owner_name,
                due, state, agreed_at, agreed_by, answer, withdrawn_reason)
              values (?, ?, ?, false, 'ACTION', 'Call', 'CSC', 'x', '', ?, 'OPEN', ?, 'x', '', '')
              """,
              ref,
              ref,
              ref,
              LocalDate.of(2027, 2, 1),
              at(now));
    }
    for (var child : told) {
      child(kind, ref, told.indexOf(child), child);
    }
  }

  private void child(String kind, String ref, int place, String child) {
    switch (kind) {
      case "R" ->
          jdbc.update(
              """
              insert into contact_child (id, contact_ref, position_in_list, child_name, lives_with, school, case_ref,
                current_case_ref)
              values (?, ?, ?, 'Child', '', '', ?, ?)
              """,
              UUID.randomUUID(),
              ref,
              place,
              child,
              current(child));
      case "S" ->
          jdbc.update(
              """
              insert into discussion_child (discussion_ref, case_ref, current_case_ref, position, interim_safety_plan,
                safety_plan, voice_words, voice_changed, parents_words, support, told_by, seen_by,
                alleged_to_have_harmed, outcome_reason, version)
              values (?, ?, ?, ?, '', '', '', '', '', '', '', '', false, '', 0)
              """,
              ref,
              child,
              current(child),
              place);
      default ->
          jdbc.update(
              "insert into agreed_item_child (item_ref, position, case_ref, current_case_ref) values (?, ?, ?, ?)",
              ref,
              place,
              child,
              current(child));
    }
  }

  private void assessment() {
    var contact = any(children.keySet().stream().filter(ref -> ref.startsWith("R-")).toList());
    var ref = next("A");
    var child = any(children.get(contact));
    ofOneChild.put(ref, child);
    jdbc.update(
        "insert into assessment (ref, contact_ref, case_ref, state, opened_at) values (?, ?, ?, 'OPEN', ?)",
        ref,
        contact,
        child,
        at(now));
    clock(new ClockSubject(contact, ref));
  }

  private void clock() {
    var owners = new ArrayList<>(children.keySet());
    owners.addAll(files.keySet());
    clock(new ClockSubject(any(owners), random.nextBoolean() ? "" : "POLICE"));
  }

  private void clock(ClockSubject subject) {
    var clock =
        new Clock(
            UUID.randomUUID(),
            subject,
            random.nextInt(6) == 0 ? "AGE" : "WORKING_DAYS",
            any(STATES),
            near());
    clocks.add(clock);
    jdbc.update(
        """
        insert into deadline (id, timescale, subject_owner, subject_part, label, clause, rule, amount, warn_at, source,
          hardness, origin, due, warnings, state, explanation, responsible, start_point, computed_due, skipped)
        values (?, ?, ?, ?, 'Clock', '', ?, 1, '', '', 'LOCAL', ?, ?, '', ?, '', 'x', 'RECEIPT', ?, '')
        """,
        clock.id(),
        "clock-" + made++,
        subject.owner(),
        subject.part(),
        clock.rule(),
        at(now),
        at(clock.due()),
        clock.state(),
        at(clock.due()));
    repeat(random.nextInt(3), () -> breach(clock));
  }

  private void breach(Clock clock) {
    // also midnight itself, this moment, and a time of this day that is still to come
    var passed =
        switch (random.nextInt(5)) {
          case 0 -> Instant.parse("2027-02-01T00:00:00Z");
          case 1 -> now;
          case 2 -> now.plusSeconds(random.nextInt(3600) + 1L);
          case 3 -> Instant.parse("2027-01-31T23:59:59Z");
          default -> near();
        };
    var all = breaches.computeIfAbsent(clock.id(), none -> new ArrayList<>());
    if (!all.contains(passed)) {
      all.add(passed);
      jdbc.update(
          "insert into deadline_breach (deadline_id, due, recorded_at, words) values (?, ?, ?, '')",
          clock.id(),
          at(passed),
          at(passed));
    }
  }

  private void task() {
    var told = random.nextInt(8) == 0 ? List.<String>of() : someFiles();
    var task =
        new Task(
            PROCESS,
            any(ELEMENTS),
            random.nextInt(4) > 0 ? "OPEN" : any(List.of("SUBMITTED", "COMPLETED", "CANCELLED")),
            near(),
            told);
    tasks.add(task);
    long key = 1_000_000L + made++;
    jdbc.update(
        """
        insert into task (task_key, process_id, element_id, task_name, form_id, owner_ref, why, variables,
          assignment_no, told_no, definition_key, created_at, due_at, state, state_since)
        values (?, ?, ?, ?, '', '', '', '{}', 0, 0, ?, ?, ?, ?, ?)
        """,
        key,
        task.process(),
        task.element(),
        named(task),
        ELEMENTS.indexOf(task.element()),
        at(now.minusSeconds(made)),
        at(task.due()),
        task.state(),
        at(now));
    for (var ref : told) {
      jdbc.update(
          "insert into task_case (task_key, told_ref, current_ref, told_place) values (?, ?, ?, ?)",
          key,
          ref,
          current(ref),
          told.indexOf(ref));
    }
  }

  private void teamWork() {
    var file = any(List.copyOf(files.keySet()));
    boolean taken = teamWork.stream().anyMatch(cs -> cs.open() && cs.file().equals(file));
    var cs =
        new Cs(
            file,
            !taken && random.nextInt(4) > 0,
            any(List.of("HIGH", "HIGH", "MEDIUM")),
            random.nextInt(3) == 0);
    teamWork.add(cs);
    var ref = next("K");
    jdbc.update(
        """
        insert into cs_case (ref, case_ref, current_case_ref, open_for, contact_ref, received_at, referred_at,
          referred_by, referred_level, state, level, agreed_at, closed_because, version)
        values (?, ?, ?, ?, '', ?, ?, 'x', 'HIGH', 'ACTIVE', ?, ?, '', 0)
        """,
        ref,
        file,
        current(file),
        cs.open() ? file : null,
        at(now),
        at(now),
        cs.level(),
        at(now));
    if (cs.planned()) {
      jdbc.update(
          "insert into cs_step (id, cs_ref, kind, answers, done_by, done_at) values (?, ?, 'PLANNED', '{}', 'x', ?)",
          UUID.randomUUID(),
          ref,
          at(now));
    }
  }

  private void allocation() {
    var ref = any(List.copyOf(files.keySet()));
    allocated.add(ref);
    jdbc.update(
        "insert into allocated_worker (case_ref, worker, why, allocated_by, since) values (?, 'x', '', 'x', ?)",
        ref,
        at(now));
  }

  private void restriction() {
    var ref = any(List.copyOf(files.keySet()));
    if (restricted.containsKey(ref)) {
      return;
    }
    var named = any(people);
    restricted.put(ref, Set.of(named));
    jdbc.update(
        "insert into restricted_case (case_ref, reason, restricted_by, restricted_at) values (?, '', 'x', ?)",
        ref,
        at(now));
    grant(ref, "PERSON", named);
    // lists by role or employer open nothing that is restricted
    grant(ref, "GROUP", "CSC_TEAM_MANAGER");
  }

  private void grant(String ref, String kind, String grantee) {
    jdbc.update(
        """
        insert into case_grant (case_ref, grantee_kind, grantee, reason, granted_by, granted_at)
        values (?, ?, ?, '', 'x', ?)
        """,
        ref,
        kind,
        grantee,
        at(now));
  }

  private void exclusion() {
    var ref = any(List.copyOf(files.keySet()));
    var person = any(people);
    var all = excluded.computeIfAbsent(person, none -> new LinkedHashSet<>());
    all.add(ref);
    all.add(current(ref));
    jdbc.update(
        "insert into case_exclusion (exclusion_ref, person, case_ref, holder_ref) values (?, ?, ?, ?)",
        next("X"),
        person,
        ref,
        current(ref));
  }

  private List<String> someFiles() {
    var some = new LinkedHashSet<String>();
    repeat(1 + random.nextInt(3), () -> some.add(any(List.copyOf(files.keySet()))));
    return List.copyOf(some);
  }

  /** Around now, to the second, and now itself. */
  private Instant near() {
    return now.plus(Duration.ofMinutes(random.nextInt(4321) - 2160L));
  }

  private String next(String kind) {
    return "%s-%04d-%04d".formatted(kind, seed, made++);
  }

  private <T> T any(List<T> some) {
    return some.get(random.nextInt(some.size()));
  }

  private static void repeat(int times, Runnable what) {
    for (int i = 0; i < times; i++) {
      what.run();
    }
  }

  private static Object at(Instant instant) {
    return instant.atOffset(ZoneOffset.UTC);
  }
}
