/**
 * The log of personal data breaches: reported by anybody, seen by few, each sight with its reason;
 * the risk judged by named questions, and the Information Commissioner told in time.
 */
package org.quarterday.breach;
