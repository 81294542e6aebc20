package uk.complexcase.cases.casefile;

import static java.util.stream.Collectors.toMap;
import static java.util.stream.Collectors.toSet;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import uk.complexcase.clock.escalation.CasesBehind;
import uk.complexcase.clock.escalation.ClockedRows;
import uk.complexcase.clock.timescales.ClockSubject;
import uk.complexcase.foundation.shared.CaseRef;

/**
 * A case's own clock is about the file that holds the case now: a restriction stands there, when
 * the case was merged into it.
 */
@Component
@Transactional(readOnly = true)
class FileHoldingCase implements CasesBehind {

  private static final String CASE = "C-";

  private final StoredFiles files;

  FileHoldingCase(StoredFiles files) {
    this.files = files;
  }

  @Override
  public Map<ClockSubject, List<CaseRef>> children(Collection<ClockSubject> subjects) {
    var asked = subjects.stream().filter(one -> one.owner().startsWith(CASE)).collect(toSet());
    if (asked.isEmpty()) {
      return Map.of();
    }
    var held =
        files.findAllById(asked.stream().map(ClockSubject::owner).collect(toSet())).stream()
            .collect(toMap(file -> file.ref().value(), CaseFile::current));
    return asked.stream()
        .collect(
            toMap(
                one -> one,
                one -> List.of(held.getOrDefault(one.owner(), new CaseRef(one.owner())))));
  }

  @Override
  public Set<String> ownersAbout(Collection<CaseRef> children) {
    var refs = children.stream().map(CaseRef::value).collect(toSet());
    return Stream.concat(
            refs.stream(), files.findByCurrentRefIn(refs).stream().map(file -> file.ref().value()))
        .collect(toSet());
  }

  @Override
  public Optional<ClockedRows> rows() {
    return Optional.of(new ClockedRows("case_file b on b.ref = d.subject_owner", "b.current_ref"));
  }
}
