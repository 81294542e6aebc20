package uk.complexcase.governance.procedurepages.web;

import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.ResponseBody;
import uk.complexcase.foundation.security.Allowed;
import uk.complexcase.foundation.security.NotVisible;
import uk.complexcase.foundation.security.Permission;
import uk.complexcase.foundation.security.Viewer;
import uk.complexcase.procedure.ProcedureModels;

/** One model, element, decision, form or clause; what is in force is known by its id alone. */
@Controller
class SheetController {

  private final ProcedurePages pages;
  private final ProcedureModels models;

  SheetController(ProcedurePages pages, ProcedureModels models) {
    this.pages = pages;
    this.models = models;
  }

  @GetMapping("/procedure/models/{id}")
  @Allowed(Permission.SIGNED_IN)
  String model(Viewer viewer, @PathVariable String id, Model model) {
    return model(viewer, id, null, model);
  }

  /** The process itself is drawn as the ground of the diagram; choosing it chooses nothing. */
  @GetMapping("/procedure/models/{id}/elements/{element}")
  @Allowed(Permission.SIGNED_IN)
  String element(
      Viewer viewer, @PathVariable String id, @PathVariable String element, Model model) {
    return model(viewer, id, element.equals(id) ? null : element, model);
  }

  private String model(Viewer viewer, String id, @Nullable String element, Model model) {
    model.addAttribute("mayChange", viewer.may(Permission.KEEP_PROCEDURE));
    model.addAttribute("page", pages.model(id, element));
    return "governance/procedure/model";
  }

  /** The diagram as BPMN XML, for the viewer. */
  @GetMapping(path = "/procedure/models/{id}/diagram", produces = MediaType.APPLICATION_XML_VALUE)
  @ResponseBody
  @Allowed(Permission.SIGNED_IN)
  String diagram(@PathVariable String id) {
    return models.diagram(id).orElseThrow(() -> new NotVisible("diagram"));
  }

  /** The diagram as a small picture without words. */
  @GetMapping(path = "/procedure/models/{id}/picture", produces = "image/svg+xml")
  @ResponseBody
  @Allowed(Permission.SIGNED_IN)
  String picture(@PathVariable String id) {
    return pages.picture(id);
  }

  @GetMapping("/procedure/decisions/{id}")
  @Allowed(Permission.SIGNED_IN)
  String decision(@PathVariable String id, Model model) {
    model.addAttribute("page", pages.decision(id));
    return "governance/procedure/decision";
  }

  @GetMapping("/procedure/forms/{id}")
  @Allowed(Permission.SIGNED_IN)
  String form(@PathVariable String id, Model model) {
    model.addAttribute("page", pages.form(id));
    return "governance/procedure/form";
  }

  @GetMapping("/procedure/clauses/{id}")
  @Allowed(Permission.SIGNED_IN)
  String clause(@PathVariable String id, Model model) {
    model.addAttribute("page", pages.clause(id));
    return "governance/procedure/clause";
  }
}
