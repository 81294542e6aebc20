package uk.complexcase.pathway.referral;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import uk.complexcase.pathway.referral.OutsideReport.Teller;

/** Whoever asked for a receipt learns when none can be sent. */
class ReceiptAskedForTest {

  @ParameterizedTest
  @CsvSource({
    "true, neighbour@home.example, false",
    "true, ' neighbour@home.example ', false",
    "true, neighbour, true",
    "true, '', true",
    "false, neighbour, false",
    "false, '', false"
  })
  void a_receipt_is_lost_only_where_one_was_asked_for(boolean asked, String email, boolean lost) {
    var teller = new Teller("", "", "", "", email, asked, "", false);
    assertThat(teller.receiptLost()).isEqualTo(lost);
  }
}
