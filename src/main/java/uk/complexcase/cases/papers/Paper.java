package uk.complexcase.cases.papers;

/**
 * A paper to be printed.
 *
 * @param title what it is, for example "Minutes of strategy discussion S-4M8T-2XJ6"
 * @param standing the standing of the meeting, printed under the title (SCR-B-65)
 * @param marking handling marking, printed on every page
 * @param body headings, paragraphs, lists and tables in well-formed HTML, every value escaped, as
 *     {@link Papers#body} makes it
 */
public record Paper(String title, String standing, String marking, String body) {}
