package org.quarterday.campaign;

import org.quarterday.platform.export.Listing;

/** Campaigns and whom they are for as files: the columns of their lists. */
final class CampaignSheet {

  static final Listing<CampaignReads.Item> CAMPAIGNS =
      Listing.<CampaignReads.Item>of("Campaigns")
          .text("title", "Campaign", CampaignReads.Item::title)
          .text("purpose", "Purpose", item -> Listing.words(item.purpose()))
          .text("state", "State", CampaignReads.Item::stateWords)
          .whole("planned", "Written to", CampaignReads.Item::planned)
          .whole("excluded", "Left out", CampaignReads.Item::excluded)
          .text("madeBy", "Made by", CampaignReads.Item::madeByName)
          .instant("madeAt", "Made", CampaignReads.Item::madeAt)
          .text("releasedBy", "Approved by", CampaignReads.Item::releasedByName)
          .instant("releasedAt", "Approved", CampaignReads.Item::releasedAt);

  static final Listing<RecipientReads.Item> RECIPIENTS =
      Listing.<RecipientReads.Item>of("Whom a campaign is for")
          .text("account", "Account", RecipientReads.Item::accountReference)
          .text("name", "Name", RecipientReads.Item::name)
          .text("state", "State", item -> Listing.words(item.state()))
          .text("reason", "Why left out", RecipientReads.Item::reasonWords)
          .text("ways", "Ways", RecipientReads.Item::ways)
          .text("became", "What became of it", RecipientReads.Item::became);

  private CampaignSheet() {}
}
