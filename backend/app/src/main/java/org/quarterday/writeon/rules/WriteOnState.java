package org.quarterday.writeon.rules;

/** Awaiting goes to posted or refused, once, by another person than who asked. */
public enum WriteOnState {
  AWAITING_APPROVAL,
  POSTED,
  REFUSED
}
