package uk.complexcase.governance.monitor;

import static java.util.stream.Collectors.joining;

import java.util.List;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import uk.complexcase.cases.casefile.KnownCases;
import uk.complexcase.cases.casefile.KnownCases.What;
import uk.complexcase.clock.escalation.CasesBehind;
import uk.complexcase.clock.escalation.ClockedRows;
import uk.complexcase.foundation.security.AccessCondition;

/**
 * What each figure counts, as rows of a case and since when it counts; a case may have several.
 * Everything about files, clocks and tasks that a figure means stands here and nowhere else.
 */
@Component
class FigureRows {

  private static final String AND_OPEN = " and f.status not in ('STEPPED_DOWN', 'CLOSED')";

  private final List<ClockedRows> clocked;
  private final List<KnownCases> known;

  FigureRows(List<CasesBehind> rooms, List<KnownCases> known) {
    this.clocked = rooms.stream().flatMap(room -> room.rows().stream()).toList();
    this.known = List.copyOf(known);
  }

  /** The rooms whose clocks are counted. */
  List<ClockedRows> clocked() {
    return clocked;
  }

  /**
   * A select of {@code case_ref} and {@code since}. Parameters: {@code now}, {@code today} (begin
   * of the day in London), and those of the condition.
   */
  String of(Figure figure, AccessCondition access) {
    return switch (figure) {
      case OPEN -> files(access) + AND_OPEN;
      case UNALLOCATED ->
          files(access)
              + AND_OPEN
              + " and f.status <> 'REFERRAL' and f.ref not in ("
              + refs(What.ALLOCATED)
              + ")";
      case OVERDUE -> overdue(access);
      case BREACHED_TODAY -> breached(access);
      case HIGH_WITHOUT_PLAN ->
          "select f.ref as case_ref, h.since as since from ("
              + all(What.HIGH_RISK)
              + ") h join case_file f on f.ref = h.case_ref where "
              + visible(access)
              + " and f.ref not in ("
              + refs(What.PLANNED)
              + ")";
    };
  }

  private static String files(AccessCondition access) {
    return "select f.ref as case_ref, f.opened_at as since from case_file f where "
        + visible(access);
  }

  /** An age is no time limit of anybody's work, and tells a day of birth. */
  private String overdue(AccessCondition access) {
    var byClock =
        clocked.stream()
            .map(room ->
                """
                select f.ref as case_ref, d.due as since
                from deadline d join %s join case_file f on f.ref = %s
                where d.state in ('OPEN', 'BREACHED') and d.due < :now and d.rule <> 'AGE' and %s
                """
                    .formatted(room.join(), room.caseRef(), visible(access)));
    var byTask =
        """
        select f.ref as case_ref, t.due_at as since
        from task t join task_case c on c.task_key = t.task_key
          join case_file f on f.ref = c.current_ref
        where t.state = 'OPEN' and t.due_at < :now and %s and %s
        """
            .formatted(visible(access), TaskRows.notHidden(access));
    return Stream.concat(byClock, Stream.of(byTask)).collect(joining(" union all "));
  }

  private String breached(AccessCondition access) {
    return clocked.stream()
        .map(room ->
            """
            select f.ref as case_ref, p.due as since
            from deadline_breach p join deadline d on d.id = p.deadline_id join %s
              join case_file f on f.ref = %s
            where p.due >= :today and p.due <= :now and d.rule <> 'AGE' and %s
            """
                .formatted(room.join(), room.caseRef(), visible(access)))
        .collect(joining(" union all "));
  }

  private static String visible(AccessCondition access) {
    return "f.current_ref = f.ref and " + access.notHidden("f.ref");
  }

  private String refs(What what) {
    return "select q.case_ref from (" + all(what) + ") q";
  }

  private String all(What what) {
    return known.stream()
        .filter(one -> one.what() == what)
        .map(KnownCases::select)
        .collect(joining(" union all "));
  }
}
