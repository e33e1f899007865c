package org.quarterday.campaign;

import org.quarterday.platform.problem.ProblemType;

/** What can be wrong with words to thousands. */
enum CampaignProblem implements ProblemType {
  CAMPAIGN_NOT_FOUND(404, "There is no such campaign"),
  CAMPAIGN_STATE(409, "The campaign is past that"),
  CAMPAIGN_WORDS_WRONG(422, "The words cannot go like this"),
  CAMPAIGN_AUDIENCE_WRONG(422, "Nobody can be found for it"),
  CAMPAIGN_AUDIENCE_MISSING(409, "It is not settled yet whom it is for"),
  CAMPAIGN_EMPTY(409, "Nobody would be written to"),
  CAMPAIGN_CHANGED(409, "The campaign is not the one that was looked at"),
  CAMPAIGN_SENT_BEFORE(409, "These people had these words already"),
  CAMPAIGN_DAY_WRONG(422, "That day cannot be"),
  CAMPAIGN_RECIPIENT_NOT_FOUND(404, "Nobody of that name is in the campaign"),
  CAMPAIGN_TEST_ADDRESS_WRONG(422, "That is no number or address of your own to try it on"),
  CAMPAIGN_TEST_ADDRESS_MISSING(409, "You have not said where your trials go"),
  CAMPAIGN_TERMS_WRONG(422, "The terms of campaigns cannot be so"),
  CAMPAIGN_PERSON_NOT_FOUND(404, "There is no such person");

  private final int status;
  private final String title;

  CampaignProblem(int status, String title) {
    this.status = status;
    this.title = title;
  }

  @Override
  public int status() {
    return status;
  }

  @Override
  public String title() {
    return title;
  }
}
