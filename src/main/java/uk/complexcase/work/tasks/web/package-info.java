/** The task list and the acts on a task, as pages. */
@NullMarked
package uk.complexcase.work.tasks.web;

import org.jspecify.annotations.NullMarked;
