package uk.complexcase.product;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.JdbcTemplate;
import uk.complexcase.foundation.shared.References;

/**
 * Ten thousand cases, written straight into the tables: contacts of two children, each with a clock
 * and a task. One clock in ten is overdue, one in fifty was missed today, one child in a hundred is
 * restricted, three in four have a worker, one in ten is with the complex safeguarding team.
 */
final class ManyCases {

  static final int CASES = 10_000;

  private static final List<String> ELEMENTS =
      List.of("ScreenContact", "ConfirmScreening", "DecideThreshold");

  private final JdbcTemplate jdbc;
  private final Instant now;
  private final List<Object[]> contacts = new ArrayList<>();
  private final List<Object[]> files = new ArrayList<>();
  private final List<Object[]> children = new ArrayList<>();
  private final List<Object[]> restricted = new ArrayList<>();
  private final List<Object[]> workers = new ArrayList<>();
  private final List<Object[]> teamWork = new ArrayList<>();
  private final List<Object[]> plans = new ArrayList<>();
  private final List<Object[]> clocks = new ArrayList<>();
  private final List<Object[]> breaches = new ArrayList<>();
  private final List<Object[]> tasks = new ArrayList<>();
  private final List<Object[]> groups = new ArrayList<>();
  private final List<Object[]> cases = new ArrayList<>();

  ManyCases(JdbcTemplate jdbc, Instant now) {
    this.jdbc = jdbc;
    this.now = now;
  }

  void write() {
    for (int i = 0; i < CASES; i += 2) {
      contact(i);
    }
    insert(
        """
        insert into contact (ref, submission_id, channel, status, received_at, stored_at, entered_by,
          referrer_name, organisation_name, referrer_telephone, call_spoken_to, facts, analysis, child_said,
          family_informed_reason, details_missing, children_in_concern, referrer_reason)
        values (?, ?, 'ONLINE', 'RECEIVED', ?, ?, 'youth.worker', '', '', '', '', '', '', '', '', '', 2, '')
        """,
        contacts);
    insert(
        """
        insert into case_file (ref, child_name, name_key, date_of_birth, status, opened_at, changed_at, current_ref)
        values (?, ?, ?, ?, ?, ?, ?, ?)
        """,
        files);
    insert(
        """
        insert into contact_child (id, contact_ref, position_in_list, child_name, lives_with, school, case_ref,
          current_case_ref)
        values (?, ?, ?, ?, '', '', ?, ?)
        """,
        children);
    insert(
        "insert into restricted_case (case_ref, reason, restricted_by, restricted_at) values (?, 'Fictional', 'system', ?)",
        restricted);
    insert(
        "insert into allocated_worker (case_ref, worker, why, allocated_by, since) values (?, 'x', '', 'x', ?)",
        workers);
    insert(
        """
        insert into cs_case (ref, case_ref, current_case_ref, open_for, contact_ref, received_at, referred_at,
          referred_by, referred_level, state, level, agreed_at, closed_because, version)
        values (?, ?, ?, ?, '', ?, ?, 'x', 'HIGH', 'ACTIVE', ?, ?, '', 0)
        """,
        teamWork);
    insert(
        "insert into cs_step (id, cs_ref, kind, answers, done_by, done_at) values (?, ?, 'PLANNED', '{}', 'x', ?)",
        plans);
    insert(
        """
        insert into deadline (id, timescale, subject_owner, subject_part, label, clause, rule, amount, warn_at, source,
          hardness, origin, due, warnings, state, explanation, responsible, start_point, computed_due, skipped)
        values (?, 'measured', ?, '', 'Measured clock', '', 'ELAPSED_HOURS', 24, 'half,last-day', 'local default',
          'LOCAL', ?, ?, '', ?, 'Made for measuring.', 'mash-manager', 'RECEIPT', ?, '')
        """,
        clocks);
    insert(
        "insert into deadline_breach (deadline_id, due, recorded_at, words) values (?, ?, ?, '')",
        breaches);
    insert(
        """
        insert into task (task_key, process_id, element_id, task_name, form_id, owner_ref, why, variables,
          assignment_no, told_no, created_at, due_at, state, state_since, deadline_id)
        values (?, 'referral-pathway', ?, 'Measured task', '', ?, '', '{}', 0, 0, ?, ?, 'OPEN', ?, ?)
        """,
        tasks);
    insert("insert into task_group (task_key, candidate_group) values (?, 'mash-manager')", groups);
    insert(
        "insert into task_case (task_key, told_ref, current_ref, told_place) values (?, ?, ?, ?)",
        cases);
  }

  private void contact(int number) {
    var contact = References.fresh("R");
    contacts.add(new Object[] {contact, UUID.randomUUID().toString(), at(now), at(now)});
    boolean late = number % 20 == 0;
    var due = late ? now.minus(Duration.ofHours(1 + number % 300)) : now.plus(Duration.ofDays(5));
    var clock = UUID.randomUUID();
    clocks.add(
        new Object[] {clock, contact, at(now), at(due), late ? "BREACHED" : "OPEN", at(due)});
    if (number % 100 == 0) {
      var passed = now.minusSeconds(60 + number % 600);
      breaches.add(new Object[] {clock, at(passed), at(passed)});
    }
    long key = Long.MAX_VALUE / 4 + number;
    tasks.add(
        new Object[] {
          key,
          ELEMENTS.get(number / 2 % ELEMENTS.size()),
          contact,
          at(now.minusSeconds(number)),
          at(due),
          at(now),
          clock
        });
    groups.add(new Object[] {key});
    for (int place = 0; place < 2; place++) {
      var ref = child(number + place, contact, place);
      cases.add(new Object[] {key, ref, ref, place});
    }
  }

  private String child(int number, String contact, int place) {
    var ref = References.fresh("C");
    var name = "Child Q" + number;
    files.add(
        new Object[] {
          ref,
          name,
          "child q" + number,
          LocalDate.of(2012, 5, 1).plusDays(number % 900),
          number % 7 == 0 ? "CLOSED" : "ASSESSMENT_S17",
          at(now.minusSeconds(number)),
          at(now),
          ref
        });
    children.add(new Object[] {UUID.randomUUID(), contact, place, name, ref, ref});
    if (number % 100 == 3) {
      restricted.add(new Object[] {ref, at(now)});
    }
    if (number % 4 != 0) {
      workers.add(new Object[] {ref, at(now)});
    }
    if (number % 10 == 0) {
      teamWork(number, ref);
    }
    return ref;
  }

  private void teamWork(int number, String child) {
    var ref = References.fresh("K");
    teamWork.add(
        new Object[] {
          ref, child, child, child, at(now), at(now), number % 20 == 0 ? "HIGH" : "LOW", at(now)
        });
    if (number % 40 == 0) {
      plans.add(new Object[] {UUID.randomUUID(), ref, at(now)});
    }
  }

  private void insert(String sql, List<Object[]> rows) {
    for (int from = 0; from < rows.size(); from += 5_000) {
      jdbc.batchUpdate(sql, rows.subList(from, Math.min(from + 5_000, rows.size())));
    }
  }

  private static Object at(Instant instant) {
    return instant.atOffset(ZoneOffset.UTC);
  }
}
