package org.quarterday.campaign.rules;

/**
 * What a campaign is in law (Privacy and Electronic Communications Regulations 2003, reg. 22):
 * marketing goes by text or e-mail only to who agreed to it.
 */
public enum Purpose {
  /** About the tenancy or its account. */
  SERVICE,
  /** Promotes something: an event, an offer, the council's aims. */
  MARKETING
}
