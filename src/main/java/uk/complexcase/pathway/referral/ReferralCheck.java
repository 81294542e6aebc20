package uk.complexcase.pathway.referral;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import uk.complexcase.foundation.shared.LondonTime;
import uk.complexcase.pathway.referral.MarsReferral.ReferredChild;
import uk.complexcase.work.tasks.SubmissionOutcome.FieldProblem;

/** What stops a referral from being sent, and what is only asked for afterwards (LR-22, LR-23). */
@Component
public class ReferralCheck {

  private static final Duration LONGEST_SINCE_CALL = Duration.ofHours(72);
  private static final int OLDEST = 25;
  private static final int LONGEST_TEXT = 20_000;
  private static final int LONGEST_LINE = 200;

  private final InstantSource clock;

  ReferralCheck(InstantSource clock) {
    this.clock = clock;
  }

  /**
   * Problems that stop submission; the field is named as in the draft, such as {@code child.0.dob}.
   */
  public List<FieldProblem> problems(MarsReferral referral) {
    var now = clock.instant();
    var problems = new ArrayList<FieldProblem>();
    if (referral.children().isEmpty()) {
      problems.add(
          new FieldProblem(
              "children", "Name at least one child, or write \"unknown\" as the name"));
    }
    if (referral.concerns().isEmpty()) {
      problems.add(new FieldProblem("concerns", "Choose at least one concern"));
    }
    call(referral.callMadeAt(), now, problems);
    for (int i = 0; i < referral.children().size(); i++) {
      child("child." + i + ".", referral.children().get(i), now, problems);
    }
    if (referral.suspects() != null && (referral.suspects() < 0 || referral.suspects() > 1000)) {
      problems.add(new FieldProblem("suspects", "Enter a number between 0 and 1,000"));
    }
    if (referral.leadConsultedOn() != null && referral.leadConsultedOn().isAfter(today(now))) {
      problems.add(new FieldProblem("leadConsultedOn", "Enter a date that is not in the future"));
    }
    lengths(referral, problems);
    return List.copyOf(problems);
  }

  private static void call(@Nullable Instant call, Instant now, List<FieldProblem> problems) {
    if (call == null) {
      return;
    }
    if (call.isAfter(now)) {
      problems.add(new FieldProblem("call", "Enter a time of the call that is not in the future"));
    } else if (call.isBefore(now.minus(LONGEST_SINCE_CALL))) {
      problems.add(new FieldProblem("call", "Enter a call made within the last 72 hours"));
    }
  }

  private static void child(
      String prefix, ReferredChild child, Instant now, List<FieldProblem> problems) {
    if (child.name().isBlank()) {
      problems.add(new FieldProblem(prefix + "name", "Enter the child's name, or \"unknown\""));
    }
    var born = child.dateOfBirth();
    if (born != null && born.isAfter(today(now))) {
      problems.add(
          new FieldProblem(prefix + "dob", "Enter a date of birth that is not in the future"));
    } else if (born != null && !born.isAfter(today(now).minusYears(OLDEST + 1))) {
      problems.add(
          new FieldProblem(prefix + "dob", "Enter a date of birth within the last 25 years"));
    }
    var age = child.expectedAge();
    if (age != null && (age < 0 || age > OLDEST)) {
      problems.add(new FieldProblem(prefix + "age", "Enter an age between 0 and 25"));
    }
    line(prefix + "name", child.name(), problems);
    line(prefix + "livesWith", child.livesWith(), problems);
    line(prefix + "school", child.school(), problems);
  }

  private static void lengths(MarsReferral referral, List<FieldProblem> problems) {
    text("facts", referral.facts(), problems);
    text("analysis", referral.analysis(), problems);
    text("childSaid", referral.childSaid(), problems);
    if (referral.familyInformedReason().length() > 4000) {
      problems.add(
          new FieldProblem("familyInformedReason", "Shorten this to 4,000 characters or fewer"));
    }
    line("callSpokenTo", referral.callSpokenTo(), problems);
    line("referrerTelephone", referral.referrerTelephone(), problems);
    line("referrerName", referral.referrerName(), problems);
    line("referrerOrganisation", referral.referrerOrganisation(), problems);
  }

  private static void text(String field, String text, List<FieldProblem> problems) {
    if (text.length() > LONGEST_TEXT) {
      problems.add(new FieldProblem(field, "Shorten this to 20,000 characters or fewer"));
    }
  }

  private static void line(String field, String text, List<FieldProblem> problems) {
    if (text.length() > LONGEST_LINE) {
      problems.add(new FieldProblem(field, "Shorten this to 200 characters or fewer"));
    }
  }

  private static LocalDate today(Instant now) {
    return now.atZone(LondonTime.ZONE).toLocalDate();
  }
}
