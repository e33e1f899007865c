package org.quarterday.writeoff.rules;

/** What is looked for before a debt is given up, as the checklist asks it. */
public enum EvidenceItem {
  FINAL_ACCOUNT("The final account was proved: late benefit, Direct Debits and recharges are in"),
  OTHER_ACCOUNTS("The debtors’ other accounts and credits were looked at"),
  LETTERS("The letters that were sent, and what came back"),
  DEATH_CERTIFICATE("The death certificate, or the registrar’s notice"),
  ESTATE_REPLY("What the personal representatives, or the search for probate, said of the estate"),
  ORDER("The order, with its number and date"),
  DEBT_IN_ORDER("The debt is in the order’s list, or was proved in it"),
  DISCHARGE("The order has run its time, and the debtor is discharged"),
  TRACE_RESULTS("The results of every level of tracing"),
  AGENCY_RETURN("The agency’s return of the debt"),
  LIMITATION_LADDER("The ladder of limitation, week by week"),
  NO_ACKNOWLEDGEMENT("The file holds no signed acknowledgement of the debt"),
  LEGAL_ADVICE("Legal advice, where a judgment was ever had"),
  COST_OF_COLLECTION("What collecting it would cost"),
  GROUND("The decision, judgment or policy it rests on");

  private final String words;

  EvidenceItem(String words) {
    this.words = words;
  }

  public String words() {
    return words;
  }
}
