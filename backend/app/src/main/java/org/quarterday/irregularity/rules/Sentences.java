package org.quarterday.irregularity.rules;

import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Sentences that more than one irregularity ends with. */
final class Sentences {

  static final String ANOTHER_WAY =
      "Please tell us whether you would like to set up a new Direct Debit, or how you will pay instead.";

  static final String ENDED = "Nothing more is collected by that Direct Debit. " + ANOTHER_WAY;

  /** Of what the payer disputes: our letters are looked at before any more is collected. */
  static final String LOOKED_INTO =
      "We are looking at what we told you and when. Nothing is collected until that is settled, and if the mistake was ours we will say so.";

  /** To staff: nobody is written to, and nobody asked for money, before it is known. */
  static final String BEREAVEMENT =
      "For staff only. Do not write or speak to the payer by name. The Direct Debit is at an end, and the task for a bereavement says who is to be asked and how; nothing about it is put into a letter.";

  private Sentences() {}

  /**
   * What there is to pay. Money has no names: it is said of the whole account, so that what has
   * been paid since in another way is not asked for again, nor the same sum in two tellings.
   */
  static String toPay(Known known) {
    return known.overduePence() == 0
        ? "Nothing is overdue on the account today, so there is nothing to pay because of it."
        : "In all, %s is overdue on the account today; if you cannot pay it at once, talk to us."
            .formatted(Words.money(known.overduePence()));
  }

  /** Sentences one after the other; empty ones are left out. */
  static String together(String... sentences) {
    return Stream.of(sentences).filter(one -> !one.isEmpty()).collect(Collectors.joining(" "));
  }
}
