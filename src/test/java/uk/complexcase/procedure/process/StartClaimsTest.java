package uk.complexcase.procedure.process;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.concurrent.Executors;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import uk.complexcase.db.OnH2;
import uk.complexcase.db.OnPostgres;
import uk.complexcase.foundation.shared.References;

/** Who holds a start, on both databases. */
class StartClaimsTest {

  @Nested
  @OnH2
  class OnH2Test extends Behaviour {}

  @Nested
  @OnPostgres
  class OnPostgresTest extends Behaviour {}

  @Import(StartClaims.class)
  @Transactional(propagation = Propagation.NOT_SUPPORTED)
  abstract static class Behaviour {

    private static final String PROCESS = "referral-pathway";
    private final String key = References.fresh("C");
    @Autowired StartClaims claims;

    @Test
    void theFirstInstanceHoldsTheStartAndKeepsIt() {
      claims.open(PROCESS, key);
      assertThat(claims.holder(PROCESS, key)).isEmpty();

      assertThat(claims.claim(PROCESS, key, 1)).isTrue();
      assertThat(claims.claim(PROCESS, key, 2)).isFalse();
      assertThat(claims.claim(PROCESS, key, 1)).as("its first job again").isTrue();
      assertThat(claims.holder(PROCESS, key)).contains(1L);
    }

    @Test
    void anInstanceStartedFromOutsideClaimsForItself() {
      assertThat(claims.claim(PROCESS, key, 7)).isTrue();
    }

    @Test
    void openingAgainChangesNothing() {
      claims.open(PROCESS, key);
      claims.claim(PROCESS, key, 3);
      claims.open(PROCESS, key);
      assertThat(claims.holder(PROCESS, key)).contains(3L);
    }

    @Test
    void theSameKeyOfAnotherProcessIsAnotherStart() {
      claims.claim(PROCESS, key, 1);
      assertThat(claims.claim("strategy-discussion", key, 2)).isTrue();
    }

    @Test
    void ofManyInstancesAtOnceExactlyOneHoldsTheStart() throws Exception {
      try (var nodes = Executors.newFixedThreadPool(4)) {
        var held =
            LongStream.rangeClosed(1, 12)
                .mapToObj(instance -> nodes.submit(() -> claims.claim(PROCESS, key, instance)))
                .toList();
        int winners = 0;
        for (var result : held) {
          winners += result.get() ? 1 : 0;
        }
        assertThat(winners).isEqualTo(1);
      }
    }
  }
}
