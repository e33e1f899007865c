package org.quarterday.correction;

import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.hibernate.reactive.mutiny.Mutiny;
import org.quarterday.correction.Correction.Case;
import org.quarterday.correction.Correction.Side;
import org.quarterday.correction.rules.PlainWords;
import org.quarterday.correction.rules.PuttingRight;
import org.quarterday.money.Money;
import org.quarterday.platform.work.Sql;

/** What putting right does to each account, in figures and in words for its tenant. */
final class Effects {

  private Effects() {}

  @Schema(name = "CorrectionEffectAsAt")
  record AsAt(
      @Schema(description = "At the end of this day, by effective date.") LocalDate on,
      @Schema(examples = "31240") long beforePence,
      @Schema(examples = "£312.40 in arrears") String beforeWords,
      @Schema(examples = "19494") long afterPence,
      @Schema(examples = "£194.94 in arrears") String afterWords) {}

  @Schema(name = "CorrectionEffect")
  record Effect(
      UUID accountId,
      String reference,
      @Schema(examples = "31240") long balanceBeforePence,
      @Schema(examples = "£312.40 in arrears") String balanceBeforeWords,
      @Schema(examples = "19494") long balanceAfterPence,
      @Schema(examples = "£194.94 in arrears") String balanceAfterWords,
      @Schema(description = "The balance at the end of each day that matters, before and after.")
          List<AsAt> asAt,
      @Schema(description = "Plain words for the tenant, a paragraph each.")
          List<String> explanation) {}

  /** Of one account, the other's reference only where both are of one tenancy. */
  static List<String> explanation(
      Case what, PuttingRight.Side side, Money balance, LocalDate madeOn) {
    boolean from = side == PuttingRight.Side.FROM;
    Side here = from ? what.from() : what.to();
    Side other = from ? what.to() : what.from();
    var reader =
        new PlainWords.Reader(
            side, here.reference(), what.oneTenancy() ? other.reference() : null, balance, madeOn);
    return PlainWords.of(what.right(), what.method(), reader);
  }

  /** Before anything is posted. */
  static Uni<List<Effect>> of(Mutiny.Session session, Case what, LocalDate today) {
    List<PuttingRight.Side> sides = new ArrayList<>(List.of(PuttingRight.Side.FROM));
    if (what.to() != null) {
      sides.add(PuttingRight.Side.TO);
    }
    return Multi.createFrom()
        .iterable(sides)
        .onItem()
        .transformToUniAndConcatenate(side -> effect(session, what, side, today))
        .collect()
        .asList();
  }

  private static Uni<Effect> effect(
      Mutiny.Session session, Case what, PuttingRight.Side side, LocalDate today) {
    Side account = side == PuttingRight.Side.FROM ? what.from() : what.to();
    Money before = Money.ofPence(account.balancePence());
    Money after = before.plus(what.right().effect(side, LocalDate.MAX));
    return asAt(session, what, account, side, today)
        .map(days ->
            new Effect(
                account.accountId(),
                account.reference(),
                before.pence(),
                before.inWords(),
                after.pence(),
                after.inWords(),
                days,
                explanation(what, side, after, today)));
  }

  private static Uni<List<AsAt>> asAt(
      Mutiny.Session session, Case what, Side account, PuttingRight.Side side, LocalDate today) {
    var days = new TreeSet<>(List.of(what.right().on(), what.right().rightOn(), today));
    return Multi.createFrom()
        .iterable(days)
        .onItem()
        .transformToUniAndConcatenate(day ->
            Sql.row(
                    session,
                    "select cast(coalesce(sum(amount_pence), 0) as bigint) from entry where account_id = ?1 and effective_on <= ?2",
                    account.accountId(),
                    day)
                .map(row -> {
                  Money before = Money.ofPence(((Number) row[0]).longValue());
                  Money after = before.plus(what.right().effect(side, day));
                  return new AsAt(
                      day, before.pence(), before.inWords(), after.pence(), after.inWords());
                }))
        .collect()
        .asList();
  }
}
