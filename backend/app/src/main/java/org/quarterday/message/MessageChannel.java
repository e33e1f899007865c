package org.quarterday.message;

/** By which way a message goes. */
public enum MessageChannel {
  TEXT,
  EMAIL,
  /** Pages somebody else prints and posts. */
  POST
}
