package org.quarterday.message.rules;

/** Why a message failed: what a person can do about it. In the order of how certain it is. */
public enum FailureKind {
  /** The same message may arrive another time. */
  TEMPORARY,
  /** Something between us and the provider: for whoever runs the server. */
  TECHNICAL,
  /** Never to this recipient: ask the person for another. */
  PERMANENT
}
