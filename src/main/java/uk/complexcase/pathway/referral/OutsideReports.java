package uk.complexcase.pathway.referral;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.springframework.dao.ConcurrencyFailureException;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.stereotype.Component;
import uk.complexcase.foundation.shared.ContactRef;
import uk.complexcase.work.tasks.SubmissionOutcome.FieldProblem;

/**
 * The hub's door for people without an account. Nobody is refused for what they leave out: what
 * happened, in a sentence, is enough; and nobody learns here whether a child is known.
 */
@Component
public class OutsideReports {

  private static final int LONGEST_TEXT = 15_000;
  private static final int LONGEST_NOTE = 2_000;
  private static final int LONGEST_LINE = 200;

  private final ReceivingOutside receiving;
  private final Contacts contacts;

  OutsideReports(ReceivingOutside receiving, Contacts contacts) {
    this.receiving = receiving;
    this.contacts = contacts;
  }

  /** What stops it; fields are named as on the form. */
  public List<FieldProblem> problems(OutsideReport report) {
    var problems = new ArrayList<FieldProblem>();
    if (report.happened().isBlank()) {
      problems.add(new FieldProblem("happened", "Write what happened, even in one sentence"));
    }
    atMost(problems, LONGEST_TEXT, "happened", report.happened());
    atMost(problems, LONGEST_NOTE, "people", report.people());
    atMost(problems, LONGEST_NOTE, "otherChildren", report.otherChildren());
    atMost(problems, LONGEST_LINE, "childName", report.childName());
    atMost(problems, LONGEST_LINE, "childAge", report.childAge());
    atMost(problems, LONGEST_NOTE, "livesWith", report.livesWith());
    atMost(problems, LONGEST_LINE, "school", report.school());
    var teller = report.teller();
    atMost(problems, LONGEST_LINE, "name", teller.name());
    atMost(problems, LONGEST_LINE, "agency", teller.agency());
    atMost(problems, LONGEST_LINE, "post", teller.post());
    atMost(problems, LONGEST_LINE, "telephone", teller.telephone());
    atMost(problems, LONGEST_LINE, "email", teller.email());
    atMost(problems, LONGEST_NOTE, "howToReach", teller.howToReach());
    return List.copyOf(problems);
  }

  /**
   * The contact this text of this form became already.
   *
   * @param form made when the form was opened
   */
  public Optional<ContactRef> taken(OutsideReport report, String form) {
    return contacts.findBySubmissionId(report.submissionId(form)).map(Contact::reference);
  }

  /**
   * Takes it in; sent twice, also at the same time, it becomes one contact. Not in one transaction
   * itself: the loser of two equal submissions reads what the winner stored.
   *
   * @throws ReferralRefused when {@link #problems} has some
   */
  public ContactRef take(OutsideReport report, String form) {
    var problems = problems(report);
    if (!problems.isEmpty()) {
      throw new ReferralRefused(problems);
    }
    return taken(report, form)
        .orElseGet(() -> {
          try {
            return receiving.keep(report, report.submissionId(form)).reference();
          } catch (DataIntegrityViolationException | ConcurrencyFailureException sentTwice) {
            return taken(report, form).orElseThrow(() -> sentTwice);
          }
        });
  }

  private static void atMost(List<FieldProblem> problems, int most, String field, String text) {
    if (text.length() > most) {
      problems.add(
          new FieldProblem(field, "Shorten this to %,d characters or fewer".formatted(most)));
    }
  }
}
