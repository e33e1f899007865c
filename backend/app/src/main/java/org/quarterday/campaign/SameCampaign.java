package org.quarterday.campaign;

/** That the same words went to the same people already: one SQL, asked by reads and by approval. */
final class SameCampaign {

  /** The newest other one: {@code %1$s} the campaign, {@code %2$s} the day. */
  static final String FIRST =
      """
      select o.id, o.title, o.released_at, o.released_by_name
        from campaign d join campaign o on o.audience_hash = d.audience_hash and o.words_hash = d.words_hash and o.id <> d.id
        join campaign_terms e on e.valid_from <= %2$s and (e.valid_before is null or e.valid_before > %2$s)
       where d.id = %1$s and o.released_at is not null and o.released_at > %2$s::timestamp at time zone 'Europe/London' - make_interval(days => e.same_days)
         and (o.state <> 'CANCELLED' or exists (select from campaign_try y where y.campaign_id = o.id))
       order by o.released_at desc limit 1\
      """;

  /** Two of the same are decided one after the other. */
  static final String IN_TURN =
      "select pg_advisory_xact_lock(40071, hashtext(audience_hash || words_hash))::text from campaign where id = $1";

  private SameCampaign() {}
}
