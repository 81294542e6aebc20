package uk.complexcase.pathway.meetings;

import java.util.List;
import java.util.UUID;
import org.springframework.data.jpa.repository.JpaRepository;

/** Patterns of absence the partnership is told of. */
interface AbsencePatterns extends JpaRepository<AbsencePattern, UUID> {

  List<AbsencePattern> findAllByOrderByNoticedAtDesc();
}
