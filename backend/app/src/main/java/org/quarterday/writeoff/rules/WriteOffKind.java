package org.quarterday.writeoff.rules;

import static org.quarterday.writeoff.rules.EvidenceItem.AGENCY_RETURN;
import static org.quarterday.writeoff.rules.EvidenceItem.COST_OF_COLLECTION;
import static org.quarterday.writeoff.rules.EvidenceItem.DEATH_CERTIFICATE;
import static org.quarterday.writeoff.rules.EvidenceItem.DEBT_IN_ORDER;
import static org.quarterday.writeoff.rules.EvidenceItem.DISCHARGE;
import static org.quarterday.writeoff.rules.EvidenceItem.ESTATE_REPLY;
import static org.quarterday.writeoff.rules.EvidenceItem.FINAL_ACCOUNT;
import static org.quarterday.writeoff.rules.EvidenceItem.GROUND;
import static org.quarterday.writeoff.rules.EvidenceItem.LEGAL_ADVICE;
import static org.quarterday.writeoff.rules.EvidenceItem.LETTERS;
import static org.quarterday.writeoff.rules.EvidenceItem.LIMITATION_LADDER;
import static org.quarterday.writeoff.rules.EvidenceItem.NO_ACKNOWLEDGEMENT;
import static org.quarterday.writeoff.rules.EvidenceItem.ORDER;
import static org.quarterday.writeoff.rules.EvidenceItem.OTHER_ACCOUNTS;
import static org.quarterday.writeoff.rules.EvidenceItem.TRACE_RESULTS;

import java.util.List;
import java.util.stream.Stream;

/**
 * The grounds a debt is given up on, in the order in which one is offered before another: what the
 * law says of the debtor first, then of the debt, then what the council thinks worth its while. A
 * wrong charge is no ground: it is adjusted.
 */
public enum WriteOffKind {
  DECEASED_NO_ESTATE(
      "Died without means",
      List.of(FINAL_ACCOUNT, DEATH_CERTIFICATE, ESTATE_REPLY),
      List.of(OTHER_ACCOUNTS)),
  INSOLVENCY("Insolvency", List.of(ORDER, DEBT_IN_ORDER), List.of(DISCHARGE, OTHER_ACCOUNTS)),
  UNTRACEABLE(
      "Cannot be traced",
      List.of(FINAL_ACCOUNT, TRACE_RESULTS),
      List.of(LETTERS, AGENCY_RETURN, OTHER_ACCOUNTS)),
  STATUTE_BARRED(
      "Statute-barred",
      List.of(LIMITATION_LADDER, NO_ACKNOWLEDGEMENT),
      List.of(LEGAL_ADVICE, OTHER_ACCOUNTS)),
  SMALL_BALANCE("Small balance", List.of(FINAL_ACCOUNT), List.of(OTHER_ACCOUNTS)),
  UNECONOMIC(
      "Uneconomic to collect",
      List.of(FINAL_ACCOUNT, LETTERS),
      List.of(COST_OF_COLLECTION, OTHER_ACCOUNTS)),
  ADMINISTRATIVE(
      "By a decision or policy", List.of(GROUND), List.of(FINAL_ACCOUNT, OTHER_ACCOUNTS));

  private final String words;
  private final List<EvidenceItem> needed;
  private final List<EvidenceItem> asked;

  WriteOffKind(String words, List<EvidenceItem> needed, List<EvidenceItem> asked) {
    this.words = words;
    this.needed = needed;
    this.asked = asked;
  }

  public String words() {
    return words;
  }

  /** Its checklist: each item is answered, whatever the answer. */
  public List<EvidenceItem> checklist() {
    return Stream.concat(needed.stream(), asked.stream()).toList();
  }

  /**
   * Whether it is concluded from silence or from time that went by: from neither while a hold keeps
   * the council from asking. What a death, an order or a decision says stands whatever is held.
   */
  public boolean waitsForHolds() {
    return switch (this) {
      case UNTRACEABLE, STATUTE_BARRED, SMALL_BALANCE, UNECONOMIC -> true;
      case DECEASED_NO_ESTATE, INSOLVENCY, ADMINISTRATIVE -> false;
    };
  }

  /** Whether a debt cannot be given up on this ground while the item is missing. */
  public boolean needs(EvidenceItem item) {
    return needed.contains(item);
  }
}
