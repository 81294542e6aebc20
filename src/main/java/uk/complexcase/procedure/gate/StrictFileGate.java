package uk.complexcase.procedure.gate;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.w3c.dom.Element;
import uk.complexcase.procedure.FileGate;
import uk.complexcase.procedure.models.Xml;

/**
 * Lets in only what is a diagram, a table or a form and nothing besides: the cheapest question
 * comes first, nothing is fetched, nothing is kept.
 */
@Component
class StrictFileGate implements FileGate {

  /** What the book of releases keeps of one file. */
  private static final int MOST_BYTES = 1_000_000;

  @Override
  public Admission admit(String name, byte[] content) {
    var kind = FileKind.of(name);
    if (kind.isEmpty()) {
      return new Admission.Refused(Refusals.NAME);
    }
    if (content.length == 0) {
      return new Admission.Refused(Refusals.EMPTY);
    }
    if (content.length > MOST_BYTES) {
      return new Admission.Refused(Refusals.SIZE);
    }
    var text = PlainText.of(content);
    if (text.isEmpty()) {
      return new Admission.Refused(Refusals.TEXT);
    }
    return refusal(kind.get(), text.get(), FileKind.word(name))
        .<Admission>map(Admission.Refused::new)
        .orElseGet(() -> new Admission.Admitted(name, text.get()));
  }

  private static Optional<String> refusal(FileKind kind, String text, String word) {
    return switch (kind) {
      case FORM -> FormScreen.refusal(text, word);
      case MODEL, TABLE -> XmlScreen.refusal(text).or(() -> inTree(kind, text, word));
    };
  }

  private static Optional<String> inTree(FileKind kind, String text, String word) {
    Element root =
        Xml.root(new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8)), "brought");
    var refused =
        kind == FileKind.MODEL ? ModelScreen.refusal(root, word) : TableScreen.refusal(root, word);
    return refused.or(() -> XmlContent.refusal(root));
  }
}
