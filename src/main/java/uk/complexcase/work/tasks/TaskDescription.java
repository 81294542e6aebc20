package uk.complexcase.work.tasks;

import java.util.Set;

/**
 * What the product adds to a task of the engine: its name and form, whose it is, and why it is
 * here.
 */
record TaskDescription(String name, String formId, String owner, Set<TaskCase> cases, String why) {

  TaskDescription {
    cases = Set.copyOf(cases);
  }
}
