package uk.complexcase.cases.casefile;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import uk.complexcase.foundation.shared.CaseRef;

/**
 * What the identity bar shows of a child to those who may see it.
 *
 * @param dateOfBirth null while unknown
 * @param expectedAge age in years as the referrer gave it, where the date of birth is unknown
 */
public record ChildIdentity(
    CaseRef caseRef,
    String name,
    @Nullable LocalDate dateOfBirth,
    @Nullable Integer expectedAge,
    String status,
    boolean restricted) {}
