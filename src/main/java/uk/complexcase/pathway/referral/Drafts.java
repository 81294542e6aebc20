package uk.complexcase.pathway.referral;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.time.InstantSource;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import uk.complexcase.foundation.security.Viewer;
import uk.complexcase.pathway.referral.ReferralDesk.ReferralDraft;

/** Unsent referrals: raw values by field name, as typed. */
@Component
class Drafts {

  private final ReferralDrafts drafts;
  private final ObjectMapper json;
  private final InstantSource clock;

  Drafts(ReferralDrafts drafts, ObjectMapper json, InstantSource clock) {
    this.drafts = drafts;
    this.json = json;
    this.clock = clock;
  }

  @Transactional(readOnly = true)
  public Optional<ReferralDraft> of(Viewer viewer) {
    return drafts.findById(viewer.id().value()).map(this::read);
  }

  /** Lays the values of one step over those saved before. */
  @Transactional
  public ReferralDraft save(Viewer viewer, Map<String, String> values) {
    var entry =
        drafts
            .findById(viewer.id().value())
            .orElseGet(() ->
                new ReferralDraftEntry(
                    viewer.id().value(), UUID.randomUUID().toString(), "{}", clock.instant()));
    var all = new LinkedHashMap<>(read(entry).values());
    all.putAll(values);
    entry.values = write(all);
    entry.savedAt = clock.instant();
    return read(drafts.save(entry));
  }

  @Transactional
  public void discard(Viewer viewer) {
    drafts.findById(viewer.id().value()).ifPresent(drafts::delete);
  }

  private ReferralDraft read(ReferralDraftEntry entry) {
    try {
      return new ReferralDraft(
          entry.submissionId,
          json.readValue(entry.values, new TypeReference<LinkedHashMap<String, String>>() {}),
          entry.savedAt);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("A referral's draft could not be read", e);
    }
  }

  private String write(Map<String, String> values) {
    try {
      return json.writeValueAsString(values);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("A referral's draft could not be written", e);
    }
  }
}
