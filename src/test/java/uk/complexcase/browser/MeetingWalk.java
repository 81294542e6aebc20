package uk.complexcase.browser;

import java.util.function.BiConsumer;

/** Walks the pages and states of a strategy discussion about one child. */
final class MeetingWalk {

  private final BrowserTest people;
  private final BiConsumer<String, Person> look;

  MeetingWalk(BrowserTest people, BiConsumer<String, Person> look) {
    this.people = people;
    this.look = look;
  }

  void walk() {
    var contact = people.shortcut.askForDiscussion("Child N1");
    var child = people.shortcut.children(contact).getFirst();
    var manager = people.signedIn("team.manager");
    look.accept("meetings", manager.goesTo("/meetings"));
    look.accept("meetings-none", people.signedIn("early.help").goesTo("/meetings"));
    asking(manager, child);
    manager.goesTo("/cases/" + child);
    var address =
        manager.page().locator("main a[href^='/meetings/S-']").first().getAttribute("href");
    var chair = new MeetingRoom(manager, address);
    chair.at("convene");
    look.accept("meeting-convene", manager);
    chair.choose("prepare", "timing.timing", "PLANNED_MEETING").send("prepare");
    look.accept("meeting-convene-error", manager);
    chair
        .at("convene")
        .select("prepare", "leads.chair", "team.manager")
        .select("prepare", "notes.noteTaker", "business.support")
        .send("prepare");
    look.accept("meeting-convene-said", manager);
    chair.at("hold");
    look.accept("meeting-begin", manager);
    chair.choose("begin", "mode", "VIDEO").send("begin");
    look.accept("meeting-begin-error", manager);
    chair.choose("begin", "mode", "VIDEO").choose("begin", "statementRead", "YES").send("begin");
    look.accept("meeting-hold", manager);
    held(chair, manager, child);
    asOthers(address);
  }

  private void asking(Person manager, String child) {
    look.accept("ask-discussion", manager.goesTo("/cases/" + child + "/strategy-discussion"));
    manager.press("Ask for the discussion");
    manager.problems().waitFor();
    look.accept("ask-discussion-error", manager);
    look.accept("urgent-protection", manager.goesTo("/cases/" + child + "/urgent-protection"));
  }

  private void held(MeetingRoom chair, Person manager, String child) {
    var form = "record-child-" + child;
    chair.choose("settle-points", "MEDIA.status", "NOT_APPLICABLE").send("settle-points");
    look.accept("meeting-hold-error", manager);
    chair
        .write("settle-points", "MEDIA.reason", "Nobody is missing.")
        .send("settle-points")
        .write("write-note-VOICE", "words", "She asked who else would read it.")
        .send("write-note-VOICE")
        .write("agree-action", "words", "See the child at school")
        .send("agree-action");
    look.accept("meeting-action-error", manager);
    manager.page().locator(".app-strip__name").first().click();
    look.accept("meeting-child", manager);
    chair
        .choose(form, "voice.sought", "RECORDED")
        .write(form, "voice.words", "I am not going back to that flat.", "voice.changed", "")
        .send(form);
    look.accept("meeting-child-error", manager);
    chair
        .write(form, "voice.changed", "She stays with her aunt from today.")
        .choose(form, "outcome.outcome", "S47")
        .send(form);
    look.accept("meeting-child-said", manager);
    chair.at("close");
    look.accept("meeting-close", manager);
    chair.send("end-held");
    look.accept("meeting-close-error", manager);
  }

  private void asOthers(String address) {
    look.accept("meeting-police", people.signedIn("police.hub").goesTo(address + "?part=hold"));
    look.accept("meeting-note-taker", people.signedIn("business.support").goesTo(address));
    look.accept("meeting-not-found", people.signedIn("early.help").goesTo(address));
  }
}
