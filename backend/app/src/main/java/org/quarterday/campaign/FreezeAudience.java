package org.quarterday.campaign;

import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.SqlConnection;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.quarterday.account.AccountsOfView;
import org.quarterday.campaign.rules.CampaignState;
import org.quarterday.platform.clock.Today;
import org.quarterday.platform.problem.Problem;
import org.quarterday.platform.security.Actor;
import org.quarterday.platform.work.Work;

/**
 * Settles whom a campaign is for, as it is now: every liable tenant of each account with the
 * numbers and the address of this moment. It stays so whatever changes, until it is settled anew.
 */
@ApplicationScoped
class FreezeAudience {

  /** Where an audience comes from. */
  @Schema(name = "CampaignAudienceKind")
  enum Kind {
    VIEW,
    CSV,
    REFERENCES
  }

  @Schema(name = "CampaignAudienceRequest")
  record Request(
      @NotNull Kind kind,
      @Schema(nullable = true, description = "The saved view of accounts, of a VIEW.") UUID viewId,
      @Size(max = 100) @Schema(nullable = true, description = "The file's name, of a CSV.")
          String fileName,
      @Size(max = 2_000_000)
          @Schema(
              nullable = true,
              description =
                  "The references, or the file's text: the column headed account, account reference, reference or payment reference, or else the first.",
              examples = "T500123\\nT500124")
          String content) {}

  @Schema(name = "CampaignAudienceFrozen")
  record Answer(
      int people,
      int accounts,
      @Schema(description = "Lines that could not be used; they are listed.") int badLines,
      String audienceHash) {}

  /** So many at once change what the planner should expect of the table. */
  private static final int MANY = 1000;

  private static final String VIEW =
      "select name, query from saved_view where id = $1 and list = 'accounts' and (owner = $2 or shared)";

  private static final String CLEAR_RECIPIENTS =
      "delete from campaign_recipient where campaign_id = $1";

  private static final String CLEAR_LINES = "delete from campaign_line where campaign_id = $1";

  /** {@code %1$s} selects accounts, {@code %2$s} and {@code %3$s} the campaign and the day. */
  private static final String PEOPLE =
      """
      insert into campaign_recipient (account_id, campaign_id, person_id, account_reference, name, phone, email, address, balance_pence, state)
      select a.account_id, %2$s, p.id, a.reference, concat_ws(' ', nullif(p.title, ''), nullif(p.forename, ''), p.surname),
             coalesce((select uk_mobile(c.value) from contact_point c where c.person_id = p.id and c.kind = 'PHONE' and uk_mobile(c.value) <> ''
                          and (c.from_on is null or c.from_on <= %3$s) and (c.to_on is null or c.to_on >= %3$s)
                        order by c.from_on desc nulls last, c.id limit 1), ''),
             coalesce((select usable_email(c.value) from contact_point c where c.person_id = p.id and c.kind = 'EMAIL' and usable_email(c.value) <> ''
                          and (c.from_on is null or c.from_on <= %3$s) and (c.to_on is null or c.to_on >= %3$s)
                        order by c.from_on desc nulls last, c.id limit 1), ''),
             coalesce((select c.value from contact_point c where c.person_id = p.id and c.kind = 'CORRESPONDENCE_ADDRESS'
                          and (c.from_on is null or c.from_on <= %3$s) and (c.to_on is null or c.to_on >= %3$s)
                        order by c.from_on desc nulls last, c.id limit 1),
                      (select concat_ws(chr(10), h.address_line_1, nullif(h.address_line_2, ''), nullif(h.postcode, '')) from property h
                        where h.id = t.property_id), ''),
             b.balance_pence, 'PLANNED'
        from account a join account_balance b on b.account_id = a.account_id join tenancy t on t.id = a.tenancy_id
        join tenancy_member m on m.tenancy_id = t.id and m.liable and m.role <> 'OCCUPANT'
                             and (m.to_on is null or m.to_on >= least(%3$s, coalesce(a.ends_on, %3$s)))
        join person p on p.id = m.person_id
       where a.account_id in (%1$s)
      on conflict do nothing\
      """;

  private static final String FROZEN =
      """
      update campaign c set audience_kind = $2, audience_name = $3, audience_hash = r.hash, frozen_at = clock_timestamp(), state = 'DRAFT',
             words_hash = null, content_hash = null, checked_at = null,
             makers = case when $4::text = any (makers) then makers else makers || $4::text end, version = version + 1
        from (select encode(sha256(convert_to(coalesce(string_agg(account_id || '/' || person_id, ',' order by account_id, person_id), ''), 'UTF8')), 'hex') as hash,
                     count(*)::int as people, count(distinct account_id)::int as accounts from campaign_recipient where campaign_id = $1) r
       where c.id = $1 returning r.hash, r.people, r.accounts, (select count(*)::int from campaign_line where campaign_id = $1) as bad\
      """;

  @Inject Work work;
  @Inject Today today;
  @Inject AudienceLines lines;

  /**
   * @throws Problem 404 CAMPAIGN_NOT_FOUND, 409 CAMPAIGN_STATE, 422 CAMPAIGN_AUDIENCE_WRONG
   */
  Uni<Answer> run(Actor by, UUID id, Request request) {
    return work.sql(
        by,
        "",
        tx ->
            HeldCampaign.lock(tx, id)
                .invoke(campaign -> campaign.requireMay(CampaignState.DRAFT))
                .chain(() -> tx.preparedQuery(CLEAR_RECIPIENTS).execute(Tuple.of(id)))
                .chain(() -> tx.preparedQuery(CLEAR_LINES).execute(Tuple.of(id)))
                .chain(() ->
                    request.kind() == Kind.VIEW
                        ? ofView(tx, by, id, request)
                        : ofReferences(tx, id, request))
                .chain(name -> freeze(tx, by, id, request, name)));
  }

  private Uni<String> ofView(SqlConnection tx, Actor by, UUID id, Request request) {
    if (request.viewId() == null) {
      throw wrong("/viewId", "Choose a saved view.");
    }
    return tx.preparedQuery(VIEW)
        .execute(Tuple.of(request.viewId(), by.id()))
        .chain(rows -> {
          if (rows.size() == 0) {
            throw wrong("/viewId", "There is no such view of accounts that you may use.");
          }
          var view = rows.iterator().next();
          var chosen = AccountsOfView.of(by, view.getString("query"), today.date());
          return people(tx, id, chosen.sql(), chosen.values()).replaceWith(view.getString("name"));
        });
  }

  private Uni<String> ofReferences(SqlConnection tx, UUID id, Request request) {
    if (request.content() == null || request.content().isBlank()) {
      throw wrong("/content", "Give at least one account reference.");
    }
    String name = request.fileName() == null ? "" : request.fileName().strip();
    return lines
        .accounts(tx, id, request.kind() == Kind.CSV, request.content())
        .chain(accounts ->
            people(tx, id, "select unnest($1::uuid[])", List.of((Object) accounts))
                .chain(() -> lines.withNobody(tx, id, accounts)))
        .replaceWith(name);
  }

  private Uni<Void> people(SqlConnection tx, UUID id, String chosen, List<Object> values) {
    List<Object> all = new ArrayList<>(values);
    all.add(id);
    all.add(today.date());
    String campaign = "$" + (all.size() - 1) + "::uuid";
    String day = "$" + all.size() + "::date";
    return tx.preparedQuery(PEOPLE.formatted(chosen, campaign, day))
        .execute(Tuple.from(all))
        .chain(rows ->
            rows.rowCount() < MANY
                ? Uni.createFrom().voidItem()
                : tx.query("analyze campaign_recipient").execute().replaceWithVoid());
  }

  private static Uni<Answer> freeze(
      SqlConnection tx, Actor by, UUID id, Request request, String name) {
    return tx.preparedQuery(FROZEN)
        .execute(Tuple.of(id, request.kind().name(), name, by.id()))
        .map(rows -> {
          var row = rows.iterator().next();
          if (row.getInteger("people") == 0) {
            throw wrong(
                request.kind() == Kind.VIEW ? "/viewId" : "/content",
                "No account is among them that has a tenant.");
          }
          return new Answer(
              row.getInteger("people"),
              row.getInteger("accounts"),
              row.getInteger("bad"),
              row.getString("hash"));
        });
  }

  private static Problem wrong(String pointer, String detail) {
    return Problem.of(CampaignProblem.CAMPAIGN_AUDIENCE_WRONG, detail).at(pointer);
  }
}
