package uk.complexcase.pathway.missing.web;

import uk.complexcase.cases.casefile.IdentityBar;
import uk.complexcase.pathway.missing.MissingHistory;
import uk.complexcase.work.pages.FormPage;
import uk.complexcase.work.pages.TypedForm;

/** The page of a child's missing episodes: what was typed, and what is on record. */
public record MissingPage(IdentityBar child, MissingHistory history, TypedForm form)
    implements FormPage {}
