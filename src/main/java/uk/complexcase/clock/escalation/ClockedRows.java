package uk.complexcase.clock.escalation;

/**
 * The rows by which a room's clocks lead to children, for one query over thousands of clocks; says
 * the same as {@link CasesBehind#children}.
 *
 * @param join a table named {@code b} and on what it joins the clock, whose row is named {@code d}
 * @param caseRef column of the file that holds the child's case now, for example {@code
 *     b.current_case_ref}
 */
public record ClockedRows(String join, String caseRef) {}
