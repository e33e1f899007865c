package org.quarterday.escalation;

import org.quarterday.platform.export.Listing;

/** Escalations as a file: the columns of their screen. */
final class EscalationSheet {

  static final Listing<EscalationReads.Item> ESCALATIONS =
      Listing.<EscalationReads.Item>of("Escalations")
          .date("due", "By", EscalationReads.Item::dueOn)
          .text("account", "Account", EscalationReads.Item::accountReference)
          .text("names", "Tenants", EscalationReads.Item::names)
          .text("ground", "Why", EscalationReads.Item::groundWords)
          .text("question", "The question", EscalationReads.Item::question)
          .money("balance", "Balance then", EscalationReads.Item::balancePence)
          .text("state", "State", EscalationReads.Item::stateWords)
          .text("heldBy", "With", item -> item.heldBy().words(item.heldByName()))
          .date("risen", "Risen on", EscalationReads.Item::risenOn)
          .text("askedBy", "Asked by", EscalationReads.Item::askedByName);

  private EscalationSheet() {}
}
