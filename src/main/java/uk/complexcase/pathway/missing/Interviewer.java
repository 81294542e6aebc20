package uk.complexcase.pathway.missing;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import uk.complexcase.foundation.people.PeopleDirectory;
import uk.complexcase.foundation.people.Role;
import uk.complexcase.foundation.shared.PractitionerId;
import uk.complexcase.work.tasks.FormReader;
import uk.complexcase.work.tasks.PeopleOptions;

/**
 * Who holds a return home interview. It is independent where the person has no part in the child's
 * care and is a return interview worker or comes from outside; anybody else needs a reason on
 * record (F-40).
 *
 * @param id empty for a person without an account
 */
record Interviewer(String id, String name, boolean independent) {

  /** What part a person has in the child's care. */
  enum Tie {
    NONE,
    CARER,
    ALLOCATED_WORKER,
    OTHER
  }

  private static final Role[] ROLES = {
    Role.RHI_PROVIDER,
    Role.CSC_SOCIAL_WORKER,
    Role.CS_SOCIAL_WORKER,
    Role.CS_PARENT_WORKER,
    Role.EARLY_HELP
  };

  static final Interviewer NOBODY = new Interviewer("", "", false);

  static Interviewer read(FormReader form, PeopleDirectory people) {
    String id = form.text("interviewer");
    String outside = form.text("interviewerOutside");
    if (id.isEmpty() == outside.isEmpty()) {
      form.problem("interviewer", "Choose who holds the interview, or name somebody from outside");
    } else if (!id.isEmpty() && !PeopleOptions.holds(people, id, ROLES)) {
      form.problem("interviewer", "Choose one of the people shown");
    }
    if (outside.length() > 400) {
      form.problem("interviewerOutside", "Use 400 characters or fewer");
    }
    var tie =
        form.option(
            Tie.class, "interviewerTie", "Say whether this person has a part in the child's care");
    boolean provider = id.isEmpty() || PeopleOptions.holds(people, Role.RHI_PROVIDER, id);
    boolean independent = provider && tie == Tie.NONE;
    form.textWhen(
        !independent, "notIndependentReason", "Say why somebody who is not independent holds it");
    String name = id.isEmpty() ? outside : people.nameOf(new PractitionerId(id));
    return new Interviewer(id, name, independent);
  }

  /** The return interview workers first, then the others. */
  static List<Map<String, String>> options(PeopleDirectory people) {
    var byId = new LinkedHashMap<String, Map<String, String>>();
    for (var role : ROLES) {
      PeopleOptions.of(people, role)
          .forEach(one -> byId.putIfAbsent(one.getOrDefault("value", ""), one));
    }
    return new ArrayList<>(byId.values());
  }
}
