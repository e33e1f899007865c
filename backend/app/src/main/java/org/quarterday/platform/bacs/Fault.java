package org.quarterday.platform.bacs;

/**
 * What is wrong with a file or report.
 *
 * @param line counted from 1; 0 for the whole of it
 * @param words a sentence
 */
public record Fault(int line, String words) {}
