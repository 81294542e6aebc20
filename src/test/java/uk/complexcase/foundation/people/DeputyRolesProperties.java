package uk.complexcase.foundation.people;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;

/** What holds for the line of deputies of every role. */
class DeputyRolesProperties {

  @Property
  void every_line_ends_with_the_head_of_service_and_then_the_on_call_senior(@ForAll Role role) {
    var line = line(role);

    assertThat(line).doesNotHaveDuplicates().endsWith(Role.CSC_ONCALL_SENIOR);
    if (role != Role.CSC_ONCALL_SENIOR) {
      assertThat(line.get(line.size() - 2)).isEqualTo(Role.CSC_HEAD_OF_SERVICE);
    }
  }

  @Property
  void nobody_who_only_refers_audits_or_looks_after_the_system_answers_for_others(
      @ForAll Role role) {
    assertThat(line(role).stream().skip(1))
        .doesNotContain(Role.REFERRER, Role.AUDITOR, Role.SYSTEM_ADMINISTRATOR);
  }

  /** The role and all after it; stops after as many as there are, so that a circle shows. */
  private static List<Role> line(Role role) {
    var line = new ArrayList<Role>();
    for (var next = Optional.of(role);
        next.isPresent() && line.size() <= Role.values().length;
        next = DeputyRoles.of(next.get())) {
      line.add(next.get());
    }
    return line;
  }
}
