package org.quarterday.arrears.rules;

import java.time.LocalDate;

/**
 * Nothing is recommended until it ends.
 *
 * @param until its last day
 */
public record Pause(PauseReason reason, String note, LocalDate until) {}
