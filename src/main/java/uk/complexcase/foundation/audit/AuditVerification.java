package uk.complexcase.foundation.audit;

import java.util.Optional;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Isolation;
import org.springframework.transaction.annotation.Transactional;

/** Recomputes the chain from the first entry to the head and tells where it first breaks. */
@Service
public class AuditVerification {

  private static final int BATCH = 1000;

  private final AuditChain chain;

  AuditVerification(AuditChain chain) {
    this.chain = chain;
  }

  /** What was found. */
  public sealed interface Result {

    /** One sentence for a reader. */
    String sentence();
  }

  /** Every entry is where and what it was when written. */
  public record Intact(long entries) implements Result {

    @Override
    public String sentence() {
      return "The audit log is intact: " + entries + " entries";
    }
  }

  /** Something was changed, removed or moved; {@code seq} is the first entry that does not fit. */
  public record Broken(long seq, String why) implements Result {

    @Override
    public String sentence() {
      return "The audit log is broken at entry " + seq + ": " + why;
    }
  }

  /** Reads the whole log, in batches; entries written meanwhile may or may not be included. */
  @Transactional(readOnly = true, isolation = Isolation.REPEATABLE_READ)
  public Result verify() {
    var head = chain.head();
    var place = new AuditChain.Head(0, AuditEntry.GENESIS);
    for (var links = chain.after(0, BATCH);
        !links.isEmpty();
        links = chain.after(place.seq(), BATCH)) {
      for (var link : links) {
        var fault = fault(link, place);
        if (fault.isPresent()) {
          return new Broken(place.seq() + 1, fault.get());
        }
        place = new AuditChain.Head(link.seq(), link.hash());
      }
    }
    if (place.seq() < head.seq()) {
      return new Broken(
          place.seq() + 1, "it and all after it, up to " + head.seq() + ", are missing");
    }
    return place.equals(head)
        ? new Intact(place.seq())
        : new Broken(place.seq(), "the head of the log remembers another last entry");
  }

  private static Optional<String> fault(AuditChain.Link link, AuditChain.Head before) {
    if (link.seq() != before.seq() + 1) {
      return Optional.of("it is missing");
    }
    if (!link.previousHash().equals(before.hash())) {
      return Optional.of("it does not follow the entry before it");
    }
    if (!link.hash().equals(link.entry().hash(link.seq(), link.previousHash()))) {
      return Optional.of("its content was changed");
    }
    return Optional.empty();
  }
}
