package uk.complexcase.cases.casefile;

import java.util.Collection;
import java.util.List;
import org.springframework.data.jpa.repository.JpaRepository;
import org.springframework.data.jpa.repository.Query;

/** The links between contacts and case files. */
interface ContactLinks extends JpaRepository<ContactLink, ContactLink.Id> {

  @Query("select link from ContactLink link where link.id.caseRef in :refs")
  List<ContactLink> ofCases(Collection<String> refs);

  /** Organisations known to have told this contact. */
  @Query(
      "select distinct link.source from ContactLink link where link.id.contactRef = :contact and"
          + " link.source <> ''")
  List<String> sourcesOf(String contact);
}
