package uk.complexcase.governance.studio.web;

import jakarta.servlet.http.HttpServletResponse;
import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.time.Instant;
import java.util.Base64;
import java.util.Locale;
import java.util.Optional;
import org.springframework.http.CacheControl;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import uk.complexcase.foundation.people.PeopleDirectory;
import uk.complexcase.foundation.security.Allowed;
import uk.complexcase.foundation.security.ContentPolicy;
import uk.complexcase.foundation.security.NotVisible;
import uk.complexcase.foundation.security.Permission;
import uk.complexcase.foundation.security.Viewer;
import uk.complexcase.governance.studio.DraftReading;
import uk.complexcase.governance.studio.FileKind;
import uk.complexcase.governance.studio.Revision;

/** One file of a draft as it is read: its editor, its revisions, its text. */
@Controller
class FileController {

  static final String FILE = "/studio/drafts/{ref}/files/{file}";
  private static final int NONCE_BYTES = 18;

  private final DraftPages pages;
  private final DraftReading reading;
  private final PeopleDirectory people;
  private final SecureRandom random = new SecureRandom();

  FileController(DraftPages pages, DraftReading reading, PeopleDirectory people) {
    this.pages = pages;
    this.reading = reading;
    this.people = people;
  }

  @GetMapping(FILE)
  @Allowed(Permission.KEEP_PROCEDURE)
  String editor(
      Viewer viewer,
      @PathVariable String ref,
      @PathVariable String file,
      @RequestParam(defaultValue = "") String element,
      Model model,
      HttpServletResponse response) {
    var found = pages.found(ref, file);
    var own =
        found.beside().stream().filter(each -> each.savedBy().equals(viewer.id())).findFirst();
    var bytes = new byte[NONCE_BYTES];
    random.nextBytes(bytes);
    var nonce = Base64.getEncoder().encodeToString(bytes);
    response.setHeader(ContentPolicy.HEADER, ContentPolicy.ofEditors(nonce));
    model.addAttribute("page", pages.view(viewer, ref));
    model.addAttribute("file", found);
    model.addAttribute("kind", FileKind.of(file).orElseThrow().name().toLowerCase(Locale.ROOT));
    model.addAttribute("revision", own.map(Revision::number).orElse(found.current().number()));
    model.addAttribute("beside", own.isPresent());
    model.addAttribute("ownTab", found.current().savedBy().equals(viewer.id()));
    model.addAttribute("element", element);
    model.addAttribute("nonce", nonce);
    model.addAttribute("name", pages.name(file));
    model.addAttribute("clauses", pages.clauses());
    model.addAttribute(
        "history",
        reading.history(ref, file).reversed().stream()
            .map(each ->
                new RevisionLine(
                    each.number(),
                    people.nameOf(each.savedBy()),
                    each.savedAt(),
                    each.removes() ? "Out of the procedure" : word(each.standing()),
                    each.gone() || each.removes()))
            .toList());
    model.addAttribute("removed", found.removed() && own.isEmpty());
    return "governance/studio/file";
  }

  private static String word(Revision.Standing standing) {
    return switch (standing) {
      case BASE -> "As in force then";
      case DRAFT -> "Saved";
      case BESIDE -> "Beside it, not decided yet";
      case SETTLED -> "Beside it, decided";
    };
  }

  /** A revision in the list of a file. */
  public record RevisionLine(int number, String who, Instant at, String what, boolean gone) {}

  /** The text: a revision by its number, or what is in force. */
  @GetMapping(FILE + "/text")
  @Allowed(Permission.KEEP_PROCEDURE)
  ResponseEntity<byte[]> text(
      @PathVariable String ref,
      @PathVariable String file,
      @RequestParam(defaultValue = "") String revision,
      @RequestParam(defaultValue = "") String download) {
    var found = pages.found(ref, file);
    var text =
        revision.equals("before")
            ? Optional.ofNullable(reading.before(pages.found(ref)).get(file))
            : reading.history(ref, file).stream()
                .filter(each ->
                    revision.isEmpty()
                        ? each.number() == found.current().number()
                        : String.valueOf(each.number()).equals(revision))
                .findFirst()
                .filter(each -> !each.removes())
                .flatMap(each -> reading.text(ref, each));
    var answer =
        ResponseEntity.ok()
            .cacheControl(CacheControl.noStore())
            .contentType(
                file.endsWith(FileKind.FORM.ending())
                    ? MediaType.APPLICATION_JSON
                    : MediaType.APPLICATION_XML);
    if (!download.isEmpty()) {
      answer.header(
          HttpHeaders.CONTENT_DISPOSITION,
          ContentDisposition.attachment().filename(file).build().toString());
    }
    return answer.body(
        text.orElseThrow(() -> new NotVisible("revision")).getBytes(StandardCharsets.UTF_8));
  }
}
