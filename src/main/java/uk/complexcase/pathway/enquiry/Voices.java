package uk.complexcase.pathway.enquiry;

import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import uk.complexcase.work.tasks.FormReader;

/**
 * Reads what a child and the parents said, or who asks them when, or why it is not safe to ask
 * (CSD-33, SCR-B-27).
 */
final class Voices {

  private Voices() {}

  /** The child's answer; a problem stands with the reader where a part of it is missing. */
  static Voice read(FormReader form) {
    var child =
        form.option(Voice.class, "childVoice", "Say whether the child's words are recorded");
    form.textWhen(child == Voice.RECORDED, "childWords", "Write what the child said");
    form.textWhen(
        child != Voice.RECORDED,
        "childWordsPlan",
        "Say who seeks the child's words and when, or why it is not safe");
    form.option(Voice.class, "parentsView", "Say whether the parents' view is recorded");
    form.text("parentsWords", "Write what they say, or why they were not asked");
    return child;
  }

  /** What earlier steps know of it, so that nobody types it twice. */
  static Map<String, Object> known(EnquiryWork work, Enquiry enquiry) {
    return Stream.of("childVoice", "childWords", "childWordsPlan", "parentsView", "parentsWords")
        .collect(Collectors.toMap(key -> key, key -> work.answered(enquiry, key)));
  }
}
