package uk.complexcase.pathway.risk.web;

import org.jspecify.annotations.Nullable;
import uk.complexcase.cases.casefile.IdentityBar;
import uk.complexcase.pathway.risk.RiskHistory;

/**
 * The page of a child's levels of risk.
 *
 * @param history null where the team never worked with the child
 * @param asks whether the viewer may ask for a review before its time
 * @param typed the reason typed, where it was refused
 * @param problem what is wrong with it; null when nothing is
 */
public record RiskPage(
    IdentityBar child,
    @Nullable RiskHistory history,
    boolean asks,
    String typed,
    @Nullable String problem) {}
