package uk.complexcase.cases.casefile;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Optional;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import uk.complexcase.cases.events.ProfessionalInvolved;
import uk.complexcase.foundation.shared.CaseRef;
import uk.complexcase.foundation.shared.LondonTime;
import uk.complexcase.foundation.shared.PractitionerId;

/** Keeps every allocation; the latest of the files that hold the child counts, across merges. */
@Component
@Transactional
class CaseAllocating implements AllocatedWorkers {

  private final JdbcClient jdbc;
  private final ApplicationEventPublisher events;

  CaseAllocating(JdbcClient jdbc, ApplicationEventPublisher events) {
    this.jdbc = jdbc;
    this.events = events;
  }

  @Override
  @Transactional(readOnly = true)
  public Optional<Allocated> of(CaseRef child) {
    return jdbc
        .sql(
            """
            select worker, why, since from allocated_worker
            where case_ref = :ref or case_ref in (
              select f.ref from case_file f where f.current_ref = (
                select c.current_ref from case_file c where c.ref = :ref))
            order by since desc, seq desc
            """)
        .param("ref", child.value())
        .query((row, i) ->
            new Allocated(
                new PractitionerId(row.getString(1)),
                row.getString(2),
                row.getObject(3, OffsetDateTime.class).toInstant()))
        .list()
        .stream()
        .findFirst();
  }

  @Override
  public void allocate(
      CaseRef child, PractitionerId worker, String why, PractitionerId by, Instant at) {
    if (of(child).filter(now -> now.worker().equals(worker)).isEmpty()) {
      jdbc.sql(
              "insert into allocated_worker (case_ref, worker, why, allocated_by, since) values (?, ?, ?, ?, ?)")
          .params(child.value(), worker.value(), why, by.value(), at.atOffset(ZoneOffset.UTC))
          .update();
      events.publishEvent(involved(child, worker, why, by, at));
    }
  }

  /** Whoever was the worker until now is no longer (CSD-17). */
  private static ProfessionalInvolved involved(
      CaseRef child, PractitionerId worker, String why, PractitionerId by, Instant at) {
    return new ProfessionalInvolved(
        "allocated/%s/%s/%s".formatted(child, worker, at),
        child,
        "CSC",
        "",
        "",
        worker,
        "",
        "Allocated social worker",
        "ALLOCATED_WORKER",
        LondonTime.dateOf(at),
        why,
        by,
        at);
  }
}
