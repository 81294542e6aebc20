package uk.complexcase.work.steps;

import jakarta.persistence.LockModeType;
import java.util.Optional;
import org.springframework.data.jpa.repository.JpaRepository;
import org.springframework.data.jpa.repository.Lock;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.NoRepositoryBean;
import org.springframework.data.repository.query.Param;

/** The records of a room, by reference. */
@NoRepositoryBean
public interface StepRecords<R extends StepRecord> extends JpaRepository<R, String> {

  /** The record, locked until the transaction ends, so that other forms on it wait. */
  @Lock(LockModeType.PESSIMISTIC_WRITE)
  @Query("select r from #{#entityName} r where r.ref = :ref")
  Optional<R> hold(@Param("ref") String ref);
}
