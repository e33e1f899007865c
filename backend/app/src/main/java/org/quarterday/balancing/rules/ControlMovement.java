package org.quarterday.balancing.rules;

/** What moved on a control account in a day, both ways, in pence, none of it negative. */
public record ControlMovement(String code, long debitPence, long creditPence, long movements) {}
