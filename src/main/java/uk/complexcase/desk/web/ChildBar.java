package uk.complexcase.desk.web;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import uk.complexcase.cases.casefile.ChildIdentity;
import uk.complexcase.cases.casefile.IdentityBar;

/**
 * A child as the identity bar shows them, alike on task and case pages.
 *
 * @param age "14", "about 14" or "not known"
 * @param nextBirthday said when it is within six months, else null
 */
public record ChildBar(
    String reference,
    String name,
    String born,
    String age,
    String status,
    boolean restricted,
    @Nullable String nextBirthday) {

  static ChildBar of(ChildIdentity child, LocalDate today) {
    var bar = IdentityBar.of(child, today);
    return new ChildBar(
        bar.reference(),
        bar.name(),
        bar.born(),
        bar.age(),
        bar.status(),
        bar.restricted(),
        bar.nextBirthday());
  }
}
