package uk.complexcase.governance.studio.web;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import uk.complexcase.governance.studio.DraftFile;
import uk.complexcase.governance.studio.DraftProblems;
import uk.complexcase.governance.studio.DraftReading;
import uk.complexcase.governance.studio.InForceProblems;
import uk.complexcase.governance.studio.web.DraftView.ProblemLine;
import uk.complexcase.procedure.Problem;

/** What is wrong, with the way to where it can be mended. */
@Component
class ProblemLines {

  private final DraftProblems drafts;
  private final DraftReading reading;
  private final InForceProblems inForce;
  private final NamesInForce names;

  ProblemLines(
      DraftProblems drafts, DraftReading reading, InForceProblems inForce, NamesInForce names) {
    this.drafts = drafts;
    this.reading = reading;
    this.inForce = inForce;
    this.names = names;
  }

  /** Of the procedure as the draft would make it; files it does not hold lead nowhere. */
  List<ProblemLine> of(String draft) {
    var own = reading.files(draft).stream().map(DraftFile::name).collect(Collectors.toSet());
    return lines(
        drafts.of(draft), problem -> own.contains(problem.file()) ? address(draft, problem) : "");
  }

  /** Of the procedure in force; each file leads to a draft that is to be begun with it. */
  List<ProblemLine> inForce() {
    return lines(inForce.stopping(), problem -> "/studio/drafts/new?file=" + problem.file());
  }

  private List<ProblemLine> lines(List<Problem> problems, Function<Problem, String> address) {
    var called = names.all();
    return problems.stream()
        .map(problem -> {
          var leads = address.apply(problem);
          return new ProblemLine(
              problem.file(),
              called.getOrDefault(problem.file(), problem.file()),
              problem.element(),
              problem.stops(),
              !leads.isEmpty(),
              problem.sentence(),
              problem.remedy(),
              leads);
        })
        .toList();
  }

  private static String address(String ref, Problem problem) {
    var file = "/studio/drafts/" + ref + "/files/" + problem.file();
    return problem.element() == null
        ? file
        : file
            + "?element="
            + URLEncoder.encode(problem.element(), StandardCharsets.UTF_8)
            + "#editor";
  }
}
