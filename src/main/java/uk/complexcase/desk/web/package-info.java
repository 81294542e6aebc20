/** The frame of every page, the task page, the case pages and the error pages. */
@NullMarked
package uk.complexcase.desk.web;

import org.jspecify.annotations.NullMarked;
