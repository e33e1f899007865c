package org.quarterday.credituse.rules;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.quarterday.money.Money;
import org.quarterday.refund.rules.ProvedCredit;

/**
 * How much of a credit can be used for one thing. What is not certain is no credit, what benefit
 * paid too much goes back to benefit and nowhere else, what waits for a decision is not given away
 * twice, and a debt is paid before the ones that come after it.
 *
 * @param creditPence how much the account is in credit
 * @param heldBack what of it is not used, in the order in which it is taken off
 */
public record UsableCredit(long creditPence, List<HeldBack> heldBack) {

  /** Why a part of it is not used. */
  public enum Why {
    RENT_NOT_DEBITED("rent of weeks that are not debited yet"),
    MAY_BE_RETURNED("payments a bank may still return"),
    BENEFIT("benefit beyond what was charged, which goes back to benefit"),
    WAITS("asked for or proposed otherwise, and not decided yet"),
    OWED_BEFORE("debts that are paid before this"),
    TAKES_NO_MORE("more than is owed there");

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
   * What it is weighed by.
   *
   * @param found what the books say of the credit
   * @param waitingPence refunds and other uses of it that wait for their decision
   * @param owedBeforePence debts of its owners that come before this
   * @param takesPence what is owed where it goes; nobody is given more
   */
  public record Weighed(
      ProvedCredit.Found found, long waitingPence, long owedBeforePence, long takesPence) {}

  public static UsableCredit of(CreditUseKind kind, Weighed weighed) {
    ProvedCredit.Found found = weighed.found();
    long credit = found.creditPence();
    var parts = new ArrayList<HeldBack>();
    long left = credit;
    left -= hold(parts, Why.RENT_NOT_DEBITED, found.undebitedPence(), left);
    left -= hold(parts, Why.MAY_BE_RETURNED, found.returnablePence(), left);
    left -= hold(parts, Why.BENEFIT, kind.toBenefit() ? 0 : found.benefitBeyondPence(), left);
    left -= hold(parts, Why.WAITS, weighed.waitingPence(), left);
    left -= hold(parts, Why.OWED_BEFORE, weighed.owedBeforePence(), left);
    hold(parts, Why.TAKES_NO_MORE, left - Math.max(0, weighed.takesPence()), left);
    return new UsableCredit(credit, List.copyOf(parts));
  }

  private static long hold(List<HeldBack> parts, Why why, long pence, long left) {
    long held = Math.clamp(pence, 0, left);
    if (held > 0) {
      parts.add(new HeldBack(why, held));
    }
    return held;
  }

  /** How much may be used. */
  public long usablePence() {
    return creditPence - heldBack.stream().mapToLong(HeldBack::pence).sum();
  }

  /** The first part held back without which the amount could be used. */
  public Optional<Why> inTheWayOf(long amountPence) {
    long missing = amountPence - usablePence();
    return heldBack.stream().filter(part -> part.pence() >= missing).map(HeldBack::why).findFirst();
  }

  /** The sum in one sentence. */
  public String inWords() {
    if (creditPence == 0) {
      return "The account is not in credit.";
    }
    var words = new StringBuilder("The credit is " + pounds(creditPence));
    for (HeldBack part : heldBack) {
      words.append("; ").append(pounds(part.pence())).append(" is ").append(part.why().words());
    }
    return words.append("; ").append(pounds(usablePence())).append(" can be used.").toString();
  }

  private static String pounds(long pence) {
    return Money.ofPence(pence).format();
  }
}
