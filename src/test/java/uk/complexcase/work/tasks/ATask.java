package uk.complexcase.work.tasks;

import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ThreadLocalRandom;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import uk.complexcase.foundation.people.Role;
import uk.complexcase.foundation.shared.CaseRef;
import uk.complexcase.foundation.shared.References;

/** Makes a task of the engine: {@code aTask().about(ref).made()}. */
class ATask {

  private final long key = ThreadLocalRandom.current().nextLong(1L << 40);
  private final String contact = References.fresh("R");
  private final List<CaseRef> cases = new ArrayList<>();
  private List<Role> roles = List.of(Role.MASH_SCREENER);
  private @Nullable Instant due;
  private @Nullable String assignee;
  private final Map<String, Object> more = new LinkedHashMap<>();

  static ATask aTask() {
    return new ATask();
  }

  ATask about(CaseRef... refs) {
    cases.addAll(List.of(refs));
    return this;
  }

  ATask offeredTo(Role... several) {
    roles = List.of(several);
    return this;
  }

  ATask due(Instant instant) {
    due = instant;
    return this;
  }

  ATask heldInEngineBy(String person) {
    assignee = person;
    return this;
  }

  ATask with(String variable, Object given) {
    more.put(variable, given);
    return this;
  }

  String contact() {
    return contact;
  }

  EngineTask made() {
    var variables = new LinkedHashMap<String, Object>(more);
    variables.put("contactRef", contact);
    variables.put("caseRefs", cases.stream().map(CaseRef::value).toList());
    return new EngineTask(
        key,
        "referral-pathway",
        "ScreenContact",
        0,
        Stream.of(roles.toArray(Role[]::new)).map(Role::candidateGroup).toList(),
        assignee,
        due,
        variables);
  }
}
