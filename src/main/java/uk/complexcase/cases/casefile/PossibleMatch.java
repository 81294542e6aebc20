package uk.complexcase.cases.casefile;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import uk.complexcase.foundation.shared.CaseRef;

/** A case file that may be the same child's, and why it is thought so. */
public record PossibleMatch(
    CaseRef caseRef, String name, @Nullable LocalDate dateOfBirth, String status, String why) {}
