package uk.complexcase.cases.casefile;

import java.util.List;
import java.util.Optional;
import org.springframework.data.jpa.repository.JpaRepository;
import org.springframework.data.jpa.repository.Query;

/** The merges ever made. */
interface CaseMerges extends JpaRepository<CaseMerge, Long> {

  /** The merge of this file that stands. */
  @Query(
      "select merge from CaseMerge merge where merge.duplicateRef = :ref and merge.undoneAt is"
          + " null")
  Optional<CaseMerge> standing(String ref);

  /** The merges that stand of other files straight into this one. */
  @Query("select merge from CaseMerge merge where merge.intoRef = :ref and merge.undoneAt is null")
  List<CaseMerge> standingInto(String ref);
}
