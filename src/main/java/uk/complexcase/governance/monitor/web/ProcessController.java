package uk.complexcase.governance.monitor.web;

import java.util.List;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseBody;
import org.springframework.web.util.UriComponentsBuilder;
import uk.complexcase.foundation.security.Allowed;
import uk.complexcase.foundation.security.NotVisible;
import uk.complexcase.foundation.security.Permission;
import uk.complexcase.foundation.security.Viewer;
import uk.complexcase.governance.monitor.ElementFigure;
import uk.complexcase.governance.monitor.Freshness;
import uk.complexcase.governance.monitor.ProcessFigure;
import uk.complexcase.governance.monitor.ProcessFigures;
import uk.complexcase.governance.monitor.ReleaseFigure;
import uk.complexcase.governance.monitor.Standing;
import uk.complexcase.governance.monitor.Wait;
import uk.complexcase.governance.monitor.Waits;
import uk.complexcase.governance.monitor.Waits.Place;
import uk.complexcase.procedure.ModelProcess;
import uk.complexcase.procedure.ProcedureFiles;
import uk.complexcase.procedure.ProcedureModels;

/** A process on its diagram and as a table, and the tasks that wait at its elements. */
@Controller
class ProcessController {

  private final ProcessFigures processes;
  private final Waits waits;
  private final Standing standing;
  private final ProcedureModels models;
  private final ProcedureFiles files;

  ProcessController(
      ProcessFigures processes,
      Waits waits,
      Standing standing,
      ProcedureModels models,
      ProcedureFiles files) {
    this.processes = processes;
    this.waits = waits;
    this.standing = standing;
    this.models = models;
    this.files = files;
  }

  /**
   * A process.
   *
   * @param inForce the release in force
   */
  record ProcessPage(
      ModelProcess process,
      List<ProcessFigure> processes,
      List<ElementFigure> elements,
      List<ReleaseFigure> releases,
      int inForce,
      Freshness fresh) {}

  /** Open tasks, longest wait first, everywhere or at one place. */
  record WaitList(
      String process, String element, Place at, List<Wait> waits, Paging paging, Freshness fresh) {

    /** The list's address up to the number of the page. */
    public String address() {
      return UriComponentsBuilder.fromPath("/monitor/waits")
          .queryParam("process", at.processId())
          .queryParam("element", at.elementId())
          .queryParam("page", "")
          .encode()
          .toUriString();
    }
  }

  /** Leads the choice of a process to its page. */
  @GetMapping("/monitor/processes")
  @Allowed(Permission.WATCH_PROCESSES)
  String choose(@RequestParam(defaultValue = "") String process) {
    return "redirect:"
        + processes
            .process(process)
            .map(one -> "/monitor/processes/" + one.id())
            .orElse("/monitor");
  }

  @GetMapping("/monitor/processes/{id}")
  @Allowed(Permission.WATCH_PROCESSES)
  String process(Viewer viewer, @PathVariable String id, Model model) {
    var fresh = standing.freshness();
    var process = processes.process(id).orElseThrow(() -> new NotVisible("process"));
    var board = processes.board(viewer);
    model.addAttribute(
        "page",
        new ProcessPage(
            process,
            board.processes(),
            board.elements(id),
            board.releases(id),
            files.release(),
            fresh));
    return "governance/process";
  }

  @GetMapping(path = "/monitor/processes/{id}/diagram", produces = MediaType.APPLICATION_XML_VALUE)
  @Allowed(Permission.WATCH_PROCESSES)
  @ResponseBody
  String diagram(@PathVariable String id) {
    return models.diagram(id).orElseThrow(() -> new NotVisible("diagram"));
  }

  /** A process or element nobody knows has no tasks. */
  @GetMapping("/monitor/waits")
  @Allowed(Permission.WATCH_PROCESSES)
  String waits(
      Viewer viewer,
      @RequestParam(defaultValue = "") String process,
      @RequestParam(defaultValue = "") String element,
      @RequestParam(defaultValue = "0") int page,
      Model model) {
    var fresh = standing.freshness();
    var at = new Place(process, process.isEmpty() ? "" : element);
    var paging = Paging.of(page, waits.count(viewer, at));
    model.addAttribute(
        "page",
        new WaitList(
            processes.process(process).map(ModelProcess::name).orElse(""),
            at.elementId().isEmpty() ? "" : processes.nameOf(process, element),
            at,
            waits.longest(viewer, at, paging.page(), Paging.SIZE),
            paging,
            fresh));
    return "governance/waits";
  }
}
