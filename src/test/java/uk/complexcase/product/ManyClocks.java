package uk.complexcase.product;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import uk.complexcase.foundation.shared.References;

/**
 * A large partnership's running clocks, written straight into the tables: 17,500 contacts of two
 * children, each contact with one clock of the hub or of a team and one with a task. Contacts of
 * the team {@code csc-team-manager} are about restricted children only.
 */
final class ManyClocks {

  static final int HUB = 15_000;
  static final int HIDDEN = 15_000;
  static final int OTHERS = 5_000;

  private static final int TASK_OF_EACH = 3;

  private final JdbcTemplate jdbc;
  private final Instant now;
  private final List<Object[]> contacts = new ArrayList<>();
  private final List<Object[]> files = new ArrayList<>();
  private final List<Object[]> children = new ArrayList<>();
  private final List<Object[]> restricted = new ArrayList<>();
  private final List<Object[]> clocks = new ArrayList<>();
  private final List<Object[]> tasks = new ArrayList<>();
  private final List<Object[]> groups = new ArrayList<>();
  private final List<Object[]> cases = new ArrayList<>();
  private int made;

  ManyClocks(JdbcTemplate jdbc, Instant now) {
    this.jdbc = jdbc;
    this.now = now;
  }

  /** Writes them all; returns a clock of the hub. */
  UUID write() {
    var first = clocks(HUB, "mash-manager", false);
    clocks(HIDDEN, "csc-team-manager", true);
    clocks(OTHERS, "police-mash", false);
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
        values (?, ?, ?, ?, 'ASSESSMENT_S17', ?, ?, ?)
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
        """
        insert into deadline (id, timescale, subject_owner, subject_part, label, clause, rule, amount, warn_at, source,
          hardness, origin, due, warnings, state, explanation, responsible, start_point, computed_due, skipped)
        values (?, ?, ?, '', 'Measured clock', '', ?, ?, 'half,last-day', 'local default', 'LOCAL', ?, ?, '', 'OPEN',
          'Made for measuring.', ?, 'RECEIPT', ?, '')
        """,
        clocks);
    insert(
        """
        insert into task (task_key, process_id, element_id, task_name, form_id, owner_ref, why, variables,
          assignment_no, told_no, created_at, due_at, state, state_since, deadline_id)
        values (?, 'referral-pathway', 'DecideThreshold', 'Decide the threshold', 'decide-threshold', ?, '', '{}', 0, 0,
          ?, ?, 'OPEN', ?, ?)
        """,
        tasks);
    insert("insert into task_group (task_key, candidate_group) values (?, ?)", groups);
    insert(
        "insert into task_case (task_key, told_ref, current_ref, told_place) values (?, ?, ?, ?)",
        cases);
    return first;
  }

  private UUID clocks(int number, String team, boolean hidden) {
    @Nullable UUID first = null;
    for (int i = 0; i < number; i += 2) {
      var contact = References.fresh("R");
      contacts.add(new Object[] {contact, UUID.randomUUID().toString(), at(now), at(now)});
      var refs = List.of(child(contact, 1, hidden), child(contact, 2, hidden));
      var counted = clock("measured-days", contact, "WORKING_DAYS", 10, team);
      clock("measured-hours", contact, "ELAPSED_HOURS", 24 + made % 400, team);
      if (made % TASK_OF_EACH == 0) {
        task(contact, counted, team, refs);
      }
      first = first == null ? counted : first;
    }
    return java.util.Objects.requireNonNull(first);
  }

  private String child(String contact, int place, boolean hidden) {
    var ref = References.fresh("C");
    var name = "Child M" + made++;
    files.add(
        new Object[] {
          ref,
          name,
          name.toLowerCase(java.util.Locale.ROOT),
          LocalDate.of(2012, 5, 1).plusDays(made % 900),
          at(now),
          at(now),
          ref
        });
    children.add(new Object[] {UUID.randomUUID(), contact, place, name, ref, ref});
    if (hidden) {
      restricted.add(new Object[] {ref, at(now)});
    }
    return ref;
  }

  private UUID clock(String timescale, String contact, String rule, int amount, String team) {
    var id = UUID.randomUUID();
    // ten working days from Monday 4 January 2027 end on Monday the 18th at five
    var due =
        rule.equals("WORKING_DAYS")
            ? Instant.parse("2027-01-18T17:00:00Z")
            : now.plus(Duration.ofHours(amount));
    clocks.add(
        new Object[] {id, timescale, contact, rule, amount, at(now), at(due), team, at(due)});
    return id;
  }

  private void task(String contact, UUID clock, String team, List<String> refs) {
    long key = Long.MAX_VALUE / 2 + tasks.size();
    tasks.add(
        new Object[] {key, contact, at(now), at(now.plus(Duration.ofDays(14))), at(now), clock});
    groups.add(new Object[] {key, team});
    for (var ref : refs) {
      cases.add(new Object[] {key, ref, ref, refs.indexOf(ref)});
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
