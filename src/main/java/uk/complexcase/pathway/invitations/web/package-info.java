/** The calendar file of an invitation. */
@NullMarked
package uk.complexcase.pathway.invitations.web;

import org.jspecify.annotations.NullMarked;
