/** How a room's page of one child is shown, and how what is typed there is answered. */
@NamedInterface("web")
@NullMarked
package uk.complexcase.work.pages.web;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
