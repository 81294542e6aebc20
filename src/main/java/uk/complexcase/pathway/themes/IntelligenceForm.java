package uk.complexcase.pathway.themes;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import uk.complexcase.cases.sharing.Exclusions;
import uk.complexcase.cases.sharing.HandlingCode;
import uk.complexcase.foundation.people.Agency;
import uk.complexcase.foundation.security.Viewer;
import uk.complexcase.foundation.shared.CaseRef;
import uk.complexcase.work.tasks.FormData;
import uk.complexcase.work.tasks.FormReader;

/** Reads what was typed of intelligence that went on, and says what stands against it. */
@Component
class IntelligenceForm {

  /** The choice that names the viewer's own organisation as the source. */
  static final String OWN = "OWN";

  private final Exclusions exclusions;

  IntelligenceForm(Exclusions exclusions) {
    this.exclusions = exclusions;
  }

  /** The typed fields. */
  static FormReader reader(Map<String, String> typed) {
    return new FormReader(new FormData(new HashMap<String, @Nullable Object>(typed)));
  }

  /** The record as typed; empty together with a problem. */
  Optional<Intelligence> read(
      FormReader form, Viewer viewer, CaseRef file, String submissionId, Instant now) {
    String source = form.text("source", "Choose whose intelligence it is");
    var agency = agency(source, viewer);
    if (agency.isEmpty() && !source.isEmpty()) {
      form.problem("source", "Choose one of the options shown");
    }
    var handling = form.option(HandlingCode.class, "handling", "Choose how the line is marked");
    var one =
        new Intelligence(
            submissionId,
            file,
            agency.orElse(Agency.CSC),
            source.equals(OWN) ? viewer.organisation().id() : "",
            handling,
            viewer.id(),
            now);
    if (agency.isPresent() && !one.readableBy(viewer)) {
      form.problem(
          "handling", "A line marked so does not reach your agency, so you cannot send it on");
    }
    recipient(form, one, file);
    content(form, one);
    agreement(form, one, now);
    one.sentAt = form.moment("sentAt", "Enter when it was sent", now);
    one.sentHow = form.option(SentHow.class, "sentHow", "Say how it was sent");
    if (!form.refused() && one.agreedAt.truncatedTo(ChronoUnit.MINUTES).isAfter(one.sentAt)) {
      form.problem("agreedAt", "Enter a time before it was sent");
    }
    return form.refused() ? Optional.empty() : Optional.of(one);
  }

  private static Optional<Agency> agency(String source, Viewer viewer) {
    return source.equals(OWN)
        ? Optional.of(viewer.organisation().agency())
        : Arrays.stream(Agency.values()).filter(one -> one.name().equals(source)).findFirst();
  }

  /** Nobody who is kept from the child, whoever types the name, and without saying why. */
  private void recipient(FormReader form, Intelligence one, CaseRef file) {
    one.authority = brief(form, "authority", "Enter the authority it went to", 200);
    one.recipient = brief(form, "recipient", "Enter the person it went to: name and role", 200);
    if (!one.recipient.isEmpty() && exclusions.keptFromNamed(one.recipient, one.authority, file)) {
      form.problem(
          "recipient",
          "Nothing about this child may go to the person named. If it went already, speak to the"
              + " child's social worker at once");
    }
  }

  private static void content(FormReader form, Intelligence one) {
    one.basis = form.option(LegalBasis.class, "basis", "Choose the legal basis");
    one.basisWords =
        form.textWhen(one.basis == LegalBasis.OTHER, "basisWords", "Write which basis");
    if (one.basisWords.length() > 1000) {
      form.problem("basisWords", "Shorten this to 1,000 characters or fewer");
    }
    one.what = form.text("what", "Write what was sent");
    one.sourceLine =
        brief(form, "sourceLine", "Enter the reference of the line, log or report", 60);
    if (!one.sourceLine.isEmpty() && one.sourceLine.matches(".*\\p{Lu}\\p{Ll}{2,}.*")) {
      form.problem("sourceLine", "Enter a reference, not a name");
    }
  }

  private static void agreement(FormReader form, Intelligence one, Instant now) {
    one.agreed = form.yes("agreed", "Say whether the source agency agreed");
    boolean answered = form.answers().containsKey("agreed");
    one.agreedBy =
        brief(
            form,
            "agreedBy",
            answered && !one.agreed
                ? "Enter who decided without the source's agreement: name and role"
                : "Enter who agreed: name and role",
            200);
    one.agreedAt = form.moment("agreedAt", "Enter when that was", now);
    one.overrideReason = form.text("overrideReason");
    if (answered && !one.agreed && one.overrideReason.isEmpty()) {
      form.problem("overrideReason", "Write why it went without the source's agreement");
    }
  }

  static String brief(FormReader form, String field, String sentence, int most) {
    String text = form.text(field, sentence);
    if (text.length() > most) {
      form.problem(field, "Shorten this to %d characters or fewer".formatted(most));
    }
    return text;
  }
}
