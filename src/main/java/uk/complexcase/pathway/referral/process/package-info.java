/** Job workers of the referral pathway: adapters without rules. */
@NullMarked
package uk.complexcase.pathway.referral.process;

import org.jspecify.annotations.NullMarked;
