package uk.complexcase.pathway.adulthood;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.springframework.data.domain.Limit;
import org.springframework.data.jpa.repository.JpaRepository;

/** Concerns about exploitation, by child. */
interface Concerns extends JpaRepository<Concern, String> {

  List<Concern> findByCurrentCaseRefIn(Collection<String> children);

  Optional<Concern> findFirstByCurrentCaseRefAndEndedAtNullOrderByReceivedAt(String child);

  List<Concern> findByEndedAtNullAndCaseRefGreaterThanOrderByCaseRef(String after, Limit limit);
}
