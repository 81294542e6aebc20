package uk.complexcase.pathway.themes;

/**
 * One thing that children are counted by.
 *
 * @param code as rooms record it
 * @param label as people read it
 */
record Theme(String code, String label) {}
