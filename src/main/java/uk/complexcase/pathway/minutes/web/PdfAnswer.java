package uk.complexcase.pathway.minutes.web;

import java.net.URI;
import java.util.Optional;
import org.springframework.http.CacheControl;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;

/** A paper to be saved, which no browser keeps; or the page that says why there is none. */
final class PdfAnswer {

  private PdfAnswer() {}

  /** The name of a paper of minutes; the first issue has no number, nor has the last there is. */
  static String name(String discussion, int session, int issue) {
    var name = "minutes-%s-%s".formatted(discussion, session);
    return issue > 1 ? name + "-issue-" + issue : name;
  }

  /** The name is without ending and holds references only. */
  static ResponseEntity<byte[]> of(Optional<byte[]> paper, String name, String otherwise) {
    if (paper.isEmpty()) {
      return ResponseEntity.status(HttpStatus.SEE_OTHER).location(URI.create(otherwise)).build();
    }
    return ResponseEntity.ok()
        .contentType(MediaType.APPLICATION_PDF)
        .cacheControl(CacheControl.noStore())
        .headers(headers ->
            headers.setContentDisposition(
                ContentDisposition.attachment().filename(name + ".pdf").build()))
        .body(paper.get());
  }
}
