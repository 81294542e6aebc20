package uk.complexcase.pathway.adulthood.web;

import uk.complexcase.cases.casefile.IdentityBar;
import uk.complexcase.pathway.adulthood.AdulthoodRecord;
import uk.complexcase.work.pages.FormPage;
import uk.complexcase.work.pages.TypedForm;

/** The page of a child's way to adult services. */
public record AdulthoodPage(IdentityBar child, AdulthoodRecord way, TypedForm form)
    implements FormPage {}
