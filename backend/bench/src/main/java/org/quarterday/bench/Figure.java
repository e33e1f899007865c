package org.quarterday.bench;

/**
 * One measured figure.
 *
 * @param key what {@code BENCH} calls it
 * @param name what was measured
 * @param target what it must be
 * @param measured what it was
 * @param met whether that is within the target
 * @param section how it was measured and where the time goes, in Markdown
 */
record Figure(
    String key, String name, String target, String measured, boolean met, String section) {}
