package uk.complexcase.cases.actions;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import uk.complexcase.cases.actions.ActionBook.NewAction;
import uk.complexcase.foundation.people.Agency;
import uk.complexcase.foundation.shared.CaseRef;
import uk.complexcase.foundation.shared.PractitionerId;

/**
 * No action without words, one owner and a date from today on passes, however it is put together.
 */
class ItemCheckProperties {

  private static final LocalDate TODAY = LocalDate.of(2027, 2, 1);

  @Property
  void what_passes_has_words_exactly_one_owner_a_child_and_a_date_from_today_on(
      @ForAll("actions") NewAction action) {
    boolean complete =
        !action.words().replace("\u0000", "").isBlank()
            && action.words().length() <= 2000
            && (action.owner() != null) != !action.ownerName().replace("\u0000", "").isBlank()
            && action.due() != null
            && !action.due().isBefore(TODAY)
            && !action.due().isAfter(TODAY.plusYears(5))
            && !action.children().isEmpty()
            && !action.key().isBlank();

    assertThat(ItemCheck.action(action, TODAY).isEmpty()).isEqualTo(complete);
  }

  @Provide
  Arbitrary<NewAction> actions() {
    Arbitrary<String> text =
        Arbitraries.of("", "  ", "\u0000", " \u0000 ", "\u2003", "See the child", "x".repeat(2001));
    Arbitrary<Optional<PractitionerId>> owners =
        Arbitraries.of(Optional.empty(), Optional.of(new PractitionerId("s.worker")));
    Arbitrary<String> names = Arbitraries.of("", " ", "\u0000", "Head teacher");
    Arbitrary<Optional<LocalDate>> days =
        Arbitraries.integers()
            .between(-3, 3)
            .map(later -> Optional.of(TODAY.plusDays(later)))
            .injectNull(0.1)
            .map(day -> day == null ? Optional.<LocalDate>empty() : day)
            .edgeCases(
                edges -> edges.add(Optional.of(LocalDate.MAX)).add(Optional.of(LocalDate.MIN)));
    Arbitrary<List<CaseRef>> children =
        Arbitraries.of(List.of(), List.of(new CaseRef("C-0000-0001")));
    Arbitrary<String> keys = Arbitraries.of("", " ", "k1");
    return Combinators.combine(keys, children, text, owners, names, days)
        .as((key, about, words, owner, name, due) ->
            new NewAction(
                key,
                "S-0000-0001",
                about,
                ActionKind.SAFETY,
                words,
                Agency.CSC,
                owner.orElse(null),
                name,
                due.orElse(null)));
  }
}
