package org.quarterday.campaign;

import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.quarterday.account.OwnAccount;
import org.quarterday.campaign.rules.Channel;
import org.quarterday.campaign.rules.Field;
import org.quarterday.campaign.rules.Reason;
import org.quarterday.message.rules.TextFragments;
import org.quarterday.platform.clock.Today;
import org.quarterday.platform.paging.Page;
import org.quarterday.platform.problem.Problem;
import org.quarterday.platform.security.Actor;

/** Whom a campaign is for, and the exact words to any of them. */
@ApplicationScoped
class RecipientReads {

  @Schema(name = "CampaignRecipientState")
  enum State {
    PLANNED,
    EXCLUDED,
    GONE,
    LEFT_OUT,
    CANCELLED
  }

  @Schema(name = "CampaignRecipient")
  record Item(
      UUID accountId,
      @Schema(examples = "T500123") String accountReference,
      UUID personId,
      String name,
      State state,
      @Schema(nullable = true) Reason reason,
      @Schema(description = "Why they are left out; empty when they are not.") String reasonWords,
      @Schema(description = "The ways open to them, in order.", examples = "Text, Letter")
          String ways,
      @Schema(description = "What became of the last try, as the gateway or the letters say it.")
          String became) {}

  @Schema(name = "CampaignPreviewMessage")
  record Message(
      Channel channel,
      String subject,
      String body,
      @Schema(description = "Of a text; else 0.") int fragments) {}

  @Schema(name = "CampaignPreview")
  record Preview(
      UUID accountId,
      UUID personId,
      String name,
      String accountReference,
      List<Message> messages) {}

  private static final String LIST =
      """
      select r.*, y.channel as tried, y.became
        from campaign_recipient r join account a on a.account_id = r.account_id
        left join lateral (select y.channel, coalesce(m.state, l.state) as became from campaign_try y
                             left join message m on m.id = y.message_id left join letter l on l.id = y.letter_id
                            where y.account_id = r.account_id and y.campaign_id = r.campaign_id and y.person_id = r.person_id
                            order by y.number desc limit 1) y on true
       where r.campaign_id = $1 and ($2::text is null or r.state = $2) and ($3::text is null or r.reason = $3)
         and ($4::text is null or (r.account_reference, r.person_id) > ($4, $5::uuid)) and\
      """
          + " "
          + OwnAccount.NOT_LINKED.formatted("$6", "$7")
          + " order by r.account_reference, r.person_id limit $8";

  private static final String ONE =
      "select r.account_id, r.person_id, c.*, "
          + RowValues.COLUMNS
          + " from "
          + RowValues.TABLES
          + " where r.campaign_id = $1 and "
          + OwnAccount.NOT_LINKED.formatted("$3", "$4")
          + " and ($5::uuid is null and r.state <> 'EXCLUDED' or r.account_id = $5 and r.person_id = $6)"
          + " order by r.account_id, r.person_id limit 1";

  /** As it went, whatever the books say since. */
  private static final String WENT =
      """
      select y.channel, case when y.channel = 'TEXT' then '' else coalesce(m.subject, l.subject) end as subject, y.fragments,
             coalesce(m.body, (select string_agg(b.block ->> 'text', chr(10) || chr(10) order by b.at)
                                 from jsonb_array_elements(l.content -> 'blocks') with ordinality as b(block, at))) as body
        from campaign_try y left join message m on m.id = y.message_id left join letter l on l.id = y.letter_id
       where y.account_id = $1 and y.campaign_id = $2 and y.person_id = $3 order by y.number\
      """;

  @Inject Pool pool;
  @Inject Today today;

  Uni<Page<Item>> list(
      Actor by, UUID campaign, State state, Reason reason, String after, int limit) {
    List<String> cursor = Page.decode(after, 2);
    return pool.preparedQuery(LIST)
        .execute(
            Tuple.tuple()
                .addUUID(campaign)
                .addString(state == null ? null : state.name())
                .addString(reason == null ? null : reason.name())
                .addString(cursor == null ? null : cursor.getFirst())
                .addUUID(cursor == null ? null : Page.uuid(cursor.getLast()))
                .addString(by.issuer())
                .addString(by.subject())
                .addInteger(limit + 1))
        .map(rows ->
            StreamSupport.stream(rows.spliterator(), false).map(RecipientReads::item).toList())
        .map(items ->
            Page.of(items, limit, last -> List.of(last.accountReference(), last.personId())));
  }

  /** As it went, or with the values of this moment; of the first recipient when none is named. */
  Uni<Preview> preview(Actor by, UUID campaign, UUID account, UUID person) {
    return pool.preparedQuery(ONE)
        .execute(
            Tuple.of(campaign, today.date(), by.issuer(), by.subject())
                .addUUID(account)
                .addUUID(person))
        .map(rows -> {
          if (rows.size() == 0) {
            throw Problem.of(
                CampaignProblem.CAMPAIGN_RECIPIENT_NOT_FOUND, "Choose somebody from the list.");
          }
          return preview(rows.iterator().next());
        })
        .chain(preview -> went(campaign, preview));
  }

  private Uni<Preview> went(UUID campaign, Preview preview) {
    return pool.preparedQuery(WENT)
        .execute(Tuple.of(preview.accountId(), campaign, preview.personId()))
        .map(rows -> {
          List<Message> went =
              StreamSupport.stream(rows.spliterator(), false)
                  .map(row ->
                      new Message(
                          Channel.valueOf(row.getString("channel")),
                          row.getString("subject"),
                          row.getString("body"),
                          row.getInteger("fragments")))
                  .toList();
          return went.isEmpty()
              ? preview
              : new Preview(
                  preview.accountId(),
                  preview.personId(),
                  preview.name(),
                  preview.accountReference(),
                  went);
        });
  }

  private static Preview preview(Row row) {
    Map<Field, String> values = RowValues.of(row);
    HeldCampaign campaign = HeldCampaign.of(row);
    List<Message> messages = new ArrayList<>();
    for (Channel channel : campaign.channels()) {
      var said = campaign.words().by(channel, values);
      messages.add(
          new Message(
              channel,
              said.subject(),
              said.body(),
              channel == Channel.TEXT ? TextFragments.of(said.body()).fragments() : 0));
    }
    return new Preview(
        row.getUUID("account_id"),
        row.getUUID("person_id"),
        row.getString("name"),
        row.getString("account_reference"),
        messages);
  }

  private static Item item(Row row) {
    String reason = row.getString("reason");
    String why = row.getString("why");
    String tried = row.getString("tried");
    return new Item(
        row.getUUID("account_id"),
        row.getString("account_reference"),
        row.getUUID("person_id"),
        row.getString("name"),
        State.valueOf(row.getString("state")),
        reason == null ? null : Reason.valueOf(reason),
        !why.isEmpty() ? why : reason == null ? "" : Reason.valueOf(reason).words(),
        String.join(
            ", ",
            Stream.of(row.getArrayOfStrings("channels"))
                .map(way -> Channel.valueOf(way).words())
                .toList()),
        tried == null
            ? ""
            : Channel.valueOf(tried).words() + ": " + row.getString("became").toLowerCase());
  }
}
