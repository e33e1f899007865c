package org.quarterday.writeoff.rules;

import java.time.LocalDate;

/**
 * A hold on the account that binds whoever would ask for the debt: Breathing Space, a complaint, a
 * benefit or a promise that is waited for.
 *
 * @param words as everybody who sees the account may read it
 * @param endsOn its last day; null while nothing says when
 */
public record Held(String words, LocalDate endsOn) {}
