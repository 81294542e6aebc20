package uk.complexcase.pathway.minutes.web;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import uk.complexcase.pathway.minutes.Distribution;
import uk.complexcase.pathway.minutes.Minutes;
import uk.complexcase.pathway.minutes.SendingMethod;

/**
 * Where the minutes of a session go.
 *
 * @param chosen the recipient whose copy is shown; empty for none
 * @param copy what they get, as far as the viewer may read it; null where none is shown
 * @param mistake what is wrong with the form of one recipient; null when nothing is
 */
public record DistributionPage(
    Distribution of, String chosen, @Nullable Minutes copy, @Nullable Mistake mistake) {

  /** What was typed for one recipient and not taken. */
  public record Mistake(String recipient, String field, String sentence, String how, String to) {}

  /** One line of the error summary. */
  public record Problem(String sentence, String address) {}

  /** The ways to choose from. */
  public SendingMethod[] methods() {
    return SendingMethod.values();
  }

  /** The recipient whose copy is shown; null for none. */
  public Distribution.@Nullable To shown() {
    return of.to().stream().filter(one -> one.key().equals(chosen)).findFirst().orElse(null);
  }

  public List<Problem> problems() {
    return Optional.ofNullable(mistake)
        .map(one -> new Problem(one.sentence(), "#" + field(one.recipient(), one.field())))
        .stream()
        .toList();
  }

  /** The id of a field of a recipient's form. */
  public String field(String recipient, String name) {
    return name + "-" + recipient.replaceAll("[^A-Za-z0-9-]", "-");
  }

  /** What is wrong with a field of a recipient's form; null when nothing is. */
  public @Nullable String problem(String recipient, String field) {
    return mistake != null && mistake.recipient().equals(recipient) && mistake.field().equals(field)
        ? mistake.sentence()
        : null;
  }

  /** What was typed as the address of a recipient, or the one known. */
  public String typed(Distribution.To to) {
    return mistake != null && mistake.recipient().equals(to.key()) ? mistake.to() : to.email();
  }

  /** Whether a way was chosen for a recipient. */
  public boolean is(Distribution.To to, SendingMethod method) {
    return mistake != null
        && mistake.recipient().equals(to.key())
        && mistake.how().equals(method.name());
  }
}
