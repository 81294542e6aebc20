package uk.complexcase.pathway.minutes.web;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import uk.complexcase.pathway.minutes.CorrectionDesk.Correctable;
import uk.complexcase.pathway.minutes.CorrectionDesk.Taken;

/**
 * Minutes being put right: the passages to choose from, then those chosen.
 *
 * @param refused what is wrong with what was sent; null when nothing is
 */
public record CorrectionPage(
    Correctable of, CorrectionTyped typed, Taken.@Nullable Refused refused) {

  /**
   * One passage being put right.
   *
   * @param before as it reads
   * @param words as it is to read
   */
  public record Field(
      int number, String key, String label, String before, String words, String said) {}

  /** One line of the error summary. */
  public record Problem(String sentence, String address) {}

  /** Those chosen, in the order of the minutes or as they were sent; empty while none is. */
  public List<Field> fields() {
    var fields = new ArrayList<Field>();
    for (var one : typed.passages()) {
      of.passages().stream()
          .filter(text -> text.key().equals(one.passage()))
          .forEach(text ->
              fields.add(
                  new Field(
                      fields.size() + 1,
                      text.key(),
                      text.label(),
                      text.words(),
                      typed.written() ? one.words() : text.words(),
                      one.said())));
    }
    return fields;
  }

  public boolean isReason(String code) {
    return typed.reason().equals(code);
  }

  public boolean agreed() {
    return typed.agreed();
  }

  public List<Problem> problems() {
    return refused == null
        ? List.of()
        : List.of(new Problem(refused.sentence(), "#" + at(refused)));
  }

  /** What is wrong with a field of a passage; null when nothing is. */
  public @Nullable String problem(String passage, String field) {
    return refused != null && refused.passage().equals(passage) && refused.field().equals(field)
        ? refused.sentence()
        : null;
  }

  private String at(Taken.Refused no) {
    return fields().stream()
        .filter(field -> field.key().equals(no.passage()))
        .findFirst()
        .map(field -> no.field() + "-" + field.number())
        .orElse(no.field());
  }
}
