package uk.complexcase.cases.casefile;

import jakarta.persistence.LockModeType;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import org.springframework.data.domain.Limit;
import org.springframework.data.jpa.repository.JpaRepository;
import org.springframework.data.jpa.repository.Lock;
import org.springframework.data.jpa.repository.Query;

/** The case files as stored, without asking who looks: for use behind a check only. */
interface StoredFiles extends JpaRepository<CaseFile, String> {

  /**
   * The files, locked in the order of their references so that two merges never wait for each
   * other.
   */
  @Lock(LockModeType.PESSIMISTIC_WRITE)
  @Query("select file from CaseFile file where file.ref in :refs order by file.ref")
  List<CaseFile> lock(Collection<String> refs);

  /** By one array, however many: a list of thousands of values is gone through row by row in H2. */
  @Query(
      nativeQuery = true,
      value =
          """
          select case_file.* from case_file
          join unnest(cast(:refs as varchar array)) as asked (asked_ref) on ref = asked_ref
          """)
  List<CaseFile> all(String[] refs);

  @Query("select file from CaseFile file where file.currentRef = :current")
  List<CaseFile> family(String current);

  @Query(
      "select file from CaseFile file where file.nameKey = :nameKey and file.nameKey <> '' and"
          + " file.dateOfBirth = :dateOfBirth")
  List<CaseFile> sameChild(String nameKey, LocalDate dateOfBirth);

  List<CaseFile> findByRefGreaterThanAndDateOfBirthNotNullOrderByRef(String after, Limit limit);

  List<CaseFile> findByCurrentRefIn(Collection<String> refs);
}
