package org.quarterday.campaign.rules;

import java.util.EnumSet;
import java.util.Set;

/** The life of a campaign: the one table of what may follow what. */
public enum CampaignState {
  /** Being written; nothing of it is settled. */
  DRAFT("Draft"),
  /** Every row was checked with these words: it waits for approval. */
  CHECKED("Checked"),
  /** Approved; it waits for its day or hour. */
  RELEASED("Approved"),
  SENDING("Sending"),
  SENT("Sent"),
  /** Stopped by a person: what had not gone did not go. */
  CANCELLED("Cancelled");

  private final String words;

  CampaignState(String words) {
    this.words = words;
  }

  public String words() {
    return words;
  }

  private Set<CampaignState> next() {
    return switch (this) {
      case DRAFT -> EnumSet.of(DRAFT, CHECKED, CANCELLED);
      case CHECKED -> EnumSet.of(DRAFT, CHECKED, RELEASED, CANCELLED);
      case RELEASED -> EnumSet.of(SENDING, CANCELLED);
      case SENDING -> EnumSet.of(SENT, CANCELLED);
      case SENT, CANCELLED -> EnumSet.noneOf(CampaignState.class);
    };
  }

  public boolean mayBecome(CampaignState next) {
    return next().contains(next);
  }

  /** Words, audience and day may still be changed; a change voids the check. */
  public boolean isOpen() {
    return mayBecome(DRAFT);
  }
}
