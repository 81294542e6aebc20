package uk.complexcase.pathway.referral;

import jakarta.persistence.LockModeType;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.springframework.data.jpa.repository.JpaRepository;
import org.springframework.data.jpa.repository.Lock;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.query.Param;

/** The children named in contacts. */
interface ContactChildren extends JpaRepository<ContactChild, UUID> {

  List<ContactChild> findByContactRefOrderByPosition(String contactRef);

  default List<ContactChild> findByContactRefInOrderByPosition(Collection<String> contactRefs) {
    return contactRefs.isEmpty()
        ? List.of()
        : ofContacts(contactRefs.stream().distinct().toArray(String[]::new));
  }

  /** By one array, however many: a list of thousands of values is gone through row by row in H2. */
  @Query(
      nativeQuery = true,
      value =
          """
          select contact_child.* from contact_child
          join unnest(cast(:refs as varchar array)) as asked (ref) on contact_ref = asked.ref
          order by position_in_list
          """)
  List<ContactChild> ofContacts(@Param("refs") String[] contactRefs);

  /** The contacts about any of these children, by their present files; by one array as above. */
  @Query(
      nativeQuery = true,
      value =
          """
          select distinct contact_ref from contact_child
          join unnest(cast(:refs as varchar array)) as asked (ref) on current_case_ref = asked.ref
          """)
  Set<String> contactsAbout(@Param("refs") String[] caseRefs);

  List<ContactChild> findByCurrentCaseRefIn(Collection<String> caseRefs);

  List<ContactChild> findByCaseRefIn(Collection<String> caseRefs);

  List<ContactChild> findByMatchKeyIn(Collection<String> matchKeys);

  /**
   * Every telling of these children, held until the transaction ends: what is opened for a child is
   * opened once.
   */
  @Lock(LockModeType.PESSIMISTIC_WRITE)
  @Query("select c from ContactChild c where c.currentCaseRef in :cases order by c.id")
  List<ContactChild> hold(@Param("cases") Collection<String> cases);
}
