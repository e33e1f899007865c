package org.quarterday.message;

/** Whose a message is: the feature that queued it and reads what became of it. */
public enum MessageAbout {
  LETTER,
  CAMPAIGN,
  /** Fixed words to whoever sets the gateway up. */
  TEST
}
