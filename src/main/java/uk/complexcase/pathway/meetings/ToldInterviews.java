package uk.complexcase.pathway.meetings;

import java.util.Collection;
import java.util.List;
import org.springframework.data.jpa.repository.JpaRepository;

/** Return home interviews as told to this room. */
interface ToldInterviews extends JpaRepository<ToldInterview, String> {

  List<ToldInterview> findByCurrentCaseRefInOrderByHeldAtDesc(Collection<String> children);
}
