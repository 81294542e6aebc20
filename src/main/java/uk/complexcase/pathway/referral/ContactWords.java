package uk.complexcase.pathway.referral;

import java.util.Locale;

/** Short wording about a contact, without names. */
final class ContactWords {

  private ContactWords() {}

  static String whyNew(Contact contact) {
    return (contact.account.urgent() ? "urgent referral" : "new referral") + group(contact);
  }

  /** A wording with the size of the group, where it is one. */
  static String of(String what, Contact contact) {
    return what + group(contact);
  }

  private static String group(Contact contact) {
    return contact.childrenInConcern > 1
        ? ", group of " + contact.childrenInConcern + " children"
        : "";
  }

  static String lower(String label) {
    return label.toLowerCase(Locale.UK);
  }
}
