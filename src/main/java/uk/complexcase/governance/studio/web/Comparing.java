package uk.complexcase.governance.studio.web;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import uk.complexcase.foundation.security.NotVisible;
import uk.complexcase.governance.studio.Draft;
import uk.complexcase.governance.studio.DraftFile;
import uk.complexcase.governance.studio.DraftReading;
import uk.complexcase.governance.studio.FileKind;
import uk.complexcase.governance.studio.Revision;
import uk.complexcase.procedure.EngineUnreachable;
import uk.complexcase.procedure.ProcedureComparison;
import uk.complexcase.procedure.ProcedureComparison.Difference;
import uk.complexcase.procedure.ProcedureLibrary;
import uk.complexcase.procedure.RunningVersions;
import uk.complexcase.procedure.RunningVersions.Version;

/** What a draft changes, and what runs on it. */
@Component
class Comparing {

  private final DraftReading reading;
  private final NamesInForce names;
  private final ProcedureComparison comparison;
  private final ProcedureLibrary library;
  private final RunningVersions running;

  Comparing(
      DraftReading reading,
      NamesInForce names,
      ProcedureComparison comparison,
      ProcedureLibrary library,
      RunningVersions running) {
    this.reading = reading;
    this.names = names;
    this.comparison = comparison;
    this.library = library;
    this.running = running;
  }

  /** What a draft changes, file by file. */
  List<ComparedFile> compared(String ref) {
    var draft = reading.find(ref).orElseThrow(() -> new NotVisible("draft"));
    var before = reading.before(draft);
    var after = new TreeMap<>(before);
    after.putAll(reading.changes(ref));
    after.values().removeIf(String::isEmpty);
    var called = names.all();
    var byFile =
        comparison.between(before, after).stream()
            .collect(Collectors.groupingBy(Difference::file, TreeMap::new, Collectors.toList()));
    return reading.files(ref).stream()
        .filter(DraftFile::changed)
        .map(file ->
            new ComparedFile(
                file.name(),
                called.getOrDefault(file.name(), file.name()),
                FileKind.of(file.name()).map(FileKind::label).orElse("File"),
                file.isNew(),
                file.removed(),
                byFile.getOrDefault(file.name(), List.of())))
        .toList();
  }

  /** What differs between two revisions of one file. */
  List<Difference> differences(String ref, Revision one, Revision other) {
    return comparison.between(alone(ref, one), alone(ref, other));
  }

  private Map<String, String> alone(String ref, Revision revision) {
    return reading
        .text(ref, revision)
        .filter(text -> !text.isEmpty())
        .map(text -> Map.of(revision.file(), text))
        .orElse(Map.of());
  }

  /**
   * On which versions of the changed models phases run now; nothing of a draft that is in force no
   * longer as it was, for the versions since then are not its own.
   */
  List<RunningModel> running(Draft draft) {
    if (!draft.state().live() && !Objects.equals(draft.releasedAs(), reading.release())) {
      return List.of();
    }
    var files =
        reading.files(draft.ref()).stream()
            .filter(DraftFile::changed)
            .map(DraftFile::name)
            .collect(Collectors.toSet());
    return library.models().stream()
        .filter(model -> files.contains(model.resource()))
        .map(model -> new RunningModel(model.id(), model.name(), versions(model.id())))
        .toList();
  }

  private List<Version> versions(String model) {
    try {
      return running.of(model);
    } catch (EngineUnreachable e) {
      return List.of();
    }
  }

  /** A changed file with everything that differs. */
  public record ComparedFile(
      String file,
      String name,
      String kind,
      boolean isNew,
      boolean removed,
      List<Difference> differences) {

    /** What happens to the file as a whole, to stand behind its name; empty where it is changed. */
    public String fate() {
      return removed ? " (taken out of the procedure)" : isNew ? " (new)" : "";
    }
  }

  /**
   * A model with the versions some phase runs on, the newest first; none where the engine does not
   * say.
   */
  public record RunningModel(String id, String name, List<Version> versions) {}
}
