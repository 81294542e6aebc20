package uk.complexcase.clock.timescales;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** A deadline with the rule it was computed by, kept so that it can be computed again. */
record DeadlineRow(Deadline deadline, int amount, List<String> warnAt) {

  static DeadlineRow of(ResultSet row, int number) throws SQLException {
    var deadline =
        new Deadline(
            new DeadlineId(row.getObject("id", UUID.class)),
            new TimescaleCode(row.getString("timescale")),
            row.getString("label"),
            row.getString("clause"),
            new ClockSubject(row.getString("subject_owner"), row.getString("subject_part")),
            row.getObject("origin", OffsetDateTime.class).toInstant(),
            row.getObject("due", OffsetDateTime.class).toInstant(),
            Stream.of(row.getString("warnings").split(","))
                .filter(text -> !text.isEmpty())
                .map(Instant::parse)
                .toList(),
            Hardness.valueOf(row.getString("hardness")),
            DeadlineState.valueOf(row.getString("state")),
            instant(row, "closed_at"),
            row.getString("explanation"),
            Rule.valueOf(row.getString("rule")),
            row.getString("responsible"),
            row.getBoolean("moved_by_hand"),
            instant(row, "breached_at"),
            tellsBirth(row));
    return new DeadlineRow(
        deadline, row.getInt("amount"), Timescale.list(row.getString("warn_at")));
  }

  /** A row from before its start point was kept can only be an age itself. */
  private static boolean tellsBirth(ResultSet row) throws SQLException {
    return Rule.valueOf(row.getString("rule")) == Rule.AGE
        || StartPoint.AGE_REACHED.name().equals(row.getString("start_point"));
  }

  /** How the clock of this row was computed; empty for a row from before that was kept. */
  static Optional<Computation> computation(ResultSet row) throws SQLException {
    var computed = instant(row, "computed_due");
    if (computed == null) {
      return Optional.empty();
    }
    var kept = of(row, 0);
    var clock = kept.deadline();
    var origin = clock.origin();
    boolean age = clock.rule() == Rule.AGE;
    return Optional.of(
        new Computation(
            StartPoint.of(row.getString("start_point")),
            age ? null : origin,
            clock.rule(),
            kept.amount(),
            NamedDay.days(row.getString("skipped")),
            clock.rule() == Rule.CALENDAR_MONTHS
                ? Reckoner.monthsEnd(kept.amount(), origin, computed)
                : null,
            clock.rule() == Rule.ELAPSED_HOURS ? Reckoner.hoursForward(origin, computed) : 0,
            computed,
            kept.warnAt(),
            row.getString("source")));
  }

  static @Nullable Instant instant(ResultSet row, String column) throws SQLException {
    var time = row.getObject(column, OffsetDateTime.class);
    return time == null ? null : time.toInstant();
  }

  /** The clock computed anew from its own rule. */
  Reckoning reckonBy(Reckoner reckoner) {
    return reckoner.reckon(deadline.rule(), amount, warnAt, deadline.origin());
  }

  /** The clock with a due time a person set. */
  Reckoning movedBy(Reckoner reckoner, Instant due) {
    return reckoner.moved(deadline.rule(), amount, warnAt, deadline.origin(), due);
  }
}
