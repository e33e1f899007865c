package org.quarterday.bacsreport.rules;

import org.quarterday.bacsreport.rules.Guidance.Soon;

/** What a person is asked to do, reason by reason. */
final class Asks {

  static final Guidance DECEASED =
      new Guidance(
          "DIRECT_DEBIT_DECEASED",
          "The bank says the payer has died",
          """
          Do not write to the payer, and do not ask the household for money. Find out first: look at the account's notes and \
          telephone the next of kin on record. If it is so, set the hold from this task, so that nothing else goes to them, and record the death on the person, which begins the work for a \
          bereavement. If the bank is wrong, ask the payer for a new instruction.\
          """,
          Soon.TODAY);

  static final Guidance NEW_MANDATE =
      new Guidance(
          "DIRECT_DEBIT_ENDED",
          "Ask for a new way to pay",
          """
          The instruction is at an end, and a letter about it has been queued. Ask the tenant whether to set up a new Direct \
          Debit or to pay another way, before the next payment is due.\
          """,
          Soon.THREE_DAYS);

  static final Guidance NEW_DETAILS =
      new Guidance(
          "DIRECT_DEBIT_NEW_DETAILS",
          "The payer's account has moved",
          """
          The bank did not say where to. Nothing is collected until it is known: ask the tenant for the new account. If the bank \
          sends the new details by itself they are taken over. If the tenant wants to end it, cancel the mandate.\
          """,
          Soon.THREE_DAYS);

  static final Guidance UNPAID_AGAIN =
      new Guidance(
          "DIRECT_DEBIT_UNPAID_AGAIN",
          "Two collections in a row came back unpaid",
          """
          Nothing more is collected. Talk to the tenant before you start it again: has something changed, would another day or \
          amount help, is there a claim for benefit to make? Agree what happens to the two payments that are missing.\
          """,
          Soon.NEXT_DAY);

  static final Guidance NOTICE_DISPUTED =
      new Guidance(
          "DIRECT_DEBIT_NOTICE_DISPUTED",
          "The payer says they were not told",
          """
          Look at the notices on the mandate: was one sent for this amount and this day, to the right address, at least ten \
          working days before? If it was, send a copy and collect again. If it was not, the payer is right: say so, make a new \
          schedule with its notice, and only then collect again.\
          """,
          Soon.NEXT_DAY);

  static final Guidance AMOUNT_DIFFERS =
      new Guidance(
          "DIRECT_DEBIT_AMOUNT_DIFFERS",
          "The payer disputes the amount",
          """
          Compare what was collected with what the last notice says for that day. If they are the same, explain it to the payer \
          and collect again. If they differ, the mistake is ours: put the schedule right with a new notice first.\
          """,
          Soon.NEXT_DAY);

  static final Guidance NOT_YET_DUE =
      new Guidance(
          "DIRECT_DEBIT_NOT_YET_DUE",
          "The payer says it was collected too early",
          """
          Compare the day it was collected with the due day in the last notice: it may be the same working day or up to three \
          later, never before. Put the schedule right if it was early, then collect again.\
          """,
          Soon.NEXT_DAY);

  static final Guidance OVERDUE =
      new Guidance(
          "DIRECT_DEBIT_OVERDUE",
          "The payer says it was collected too late",
          """
          Compare the day it was collected with the due day in the last notice. More than three working days after it a payment \
          may not be collected: agree with the payer how it is to be paid, then collect again from the next one.\
          """,
          Soon.NEXT_DAY);

  static final Guidance NAME_DIFFERS =
      new Guidance(
          "DIRECT_DEBIT_NAME_DIFFERS",
          "The payer's bank does not know us",
          """
          The bank says the collection came from another service user than the instruction. Check that the number and name in \
          the settings are those the payer agreed to, and ask our bank. Collect again only when it is cleared up.\
          """,
          Soon.NEXT_DAY);

  static final Guidance REINSTATED =
      new Guidance(
          "DIRECT_DEBIT_REINSTATED",
          "The bank has brought an instruction back",
          """
          The mandate is live again and nothing has to be sent to Bacs. What was planned was withdrawn when it ended: make a new \
          schedule, which gives the payer notice.\
          """,
          Soon.NEXT_DAY);

  static final Guidance CORRECT_DETAILS =
      new Guidance(
          "DIRECT_DEBIT_REFUSED",
          "The bank did not accept a new instruction",
          """
          Nothing is collected by it, and a letter about it has been queued. Get the right details from the payer, correct the \
          mandate, and it is sent again with the next file.\
          """,
          Soon.NEXT_DAY);

  static final Guidance LODGE_ANEW =
      new Guidance(
          "DIRECT_DEBIT_OUR_MISTAKE",
          "A new instruction was refused for how we sent it",
          """
          The payer has done nothing wrong and is not written to. Look at the reason, put the mandate right (its reference, the \
          payer's name or the service user's), and it is sent again with the next file.\
          """,
          Soon.NEXT_DAY);

  private static final String NEVER =
      " The debt is owed again. Never refund the payer yourself: the bank has done it, and it would be paid twice.";

  static final Guidance CLAIM_NOTICE =
      claim(
          """
          To challenge it, send our bank a copy of the advance notice for that amount and day, with the day it was sent. The \
          evidence pack lists them, with each notice behind.\
          """);

  static final Guidance CLAIM_BANK_CANCELLED =
      claim(
          """
          To challenge it, show that no advice of the cancellation came before the collection: the evidence pack lists every \
          advice with the day it was received.\
          """);

  static final Guidance CLAIM_PAYER_CANCELLED =
      claim(
          """
          Look through contacts and letters for a cancellation by the payer. To challenge the claim, show that none reached us \
          before the collection.\
          """);

  static final Guidance CLAIM_AUTHORITY =
      claim(
          """
          To challenge it, send a copy of the instruction: the signed form, the recording or the record of the online sign-up. \
          Nothing is collected until that is settled.\
          """);

  static final Guidance CLAIM_SIGNATURE =
      claim(
          """
          A fraudulent signature cannot be challenged by us; nothing is collected. Report it to the person responsible for fraud, \
          and write to nobody before they have answered.\
          """);

  static final Guidance CLAIM_OUR_REQUEST =
      claim(
          """
          Somebody here asked the payer to claim. Find out who and why; there is nothing to challenge.\
          """);

  static final Guidance CLAIM_NAME =
      claim(
          """
          To challenge it, show that the payer was told the name under which we collect: on the instruction and on the notice.\
          """);

  private Asks() {}

  private static Guidance claim(String text) {
    return new Guidance(
        "INDEMNITY_CLAIM",
        "A payer's bank has refunded Direct Debits",
        text.strip() + NEVER,
        Soon.NEXT_DAY);
  }
}
