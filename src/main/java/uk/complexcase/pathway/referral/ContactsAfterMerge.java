package uk.complexcase.pathway.referral;

import org.springframework.stereotype.Component;
import uk.complexcase.cases.casefile.MovedFiles;
import uk.complexcase.cases.casefile.RecordsOnFiles;

/** Keeps contacts pointed at the file that holds each child now. */
@Component
class ContactsAfterMerge implements RecordsOnFiles {

  private final ContactChildren children;

  ContactsAfterMerge(ContactChildren children) {
    this.children = children;
  }

  @Override
  public void follow(MovedFiles moved) {
    children
        .findByCurrentCaseRefIn(moved.refs())
        .forEach(child -> child.currentCaseRef = moved.now(child.caseRef));
  }
}
