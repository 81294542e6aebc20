package uk.complexcase.cases.casefile;

import org.springframework.data.jpa.repository.JpaRepository;

/** The stored chronology lines of all cases. */
interface ChronologyLines extends JpaRepository<ChronologyLine, Long> {

  boolean existsByFingerprint(String fingerprint);
}
