package uk.complexcase.governance.studio.web;

import static uk.complexcase.governance.studio.web.FileController.FILE;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import uk.complexcase.foundation.security.Allowed;
import uk.complexcase.foundation.security.Permission;
import uk.complexcase.foundation.security.Viewer;
import uk.complexcase.governance.studio.DraftSaving;
import uk.complexcase.governance.studio.Saved;

/** What the editor of a file saves by itself. */
@Controller
class SavingController {

  private static final int MOST_BYTES = 8 * 1024 * 1024;

  private final DraftPages pages;
  private final DraftSaving saving;
  private final ObjectMapper json;

  SavingController(DraftPages pages, DraftSaving saving, ObjectMapper json) {
    this.pages = pages;
    this.saving = saving;
    this.json = json;
  }

  /** What came of saving, for the editor's script. */
  public record SavedAnswer(String state, int revision, String sentence) {}

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
    return switch (saving.save(viewer.id(), ref, file, text, madeFrom)) {
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
}
