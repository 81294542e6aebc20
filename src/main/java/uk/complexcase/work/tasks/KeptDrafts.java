package uk.complexcase.work.tasks;

import java.util.List;
import java.util.Optional;
import org.springframework.data.domain.Limit;
import org.springframework.data.jpa.repository.JpaRepository;
import org.springframework.data.jpa.repository.Modifying;
import org.springframework.data.jpa.repository.Query;

/** The overtaken drafts. */
interface KeptDrafts extends JpaRepository<KeptDraft, Long> {

  Optional<KeptDraft> findFirstByTaskKeyAndTypedSavedByOrderByIdDesc(long taskKey, String savedBy);

  List<KeptDraft> findByTaskKeyOrderByIdDesc(long taskKey);

  @Query("select kept.id from KeptDraft kept where kept.taskKey = :taskKey order by kept.id desc")
  List<Long> newest(long taskKey, Limit most);

  @Modifying
  @Query("delete from KeptDraft kept where kept.taskKey = :taskKey and kept.id < :oldest")
  void forgetBefore(long taskKey, long oldest);
}
