package uk.complexcase.cases.casefile;

import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.springframework.data.jpa.repository.JpaRepository;

/** Every change of a day of birth. */
interface BirthChanges extends JpaRepository<BirthChange, UUID> {

  List<BirthChange> findByCaseRefInOrderByChangedAtDesc(Collection<String> files);
}
