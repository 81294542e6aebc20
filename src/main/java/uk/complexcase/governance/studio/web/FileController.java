package uk.complexcase.governance.studio.web;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.time.Instant;
import java.util.Base64;
import java.util.Locale;
import java.util.Optional;
import org.springframework.http.CacheControl;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import uk.complexcase.foundation.people.PeopleDirectory;
import uk.complexcase.foundation.security.Allowed;
import uk.complexcase.foundation.security.ContentPolicy;
import uk.complexcase.foundation.security.NotVisible;
import uk.complexcase.foundation.security.Permission;
import uk.complexcase.foundation.security.Viewer;
import uk.complexcase.governance.studio.Answer;
import uk.complexcase.governance.studio.DraftReading;
import uk.complexcase.governance.studio.DraftWriting;
import uk.complexcase.governance.studio.FileKind;
import uk.complexcase.governance.studio.Revision;
import uk.complexcase.governance.studio.Saved;

/** One file of a draft: its editor, its text, saving it, and deciding between two versions. */
@Controller
class FileController {

  private static final String FILE = "/studio/drafts/{ref}/files/{file}";
  private static final int MOST_BYTES = 8 * 1024 * 1024;
  private static final int NONCE_BYTES = 18;

  private final DraftPages pages;
  private final DraftReading reading;
  private final DraftWriting writing;
  private final PeopleDirectory people;
  private final ObjectMapper json;
  private final SecureRandom random = new SecureRandom();

  FileController(
      DraftPages pages,
      DraftReading reading,
      DraftWriting writing,
      PeopleDirectory people,
      ObjectMapper json) {
    this.pages = pages;
    this.reading = reading;
    this.writing = writing;
    this.people = people;
    this.json = json;
  }

  /** What came of saving, for the editor's script. */
  public record SavedAnswer(String state, int revision, String sentence) {}

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
                    word(each.standing()),
                    each.gone()))
            .toList());
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

  /** What the editor saves by itself. */
  @PostMapping(path = FILE + "/revisions", consumes = MediaType.APPLICATION_JSON_VALUE)
  @Allowed(Permission.KEEP_PROCEDURE)
  ResponseEntity<SavedAnswer> save(
      Viewer viewer,
      @PathVariable String ref,
      @PathVariable String file,
      HttpServletRequest request)
      throws IOException {
    pages.found(ref);
    var bytes = request.getInputStream().readNBytes(MOST_BYTES + 1);
    if (bytes.length > MOST_BYTES) {
      return refused("The file is too large: a file has at most 1 MB. It was not saved.");
    }
    JsonNode sent;
    try {
      sent = json.readTree(bytes);
    } catch (JsonProcessingException e) {
      return refused("What the editor sent could not be read. It was not saved.");
    }
    var text = sent.path("text").asText("").getBytes(StandardCharsets.UTF_8);
    int madeFrom = sent.path("madeFrom").asInt(0);
    return switch (writing.save(viewer.id(), ref, file, text, madeFrom)) {
      case Saved.Kept kept -> ResponseEntity.ok(new SavedAnswer("kept", kept.revision(), ""));
      case Saved.Beside beside ->
          ResponseEntity.ok(new SavedAnswer("beside", beside.revision(), beside.sentence()));
      case Saved.Refused refused -> refused(refused.sentence());
    };
  }

  private static ResponseEntity<SavedAnswer> refused(String sentence) {
    return ResponseEntity.status(HttpStatus.UNPROCESSABLE_ENTITY)
        .body(new SavedAnswer("refused", 0, sentence));
  }

  @PostMapping(FILE + "/take-out")
  @Allowed(Permission.KEEP_PROCEDURE)
  String takeOut(
      Viewer viewer,
      @PathVariable String ref,
      @PathVariable String file,
      RedirectAttributes redirect) {
    pages.found(ref, file);
    said(writing.takeOut(viewer.id(), ref, file), redirect);
    return "redirect:/studio/drafts/" + ref;
  }

  /** Two versions side by side, for one who has to decide which counts. */
  @GetMapping(FILE + "/beside")
  @Allowed(Permission.KEEP_PROCEDURE)
  String beside(Viewer viewer, @PathVariable String ref, @PathVariable String file, Model model) {
    var found = pages.found(ref, file);
    var own =
        found.beside().stream()
            .filter(each -> each.savedBy().equals(viewer.id()))
            .findFirst()
            .orElseThrow(() -> new NotVisible("version beside"));
    model.addAttribute("page", pages.view(viewer, ref));
    model.addAttribute("file", found);
    model.addAttribute("own", own);
    model.addAttribute("other", people.nameOf(found.current().savedBy()));
    model.addAttribute("differences", pages.differences(ref, found.current(), own));
    return "governance/studio/beside";
  }

  @PostMapping(FILE + "/beside")
  @Allowed(Permission.KEEP_PROCEDURE)
  String settle(
      Viewer viewer,
      @PathVariable String ref,
      @PathVariable String file,
      @RequestParam(defaultValue = "") String take,
      RedirectAttributes redirect) {
    pages.found(ref, file);
    if (!take.equals("mine") && !take.equals("theirs")) {
      redirect.addFlashAttribute("refused", "Choose which of the two counts");
      return "redirect:/studio/drafts/" + ref + "/files/" + file + "/beside";
    }
    said(writing.settle(viewer.id(), ref, file, take.equals("mine")), redirect);
    return "redirect:/studio/drafts/" + ref + "/files/" + file;
  }

  private static void said(Answer answer, RedirectAttributes redirect) {
    switch (answer) {
      case Answer.Done done -> redirect.addFlashAttribute("said", done.sentence());
      case Answer.Refused refused -> redirect.addFlashAttribute("refused", refused.sentence());
    }
  }
}
