package uk.complexcase.governance.monitor;

import static java.util.stream.Collectors.joining;

import java.util.List;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import uk.complexcase.cases.casefile.KnownCases;
import uk.complexcase.cases.casefile.KnownCases.What;
import uk.complexcase.clock.escalation.CasesBehind;
import uk.complexcase.clock.escalation.ClockedRows;

/**
 * What each figure means, in the database's words. Everything about files, clocks and tasks that a
 * figure means stands here and nowhere else. The queries are plain joins and unions: ten thousand
 * rows are read sooner than a query within a query is asked ten thousand times.
 *
 * <p>Parameters: {@code now} and {@code today}, its first moment in Europe/London.
 */
@Component
class FigureSql {

  private static final String FILES =
      "select f.ref as ref, f.opened_at as since, cast(null as bigint) as task, '' as what"
          + " from case_file f where f.current_ref = f.ref and f.status not in ('STEPPED_DOWN', 'CLOSED')";

  /** What is only counted leaves names out, so that an index answers without the table's rows. */
  enum Names {
    READ,
    LEFT_OUT;

    private String of(String column) {
      return this == READ ? column : "''";
    }
  }

  private final List<ClockedRows> clocked;
  private final List<KnownCases> known;

  FigureSql(List<CasesBehind> rooms, List<KnownCases> known) {
    this.clocked = rooms.stream().flatMap(room -> room.rows().stream()).toList();
    this.known = List.copyOf(known);
  }

  /** The rooms whose clocks are counted. */
  List<ClockedRows> clocked() {
    return clocked;
  }

  /** Each case that counts once, as ref and since. */
  String cases(Figure figure) {
    var ruledOut = ruledOut(figure);
    if (figure == Figure.OPEN) {
      return FILES;
    }
    return ruledOut.isEmpty()
        ? "select r.ref as ref, min(r.since) as since from (%s) r group by r.ref"
            .formatted(counted(figure))
        : """
        select x.ref as ref, min(x.since) as since
        from (select r.ref, r.since, 0 as out from (%s) r union all select q.case_ref, null, 1 from (%s) q) x
        group by x.ref having max(x.out) = 0
        """
            .formatted(counted(figure), ruledOut);
  }

  /** What makes some {@code cases} count, as ref, since, task and what. */
  String rowsOf(Figure figure, Names names) {
    var of = "select r.ref, r.since, r.task, r.what from (" + rows(figure, names) + ") r";
    var here = " where r.ref = any(cast(:cases as varchar array))";
    var ruledOut = ruledOut(figure);
    return ruledOut.isEmpty()
        ? of + here
        : of
            + " left join (select q.case_ref from ("
            + ruledOut
            + ") q where q.case_ref = any(cast(:cases as varchar array))) o on o.case_ref = r.ref"
            + here
            + " and o.case_ref is null";
  }

  /** What makes a case count, as ref and since; a case may have several rows. */
  String counted(Figure figure) {
    return rows(figure, Names.LEFT_OUT);
  }

  /** Also the task where it is one, and what it is called; empty where the figure says it. */
  private String rows(Figure figure, Names names) {
    return switch (figure) {
      case OPEN -> FILES;
      case UNALLOCATED -> FILES + " and f.status <> 'REFERRAL'";
      case OVERDUE -> overdue(names);
      case BREACHED_TODAY -> breached(names);
      case HIGH_WITHOUT_PLAN ->
          "select f.current_ref as ref, h.since as since, cast(null as bigint) as task, '' as what"
              + " from ("
              + all(What.HIGH_RISK)
              + ") h join case_file f on f.ref = h.case_ref";
    };
  }

  /** Cases that do not count whatever else is known of them; empty where none is. */
  String ruledOut(Figure figure) {
    return switch (figure) {
      case UNALLOCATED -> all(What.ALLOCATED);
      case HIGH_WITHOUT_PLAN -> all(What.PLANNED);
      case OPEN, OVERDUE, BREACHED_TODAY -> "";
    };
  }

  /**
   * A state at a time, so that an index leads to the few that are late and past all that run. An
   * age is no time limit of anybody's work, and tells a day of birth.
   */
  private static String late(Names names) {
    return Stream.of("OPEN", "BREACHED")
        .map(state ->
            """
            select l.id, l.subject_owner, l.subject_part, l.due, %s as what from deadline l
            where l.state = '%s' and l.due < :now and l.rule <> 'AGE'
            """
                .formatted(names.of("l.label"), state))
        .collect(joining(" union all "));
  }

  private String overdue(Names names) {
    var byClock =
        clocked.stream()
            .map(room ->
                """
                select f.current_ref as ref, d.due as since, cast(null as bigint) as task, %s as what
                from (%s) d join %s join case_file f on f.ref = %s
                """
                    .formatted(names.of("d.what"), late(names), room.join(), room.caseRef()));
    var byTask =
        """
        select f.current_ref as ref, t.due_at as since, t.task_key as task, %s as what
        from task t join task_case c on c.task_key = t.task_key join case_file f on f.ref = c.current_ref
        where t.state = 'OPEN' and t.due_at < :now
        """
            .formatted(names.of("t.task_name"));
    return Stream.concat(byClock, Stream.of(byTask)).collect(joining(" union all "));
  }

  private String breached(Names names) {
    return clocked.stream()
        .map(room ->
            """
            select f.current_ref as ref, p.due as since, cast(null as bigint) as task, %s as what
            from deadline_breach p join deadline d on d.id = p.deadline_id join %s join case_file f on f.ref = %s
            where p.due >= :today and p.due <= :now and d.rule <> 'AGE'
            """
                .formatted(names.of("d.label"), room.join(), room.caseRef()))
        .collect(joining(" union all "));
  }

  private String all(What what) {
    return known.stream()
        .filter(one -> one.what() == what)
        .map(KnownCases::select)
        .collect(joining(" union all "));
  }
}
