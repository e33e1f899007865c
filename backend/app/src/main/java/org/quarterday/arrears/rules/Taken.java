package org.quarterday.arrears.rules;

import java.time.LocalDate;

/** A step that was taken. */
public record Taken(String code, LocalDate on) {}
