package uk.complexcase.procedure;

import org.jspecify.annotations.Nullable;

/**
 * One thing that is wrong with a file of the procedure.
 *
 * @param element the id of the element, row or question it is found at; null for the file itself
 * @param stops whether it stops a release; else it is advice
 * @param rule the rule's short name, for example {@code user-task-has-a-clock}
 * @param sentence what is wrong, in the words of somebody who keeps a procedure
 * @param remedy what to do about it
 */
public record Problem(
    String file,
    @Nullable String element,
    boolean stops,
    String rule,
    String sentence,
    String remedy) {}
