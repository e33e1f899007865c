package org.quarterday.letter.rules;

/** The forms a letter is made in. Braille and audio are made by a supplier from our words. */
public enum LetterFormat {
  STANDARD,
  LARGE_PRINT,
  EASY_READ,
  BRAILLE,
  AUDIO;

  /** Whether a supplier makes it. */
  public boolean bySupplier() {
    return this == BRAILLE || this == AUDIO;
  }

  /** Whose words it takes: what is read out or embossed are the standard ones. */
  public LetterFormat words() {
    return bySupplier() ? STANDARD : this;
  }
}
