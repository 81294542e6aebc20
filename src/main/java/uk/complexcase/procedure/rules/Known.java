package uk.complexcase.procedure.rules;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import uk.complexcase.procedure.JobTypes;
import uk.complexcase.procedure.ReadsTable;

/**
 * What the code knows that files may name.
 *
 * @param variables the vocabulary, variable to the codes it may be; empty for any value
 * @param clauses the catalogue, id to our words
 * @param built the clauses something must carry out
 * @param groups the candidate groups of roles
 * @param agencies the agencies' codes with what they are called
 * @param jobs the jobs somebody here does
 * @param readers who reads tables as data
 * @param delivered the files as the code was made for them
 */
record Known(
    Map<String, List<String>> variables,
    Map<String, String> clauses,
    Set<String> built,
    Set<String> groups,
    SortedMap<String, String> agencies,
    JobTypes jobs,
    List<ReadsTable> readers,
    Procedure delivered) {

  /** What a process may put where a code stands: the code itself, or all a variable may be. */
  List<String> valuesOf(String given) {
    return given.startsWith("=")
        ? variables.getOrDefault(given.substring(1).strip(), List.of())
        : List.of(given);
  }
}
