/** What a campaign may say and to whom, without where it is kept. */
package org.quarterday.campaign.rules;
