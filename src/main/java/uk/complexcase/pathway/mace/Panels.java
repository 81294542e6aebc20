package uk.complexcase.pathway.mace;

import jakarta.persistence.LockModeType;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.springframework.data.jpa.repository.JpaRepository;
import org.springframework.data.jpa.repository.Lock;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.query.Param;

/** The panels. */
interface Panels extends JpaRepository<Panel, String> {

  Optional<Panel> findByPanelMonth(String month);

  List<Panel> findByMeetsOnOrderByPanelMonthDesc(LocalDate day);

  List<Panel> findByPanelMonthIn(Collection<String> months);

  /** The panel, locked until the transaction ends. */
  @Lock(LockModeType.PESSIMISTIC_WRITE)
  @Query("select p from Panel p where p.ref = :ref")
  Optional<Panel> hold(@Param("ref") String ref);
}
