package org.quarterday.campaign;

import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.quarterday.campaign.rules.CampaignState;
import org.quarterday.campaign.rules.Channel;
import org.quarterday.campaign.rules.Purpose;
import org.quarterday.campaign.rules.Reason;
import org.quarterday.message.rules.TextPrice;
import org.quarterday.platform.clock.Today;
import org.quarterday.platform.problem.Problem;
import org.quarterday.platform.security.Actor;
import org.quarterday.platform.security.FourEyes;
import org.quarterday.platform.work.Columns;

/** A campaign whole: what it says, whom it leaves out and why, and what became of it. */
@ApplicationScoped
class OneCampaign {

  @Schema(name = "CampaignReasonCount")
  record ReasonCount(Reason reason, String words, int people) {}

  @Schema(name = "CampaignWayCount")
  record WayCount(
      Channel channel,
      String state,
      @Schema(description = "Tries, not people: who was tried twice counts twice.") int tries) {}

  @Schema(name = "CampaignSame")
  record Same(UUID id, String title) {}

  @Schema(name = "CampaignBadLine")
  record BadLine(int number, String reference, String detail) {}

  @Schema(name = "CampaignAudience")
  record Audience(
      FreezeAudience.Kind kind,
      String name,
      String hash,
      Instant frozenAt,
      int people,
      int accounts,
      int badLines,
      @Schema(description = "The first fifty.") List<BadLine> lines) {}

  @Schema(name = "CampaignResults")
  record Results(
      int planned,
      int excluded,
      @Schema(description = "Left out in the moment of sending.") int leftOut,
      int gone,
      int cancelled,
      @Schema(description = "Tries by another way after a failure.") int fallenBack,
      @Schema(description = "Whose last way failed.") int failed,
      int fragments,
      @Schema(
              description =
                  "In pence with VAT at the list price of texts, before what is free in the year.")
          long costPence,
      @Schema(
              description =
                  "The same, but for the texts that are still free in the year from 1 April.")
          long costAfterFreePence,
      int trials,
      List<WayCount> ways) {}

  @Schema(name = "Campaign")
  record Answer(
      UUID id,
      int version,
      String title,
      Purpose purpose,
      boolean asks,
      List<Channel> channels,
      String text,
      String emailSubject,
      String email,
      String letterSubject,
      String letter,
      @Schema(nullable = true) LocalDate notBefore,
      CampaignState state,
      boolean paused,
      boolean outOfHours,
      @Schema(nullable = true) Audience audience,
      @Schema(nullable = true) String contentHash,
      @Schema(
              description =
                  "Who is left out, in the order the reasons rank; and who was left out in the end.")
          List<ReasonCount> reasons,
      Results results,
      @Schema(nullable = true, description = "The same words went to the same people by this one.")
          Same same,
      int aloneRecipients,
      @Schema(description = "Whether the caller may approve it as to who made it.")
          boolean mayApprove,
      String madeByName,
      Instant madeAt,
      @Schema(nullable = true) String releasedByName,
      @Schema(nullable = true) Instant releasedAt,
      @Schema(nullable = true) UUID jobId,
      @Schema(nullable = true) String endedByName,
      @Schema(nullable = true) Instant endedAt) {}

  private static final String ONE =
      """
      select c.*, n.*, t.alone_recipients, s.id as same_id, s.title as same_title, x.hundredths_of_penny, x.vat_basis_points, x.free_a_year,
             (select coalesce(jsonb_agg(jsonb_build_array(w.reason, w.n)), '[]') from
               (select reason, count(*) as n from campaign_recipient where campaign_id = c.id and reason is not null group by reason) w) as reasons,
             (select coalesce(jsonb_agg(jsonb_build_array(l.number, l.reference, l.detail) order by l.place), '[]') from
               (select * from campaign_line where campaign_id = c.id order by place limit 50) l) as lines,
             (select count(*)::int from campaign_line where campaign_id = c.id) as bad_lines,
             (select count(*)::int from campaign_test where campaign_id = c.id) as trials,
             (select coalesce(sum(m.fragments), 0) from message m
               where m.channel = 'TEXT' and m.sent_at >= $3 and m.about_id is distinct from c.id) as sent_this_year,
             y.ways, y.fallen_back, y.failed, y.fragments as sent_fragments
        from campaign c
        cross join lateral (
          select count(*)::int as people, count(distinct account_id)::int as accounts,
                 count(*) filter (where state = 'PLANNED')::int as planned, count(*) filter (where state = 'EXCLUDED')::int as excluded,
                 count(*) filter (where state = 'LEFT_OUT')::int as left_out, count(*) filter (where state = 'GONE')::int as gone,
                 count(*) filter (where state = 'CANCELLED')::int as cancelled,
                 coalesce(sum(fragments) filter (where state = 'PLANNED' and channels[1] = 'TEXT'), 0)::int as planned_fragments
            from campaign_recipient where campaign_id = c.id) n
        cross join lateral (
          select coalesce(jsonb_agg(jsonb_build_array(k.channel, k.state, k.n) order by k.channel desc, k.state), '[]') as ways,
                 coalesce(sum(k.again), 0)::int as fallen_back, coalesce(sum(k.failed), 0)::int as failed, coalesce(sum(k.fragments), 0)::int as fragments
            from (select y.channel, coalesce(m.state, l.state) as state, count(*)::int as n, count(*) filter (where y.number > 1)::int as again,
                         count(*) filter (where m.state = 'FAILED' and not exists (
                           select from campaign_try z where z.account_id = y.account_id and z.campaign_id = y.campaign_id and z.person_id = y.person_id
                              and z.number > y.number))::int as failed,
                         coalesce(sum(y.fragments) filter (where m.state <> 'CANCELLED'), 0) as fragments
                    from campaign_try y left join message m on m.id = y.message_id left join letter l on l.id = y.letter_id
                   where y.campaign_id = c.id group by 1, 2) k) y
        join campaign_terms t on t.valid_from <= $2 and (t.valid_before is null or t.valid_before > $2)
        left join text_price x on x.valid_from <= $2 and (x.valid_before is null or x.valid_before > $2)
        left join lateral (%s) s on c.state in ('DRAFT', 'CHECKED')
       where c.id = $1\
      """
          .formatted(SameCampaign.FIRST.formatted("c.id", "$2::date"));

  @Inject Pool pool;
  @Inject Today today;

  /**
   * @throws Problem 404 CAMPAIGN_NOT_FOUND
   */
  Uni<Answer> of(Actor reader, UUID id) {
    return pool.preparedQuery(ONE)
        .execute(
            Tuple.of(
                id,
                today.date(),
                TextPrice.yearOf(today.date()).atStartOfDay(Today.LONDON).toOffsetDateTime()))
        .map(rows -> {
          if (rows.size() == 0) {
            throw Problem.of(CampaignProblem.CAMPAIGN_NOT_FOUND, "Look at the list again.");
          }
          return answer(reader, rows.iterator().next());
        });
  }

  private static Answer answer(Actor reader, Row row) {
    var held = HeldCampaign.of(row);
    UUID same = row.getUUID("same_id");
    Results results = results(row);
    int alone = row.getInteger("alone_recipients");
    return new Answer(
        held.id(),
        held.version(),
        held.title(),
        held.purpose(),
        held.asks(),
        held.channels(),
        held.words().text(),
        held.words().emailSubject(),
        held.words().email(),
        held.words().letterSubject(),
        held.words().letter(),
        held.notBefore(),
        held.state(),
        held.paused(),
        held.outOfHours(),
        audience(row),
        held.contentHash(),
        reasons(row),
        results,
        same == null ? null : new Same(same, row.getString("same_title")),
        alone,
        results.planned() <= alone
            || held.makers().stream().allMatch(maker -> FourEyes.differ(maker, reader)),
        row.getString("made_by_name"),
        Columns.instant(row, "made_at"),
        row.getString("released_by_name"),
        Columns.instant(row, "released_at"),
        held.jobId(),
        row.getString("ended_by_name"),
        Columns.instant(row, "ended_at"));
  }

  private static Audience audience(Row row) {
    return row.getString("audience_kind") == null
        ? null
        : new Audience(
            FreezeAudience.Kind.valueOf(row.getString("audience_kind")),
            row.getString("audience_name"),
            row.getString("audience_hash"),
            Columns.instant(row, "frozen_at"),
            row.getInteger("people"),
            row.getInteger("accounts"),
            row.getInteger("bad_lines"),
            Columns.arrays(row, "lines").stream()
                .map(line -> new BadLine(line.getInteger(0), line.getString(1), line.getString(2)))
                .toList());
  }

  private static List<ReasonCount> reasons(Row row) {
    Map<String, Integer> found =
        Columns.arrays(row, "reasons").stream()
            .collect(Collectors.toMap(one -> one.getString(0), one -> one.getInteger(1)));
    return Arrays.stream(Reason.values())
        .filter(reason -> found.containsKey(reason.name()))
        .map(reason -> new ReasonCount(reason, reason.words(), found.get(reason.name())))
        .toList();
  }

  /** What is planned is estimated by the check, what went is counted from the tries. */
  private static Results results(Row row) {
    int fragments = row.getInteger("planned_fragments") + row.getInteger("sent_fragments");
    return new Results(
        row.getInteger("planned"),
        row.getInteger("excluded"),
        row.getInteger("left_out"),
        row.getInteger("gone"),
        row.getInteger("cancelled"),
        row.getInteger("fallen_back"),
        row.getInteger("failed"),
        fragments,
        cost(row, fragments, 0),
        cost(row, fragments, free(row)),
        row.getInteger("trials"),
        Columns.arrays(row, "ways").stream()
            .map(way ->
                new WayCount(
                    Channel.valueOf(way.getString(0)), way.getString(1), way.getInteger(2)))
            .toList());
  }

  private static int free(Row row) {
    return row.getInteger("free_a_year") == null ? 0 : row.getInteger("free_a_year");
  }

  private static long cost(Row row, int fragments, int free) {
    return row.getInteger("hundredths_of_penny") == null
        ? 0
        : new TextPrice(
                row.getInteger("hundredths_of_penny"), row.getInteger("vat_basis_points"), free)
            .pence(fragments, row.getLong("sent_this_year"));
  }
}
