package uk.complexcase.work.tasks.web;

import java.util.List;
import java.util.Map;
import uk.complexcase.foundation.people.Practitioner;
import uk.complexcase.work.tasks.TaskView;

/**
 * The page on which a task is handed to a colleague, with what was typed and what is wrong with it.
 */
record HandOverForm(
    TaskView task,
    List<Practitioner> colleagues,
    String to,
    String reason,
    Map<String, String> problems) {}
