package uk.complexcase.work.steps;

/** One thing that was recorded, with what it is called. */
public record Said(String label, String words) {}
