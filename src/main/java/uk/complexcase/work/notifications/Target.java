package uk.complexcase.work.notifications;

import java.time.LocalDate;
import java.util.UUID;
import uk.complexcase.clock.timescales.DeadlineId;
import uk.complexcase.foundation.shared.CaseRef;
import uk.complexcase.foundation.shared.ContactRef;

/** What a notice leads to. */
sealed interface Target {

  /** The path of its page in the product. */
  String path();

  /** How it is kept; {@link NoticeKind#target} reads it back. */
  String key();

  /** A clock of the register. */
  record OfDeadline(DeadlineId id) implements Target {

    static OfDeadline of(String key) {
      return new OfDeadline(new DeadlineId(UUID.fromString(key)));
    }

    @Override
    public String path() {
      return "/deadlines/" + id;
    }

    @Override
    public String key() {
      return id.toString();
    }
  }

  /** A child's file. */
  record OfCase(CaseRef child) implements Target {

    static OfCase of(String key) {
      return new OfCase(new CaseRef(key));
    }

    @Override
    public String path() {
      return "/cases/" + child;
    }

    @Override
    public String key() {
      return child.value();
    }
  }

  /**
   * An invitation to a sitting of a meeting.
   *
   * @param sequence how often it was changed
   */
  record OfMeeting(String reference, int session, int sequence) implements Target {

    static OfMeeting of(String key) {
      var parts = key.split("/", 3);
      return new OfMeeting(parts[0], Integer.parseInt(parts[1]), Integer.parseInt(parts[2]));
    }

    @Override
    public String path() {
      return "/meetings/" + reference;
    }

    @Override
    public String key() {
      return reference + "/" + session + "/" + sequence;
    }
  }

  /** A discussion that somebody has to convene. */
  record ToConvene(String reference) implements Target {

    static ToConvene of(String key) {
      return new ToConvene(key);
    }

    @Override
    public String path() {
      return "/meetings/" + reference;
    }

    @Override
    public String key() {
      return reference;
    }
  }

  /** Minutes of a sitting of a meeting. */
  record OfMinutes(String reference, int session) implements Target {

    static OfMinutes of(String key) {
      var parts = key.split("/", 2);
      return new OfMinutes(parts[0], Integer.parseInt(parts[1]));
    }

    @Override
    public String path() {
      return "/meetings/" + reference + "/minutes/" + session;
    }

    @Override
    public String key() {
      return reference + "/" + session;
    }
  }

  /** A contact, as its referrer follows it. */
  record OfContact(ContactRef contact) implements Target {

    static OfContact of(String key) {
      return new OfContact(new ContactRef(key));
    }

    @Override
    public String path() {
      return "/referrals/" + contact;
    }

    @Override
    public String key() {
      return contact.value();
    }
  }

  /** A step that stopped. */
  record OfIncident(long incident) implements Target {

    static OfIncident of(String key) {
      return new OfIncident(Long.parseLong(key));
    }

    @Override
    public String path() {
      return "/operations/incidents/" + incident;
    }

    @Override
    public String key() {
      return Long.toString(incident);
    }
  }

  /** A draft of the procedure. */
  record OfDraft(String draft) implements Target {

    static OfDraft of(String key) {
      return new OfDraft(key);
    }

    @Override
    public String path() {
      return "/studio/drafts/" + draft;
    }

    @Override
    public String key() {
      return draft;
    }
  }

  /**
   * An exploitation panel.
   *
   * @param on the London day it meets
   * @param sheet whether it is the reader's own return that is shown, not the agenda
   */
  record OfPanel(LocalDate on, boolean sheet) implements Target {

    private static final String SHEET = "/return";

    static OfPanel of(String key) {
      return new OfPanel(LocalDate.parse(key.replace(SHEET, "")), key.endsWith(SHEET));
    }

    @Override
    public String path() {
      return "/panels/" + key();
    }

    @Override
    public String key() {
      return on + (sheet ? SHEET : "");
    }
  }

  /** A task. */
  record OfTask(long taskKey) implements Target {

    static OfTask of(String key) {
      return new OfTask(Long.parseLong(key));
    }

    @Override
    public String path() {
      return "/tasks/" + taskKey;
    }

    @Override
    public String key() {
      return Long.toString(taskKey);
    }
  }
}
