/** Sign-in over HTTP, and what is checked before any page answers. */
@NullMarked
package uk.complexcase.foundation.security.web;

import org.jspecify.annotations.NullMarked;
