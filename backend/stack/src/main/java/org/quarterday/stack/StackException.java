package org.quarterday.stack;

/**
 * A part of the stack could not be started or stopped; the message is meant to be read by a person.
 */
public final class StackException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  StackException(String message) {
    super(message);
  }

  StackException(String message, Throwable cause) {
    super(message, cause);
  }
}
