package uk.complexcase.pathway.mace;

import java.util.Collection;
import java.util.List;
import org.springframework.data.jpa.repository.JpaRepository;

/** What agencies returned on cases. */
interface ReturnLines extends JpaRepository<ReturnLine, ReturnLine.Key> {

  List<ReturnLine> findByKeyItemRefIn(Collection<String> items);

  List<ReturnLine> findByKeyReturnRef(String returned);
}
