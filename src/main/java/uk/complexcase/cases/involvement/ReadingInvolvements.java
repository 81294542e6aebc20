package uk.complexcase.cases.involvement;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import uk.complexcase.cases.casefile.CaseFiles;
import uk.complexcase.foundation.shared.CaseRef;

/** Reads the register for rules. */
@Component
@Transactional(readOnly = true)
class ReadingInvolvements implements Involvements {

  private final InvolvementEntries entries;
  private final InvolvementWords words;
  private final CaseFiles files;

  ReadingInvolvements(InvolvementEntries entries, InvolvementWords words, CaseFiles files) {
    this.entries = entries;
    this.words = words;
    this.files = files;
  }

  @Override
  public Map<CaseRef, List<Involvement>> current(Collection<CaseRef> children) {
    var asked = new LinkedHashMap<CaseRef, CaseRef>();
    children.forEach(child -> asked.put(child, files.current(child)));
    var found =
        entries
            .findByCurrentCaseRefInOrderByEnteredAtAscRefAsc(
                asked.values().stream().map(CaseRef::value).distinct().toList())
            .stream()
            .filter(InvolvementEntry::current)
            .map(words::read)
            .toList();
    var current = new LinkedHashMap<CaseRef, List<Involvement>>();
    asked.forEach((child, file) ->
        current.put(child, found.stream().filter(one -> one.child().equals(file)).toList()));
    return current;
  }

  @Override
  public List<Involvement> find(Collection<String> refs) {
    return refs.isEmpty()
        ? List.of()
        : entries.findAllById(refs).stream().map(words::read).toList();
  }
}
