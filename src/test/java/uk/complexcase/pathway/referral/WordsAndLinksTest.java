package uk.complexcase.pathway.referral;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.mockito.Mockito.doThrow;
import static uk.complexcase.pathway.referral.ReferralRoom.REFERRER;
import static uk.complexcase.pathway.referral.ReferralRoom.TEAM_MANAGER;

import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.mockito.Mockito;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.transaction.annotation.Transactional;
import uk.complexcase.cases.casefile.ChildLinks.Link;
import uk.complexcase.cases.casefile.OwnWords.Spoken;
import uk.complexcase.db.OnH2;
import uk.complexcase.db.OnPostgres;
import uk.complexcase.db.TestClock;
import uk.complexcase.foundation.security.CaseAccess;
import uk.complexcase.foundation.security.NotVisible;
import uk.complexcase.foundation.shared.CaseRef;
import uk.complexcase.foundation.shared.ContactRef;

/** Whose words a contact brings and whom it links, on both databases. */
class WordsAndLinksTest {

  @Nested
  @OnH2
  class OnH2Test extends Behaviour {}

  @Nested
  @OnPostgres
  class OnPostgresTest extends Behaviour {}

  @Import(ReferralRoom.class)
  @Transactional
  abstract static class Behaviour {

    @Autowired ReferralDesk desk;
    @Autowired SaidInContacts said;
    @Autowired LinksOfContacts links;
    @Autowired ContactChildren children;
    @Autowired CaseAccess access;
    @Autowired TestClock clock;

    @AfterEach
    void open() {
      Mockito.reset(access);
    }

    @Test
    void what_a_child_said_to_the_referrer_stands_on_the_childs_record() {
      var contact = sent(Referrals.about("Child A1").saying("I do not want to go home"));

      assertThat(said.spoken(TEAM_MANAGER, files(contact).getFirst()))
          .containsExactly(
              new Spoken(
                  clock.instant(),
                  "I do not want to go home",
                  "told to the hub in contact " + contact.value()));
    }

    @Test
    void words_of_one_of_several_children_are_put_into_nobodys_mouth() {
      var contact = sent(Referrals.about("Child A1", "Child A2").saying("He takes our telephones"));

      for (var file : files(contact)) {
        assertThat(said.spoken(TEAM_MANAGER, file)).isEmpty();
      }
    }

    @Test
    void silence_is_no_word() {
      var contact = sent(Referrals.about("Child A1"));

      assertThat(said.spoken(TEAM_MANAGER, files(contact).getFirst())).isEmpty();
    }

    @Test
    void whoever_may_not_open_the_file_hears_nothing() {
      var contact = sent(Referrals.about("Child A1").saying("I do not want to go home"));
      var file = files(contact).getFirst();
      doThrow(new NotVisible("closed")).when(access).requireOpen(TEAM_MANAGER, file);

      assertThatThrownBy(() -> said.spoken(TEAM_MANAGER, file)).isInstanceOf(NotVisible.class);
    }

    @Test
    void children_of_one_contact_are_linked_by_it() {
      var contact = sent(Referrals.about("Child A1", "Child A2"));
      sent(Referrals.about("Child A3"));
      var files = files(contact);

      assertThat(links.links(files.getFirst()))
          .contains(new Link(files.get(1), "contact " + contact.value()))
          .extracting(Link::other)
          .containsOnly(files.get(0), files.get(1));
    }

    private ContactRef sent(Referrals referral) {
      return desk.submit(REFERRER, referral.mars(), Channel.ONLINE, UUID.randomUUID().toString())
          .contact();
    }

    private List<CaseRef> files(ContactRef contact) {
      return children.findByContactRefOrderByPosition(contact.value()).stream()
          .map(ContactChild::file)
          .toList();
    }
  }
}
