package org.quarterday.contact.rules;

/** How it was made sure that somebody is who they say. */
public enum ContactIdentity {
  ANSWERS("Answered what only they know"),
  DOCUMENT("Showed a document"),
  CALLED_BACK("Called on a number on record"),
  KNOWN_ADDRESS("Wrote from an address on record"),
  SIGNED_IN("Signed in to Housing Online"),
  NOT_VERIFIED("Not verified");

  private final String words;

  ContactIdentity(String words) {
    this.words = words;
  }

  public String words() {
    return words;
  }

  public boolean verified() {
    return this != NOT_VERIFIED;
  }
}
