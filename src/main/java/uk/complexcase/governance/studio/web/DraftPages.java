package uk.complexcase.governance.studio.web;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import uk.complexcase.foundation.people.PeopleDirectory;
import uk.complexcase.foundation.security.NotVisible;
import uk.complexcase.foundation.security.Viewer;
import uk.complexcase.governance.studio.Approvers;
import uk.complexcase.governance.studio.AskingApproval;
import uk.complexcase.governance.studio.CutOffReleases;
import uk.complexcase.governance.studio.Draft;
import uk.complexcase.governance.studio.DraftFile;
import uk.complexcase.governance.studio.DraftReading;
import uk.complexcase.governance.studio.FileKind;
import uk.complexcase.governance.studio.web.DraftView.ActLine;
import uk.complexcase.governance.studio.web.DraftView.FileLine;
import uk.complexcase.governance.studio.web.DraftView.Left;
import uk.complexcase.governance.studio.web.DraftView.ProblemLine;
import uk.complexcase.governance.studio.web.DraftView.Undecided;
import uk.complexcase.procedure.Clause;
import uk.complexcase.procedure.ProcedureLibrary;
import uk.complexcase.work.pages.FormPage;
import uk.complexcase.work.pages.TypedForm;

/** Composes the pages of a draft. */
@Component
class DraftPages {

  private final DraftReading reading;
  private final ProblemLines problems;
  private final AskingApproval asking;
  private final CutOffReleases cutOff;
  private final Approvers approvers;
  private final NamesInForce names;
  private final PeopleDirectory people;
  private final ProcedureLibrary library;

  DraftPages(
      DraftReading reading,
      ProblemLines problems,
      AskingApproval asking,
      CutOffReleases cutOff,
      Approvers approvers,
      NamesInForce names,
      PeopleDirectory people,
      ProcedureLibrary library) {
    this.reading = reading;
    this.problems = problems;
    this.asking = asking;
    this.cutOff = cutOff;
    this.approvers = approvers;
    this.names = names;
    this.people = people;
    this.library = library;
  }

  Draft found(String ref) {
    return reading.find(ref).orElseThrow(() -> new NotVisible("draft"));
  }

  DraftFile found(String ref, String file) {
    found(ref);
    return reading.file(ref, file).orElseThrow(() -> new NotVisible("file of a draft"));
  }

  /** What a file is called; its own name where it is new. */
  String name(String file) {
    return names.of(file);
  }

  List<Clause> clauses() {
    return library.clauses();
  }

  DraftView view(Viewer viewer, String ref) {
    var draft = found(ref);
    var called = names.all();
    var files = reading.files(ref);
    var live = draft.state().live();
    return new DraftView(
        draft,
        people.nameOf(draft.begunBy()),
        reading.release(),
        live ? reading.changedMeanwhile(draft) : List.of(),
        files.stream().map(file -> line(viewer, file, called)).toList(),
        live ? problems(ref) : List.of(),
        acts(ref),
        takeable(files, called),
        live ? asking.whatStops(draft) : null,
        reading.authors(draft).contains(viewer.id()),
        left(viewer, draft),
        cutOff.cutOff(draft),
        reading.digest(draft),
        TypedForm.fresh());
  }

  private Left left(Viewer viewer, Draft draft) {
    var left = approvers.left(draft);
    if (!draft.state().live() || left.size() > 1) {
      return Left.SOMEBODY;
    }
    return left.isEmpty()
        ? Left.NOBODY
        : left.contains(viewer.id()) ? Left.ONLY_VIEWER : Left.SOMEBODY;
  }

  /** What is wrong with the procedure as the draft would make it. */
  List<ProblemLine> problems(String ref) {
    return problems.of(ref);
  }

  private FileLine line(Viewer viewer, DraftFile file, Map<String, String> called) {
    return new FileLine(
        file.name(),
        file.current().number(),
        called.getOrDefault(file.name(), file.name()),
        FileKind.of(file.name()).map(FileKind::label).orElse("File"),
        file.changed(),
        file.isNew(),
        file.removed(),
        !file.removed() && reading.addedByOwners(file.name()),
        people.nameOf(file.current().savedBy()),
        file.current().savedAt(),
        file.beside().stream()
            .map(each ->
                new Undecided(
                    people.nameOf(each.savedBy()),
                    each.number(),
                    each.savedBy().equals(viewer.id())))
            .toList());
  }

  private List<ActLine> acts(String ref) {
    return reading.acts(ref).stream()
        .map(act ->
            new ActLine(act.kind().label(), people.nameOf(act.actor()), act.at(), act.reason()))
        .toList();
  }

  private List<FormPage.Choice> takeable(List<DraftFile> files, Map<String, String> called) {
    var own = files.stream().map(DraftFile::name).collect(Collectors.toSet());
    return reading.before().keySet().stream()
        .filter(file -> !own.contains(file))
        .map(file ->
            new FormPage.Choice(
                file,
                FileKind.of(file).map(FileKind::label).orElse("File")
                    + ": "
                    + called.getOrDefault(file, file)))
        .sorted(
            Comparator.comparing((FormPage.Choice one) -> order(one.value()))
                .thenComparing(FormPage.Choice::label))
        .toList();
  }

  private static int order(String file) {
    return FileKind.of(file).map(FileKind::ordinal).orElse(FileKind.values().length);
  }
}
