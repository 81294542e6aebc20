/** The pages of notices and messages. */
@NullMarked
package uk.complexcase.work.notifications.web;

import org.jspecify.annotations.NullMarked;
