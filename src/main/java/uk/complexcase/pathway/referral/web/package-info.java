/** The hub's board and the referrer's pages. */
@NullMarked
package uk.complexcase.pathway.referral.web;

import org.jspecify.annotations.NullMarked;
