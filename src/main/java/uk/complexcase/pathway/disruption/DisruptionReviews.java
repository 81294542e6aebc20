package uk.complexcase.pathway.disruption;

import java.util.Collection;
import java.util.List;
import org.springframework.data.jpa.repository.JpaRepository;

/** Reviews of warning notices. */
interface DisruptionReviews extends JpaRepository<DisruptionReview, String> {

  List<DisruptionReview> findByOptionRefInOrderByDoneAt(Collection<String> options);
}
