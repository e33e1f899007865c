package org.quarterday.trace.rules;

/** What a score says. A person decides, always. */
public enum Verdict {
  LIKELY,
  LOOK,
  UNLIKELY
}
