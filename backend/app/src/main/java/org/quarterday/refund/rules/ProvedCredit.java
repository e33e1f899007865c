package org.quarterday.refund.rules;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.quarterday.money.Money;

/**
 * What of a credit is the tenant's to have. A credit is proved before it is paid out: rent that is
 * due and not debited yet is no credit, money a bank may still return is not ours to give, what
 * benefit paid too much goes back to benefit, what is promised elsewhere waits for its decision,
 * and what the same household owes on its other accounts, or was found to owe the council
 * elsewhere, comes first.
 *
 * @param creditPence how much the account is in credit; nil when it is not
 * @param heldBack what of it is not refunded, in the order in which it is taken off
 */
public record ProvedCredit(long creditPence, List<HeldBack> heldBack) {

  /** Why a part of a credit is not refunded. */
  public enum Why {
    /** Weeks that have begun and have not been debited. */
    RENT_NOT_DEBITED("rent of weeks that are not debited yet"),
    /** A Direct Debit or cheque its bank may still return. */
    MAY_BE_RETURNED("payments a bank may still return"),
    /** Housing Benefit or Universal Credit beyond what was charged: it goes back to its payer. */
    BENEFIT("benefit beyond what was charged, which goes back to benefit"),
    /** Proposed to be used otherwise; not decided yet. */
    PROMISED("proposed to be used otherwise, and not decided yet"),
    /** Arrears on other accounts of the tenancy: transferred first. */
    OWED_BESIDE("arrears on the tenancy's other accounts"),
    /** What whoever asks found owed elsewhere. */
    OWED_ELSEWHERE("debts listed as owed elsewhere");

    private final String words;

    Why(String words) {
      this.words = words;
    }

    public String words() {
      return words;
    }
  }

  /** A part of the credit, above nought. */
  public record HeldBack(Why why, long pence) {}

  /**
   * What the books say.
   *
   * @param balancePence negative for a credit
   * @param undebitedPence rent and charges of weeks begun and not debited
   * @param returnablePence receipts within the days in which they can be returned
   * @param benefitPence what benefit paid net over the days looked back
   * @param chargedPence what was charged net over the same days
   * @param promisedPence other uses of the credit that wait for their decision
   * @param owedBesidePence arrears on other accounts of the tenancy
   */
  public record Found(
      long balancePence,
      long undebitedPence,
      long returnablePence,
      long benefitPence,
      long chargedPence,
      long promisedPence,
      long owedBesidePence) {

    /** How much the account is in credit; nil when it is not. */
    public long creditPence() {
      return Math.max(0, Math.negateExact(balancePence));
    }

    /** What benefit paid beyond what was charged; nil when it did not. */
    public long benefitBeyondPence() {
      return Math.max(0, benefitPence - chargedPence);
    }
  }

  public static ProvedCredit of(Found found, long owedElsewherePence) {
    long credit = found.creditPence();
    var parts = new ArrayList<HeldBack>();
    long left = credit;
    left -= hold(parts, Why.RENT_NOT_DEBITED, found.undebitedPence(), left);
    left -= hold(parts, Why.MAY_BE_RETURNED, found.returnablePence(), left);
    left -= hold(parts, Why.BENEFIT, found.benefitBeyondPence(), left);
    left -= hold(parts, Why.PROMISED, found.promisedPence(), left);
    left -= hold(parts, Why.OWED_BESIDE, found.owedBesidePence(), left);
    hold(parts, Why.OWED_ELSEWHERE, owedElsewherePence, left);
    return new ProvedCredit(credit, List.copyOf(parts));
  }

  private static long hold(List<HeldBack> parts, Why why, long pence, long left) {
    long held = Math.clamp(pence, 0, left);
    if (held > 0) {
      parts.add(new HeldBack(why, held));
    }
    return held;
  }

  /** What may be asked for. */
  public long refundablePence() {
    return creditPence - heldBack.stream().mapToLong(HeldBack::pence).sum();
  }

  /**
   * What stands in the way of refunding an amount: the first part held back without which it could
   * be refunded, or nothing in particular when it is more than the credit.
   */
  public Optional<Why> inTheWayOf(long amountPence) {
    long missing = amountPence - refundablePence();
    return heldBack.stream().filter(part -> part.pence() >= missing).map(HeldBack::why).findFirst();
  }

  /** The sum in one sentence, as for the telephone. */
  public String inWords() {
    if (creditPence == 0) {
      return "The account is not in credit.";
    }
    var words = new StringBuilder("The credit is " + pounds(creditPence));
    for (HeldBack part : heldBack) {
      words.append("; ").append(pounds(part.pence())).append(" is ").append(part.why().words());
    }
    return words
        .append("; ")
        .append(pounds(refundablePence()))
        .append(" can be refunded.")
        .toString();
  }

  private static String pounds(long pence) {
    return Money.ofPence(pence).format();
  }
}
