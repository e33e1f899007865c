package org.quarterday.benefit;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.quarterday.account.OwnAccount;
import org.quarterday.benefit.rules.MonthlyRent;
import org.quarterday.platform.clock.Today;
import org.quarterday.platform.security.Actor;

/** What helps to pay one account's rent, in one round trip. */
@ApplicationScoped
class BenefitReads {

  @Schema(name = "AccountBenefit")
  record Whole(
      @Schema(description = "Charged a week now, in pence.", examples = "11746") long weeklyPence,
      @Schema(description = "Of it, what benefit may pay for, in pence.", examples = "11746")
          long eligiblePence,
      @Schema(
              description =
                  "What Universal Credit makes of that a month: 52 weeks less the rent-free ones over twelve months, in pence.",
              examples = "50899")
          long eligibleMonthlyPence,
      @Schema(description = "References of Housing Benefit claims that lead to this account.")
          List<Claim> claims,
      @Schema(nullable = true, description = "As the newest line of a schedule says.")
          HousingBenefit housingBenefit,
      @Schema(description = "What schedules said, newest first; at most twelve.")
          List<Credited> credited,
      @Schema(description = "Newest first.") List<Award> universalCredit) {}

  @Schema(name = "BenefitClaim")
  record Claim(@Schema(examples = "QZ0000001") String claimRef, Instant learnedAt) {}

  @Schema(name = "HousingBenefitNow")
  record HousingBenefit(
      LocalDate creditedOn,
      @Schema(description = "Awarded a week, in pence.", examples = "9000") long weeklyPence,
      @Schema(
              description = "Kept back of the newest payment for an earlier overpayment, in pence.",
              examples = "1250")
          long recoveredPence,
      @Schema(description = "What the newest payment paid, in pence.", examples = "7750")
          long postedPence,
      @Schema(
              description = "What is charged a week and not awarded, in pence; never negative.",
              examples = "2746")
          long shortfallPence) {}

  @Schema(name = "BenefitCredited")
  record Credited(
      LocalDate creditedOn,
      String claimRef,
      @Schema(description = "Negative when it was taken back.") long postedPence,
      long weeklyPence,
      long recoveredPence,
      @Schema(description = "It settled weeks that were over.") boolean adjustment,
      UUID fileId,
      String fileName,
      int line) {}

  @Schema(name = "UniversalCreditAward")
  record Award(
      UUID id,
      @Schema(examples = "50899") long monthlyPence,
      UniversalCreditAward.PaidTo paidTo,
      LocalDate startsOn,
      @Schema(nullable = true, description = "The first day it is not for; null while open.")
          LocalDate endsBefore,
      String note,
      String madeByName,
      Instant madeAt) {}

  /** As the statement answers it: the rest is worked out. */
  private record Found(
      long weeklyPence,
      long eligiblePence,
      int freeWeeks,
      List<Claim> claims,
      List<Credited> credited,
      Credited newest,
      List<Award> universalCredit) {}

  /** {@code $1}: the account, {@code $2}: today. */
  private static final String ONE =
      """
      with a as (select account_id, rent_group_code from account where account_id = $1),
      charged as (
        select coalesce(sum(c.weekly_pence), 0) as pence, coalesce(sum(c.weekly_pence) filter (where m.benefit_eligible), 0) as eligible
          from charge c left join transaction_type_terms m on m.type_code = c.type_code and m.valid_from <= $2
               and (m.valid_before is null or m.valid_before > $2)
         where c.account_id = $1 and c.starts_on <= $2 and (c.ends_before is null or c.ends_before > $2)),
      said as (
        select w.credited_on, w.line, w.adjustment, jsonb_build_object('creditedOn', w.credited_on, 'claimRef', w.claim_ref,
                 'postedPence', w.posted_pence, 'weeklyPence', w.weekly_pence, 'recoveredPence', w.recovered_pence,
                 'adjustment', w.adjustment, 'fileId', w.file_id, 'fileName', f.name, 'line', w.line) as row
          from benefit_award w join payment_file f on f.id = w.file_id where w.account_id = $1
         order by w.credited_on desc, w.line desc limit 60)
      select jsonb_build_object(
        'weeklyPence', (select pence from charged), 'eligiblePence', (select eligible from charged),
        'freeWeeks', (select count(*) from a join rent_free_week f on f.rent_group_code = a.rent_group_code
                        join rent_week w on w.starts_on = f.week_starts_on
                       where w.year = (select year from rent_week where starts_on <= $2 order by starts_on desc limit 1)),
        'claims', (select coalesce(jsonb_agg(jsonb_build_object('claimRef', claim_ref, 'learnedAt', learned_at) order by learned_at desc), '[]')
                     from benefit_claim where account_id = $1),
        'credited', (select coalesce(jsonb_agg(row order by credited_on desc, line desc), '[]')
                       from (select * from said order by credited_on desc, line desc limit 12) newest),
        'newest', (select row from said where not adjustment order by credited_on desc, line desc limit 1),
        'universalCredit', (select coalesce(jsonb_agg(jsonb_build_object('id', id, 'monthlyPence', monthly_pence, 'paidTo', paid_to,
                              'startsOn', starts_on, 'endsBefore', ends_before, 'note', note, 'madeByName', made_by_name, 'madeAt', made_at)
                              order by starts_on desc), '[]') from universal_credit_award where account_id = $1))::text\
      """;

  @Inject Pool pool;
  @Inject ObjectMapper json;
  @Inject OwnAccount ownAccount;
  @Inject Today today;

  /** Refused to whoever is linked to the account. */
  Uni<Whole> of(Actor by, UUID accountId) {
    return ownAccount
        .refuse(by, accountId)
        .chain(() -> pool.preparedQuery(ONE).execute(Tuple.of(accountId, today.date())))
        .map(rows -> whole(read(rows.iterator().next().getString(0))));
  }

  private static Whole whole(Found found) {
    return new Whole(
        found.weeklyPence,
        found.eligiblePence,
        MonthlyRent.ofWeekly(found.eligiblePence, found.freeWeeks),
        found.claims,
        found.newest == null ? null : now(found.newest, found.weeklyPence),
        found.credited,
        found.universalCredit);
  }

  private static HousingBenefit now(Credited newest, long chargedPence) {
    return new HousingBenefit(
        newest.creditedOn,
        newest.weeklyPence,
        newest.recoveredPence,
        newest.postedPence,
        Math.max(0, chargedPence - newest.weeklyPence));
  }

  private Found read(String document) {
    try {
      return json.readValue(document, Found.class);
    } catch (JsonProcessingException unreadable) {
      throw new IllegalStateException(unreadable);
    }
  }
}
