package org.quarterday.escalation;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.smallrye.mutiny.Uni;
import io.vertx.core.json.JsonArray;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.stream.StreamSupport;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.quarterday.account.OwnAccount;
import org.quarterday.escalation.rules.EscalationGround;
import org.quarterday.escalation.rules.EscalationState;
import org.quarterday.letter.rules.LetterText;
import org.quarterday.money.Money;
import org.quarterday.platform.paging.Page;
import org.quarterday.platform.problem.Problem;
import org.quarterday.platform.security.Actor;
import org.quarterday.platform.security.FourEyes;
import org.quarterday.platform.work.Columns;
import org.quarterday.task.rules.TaskHolder;

/** Escalations, what is due first first, each with whether the caller may decide it. */
@ApplicationScoped
class EscalationReads {

  @Schema(name = "Escalation")
  record Item(
      UUID id,
      UUID accountId,
      @Schema(examples = "T500123") String accountReference,
      @Schema(examples = "Ms Amina Okafor") String names,
      EscalationState state,
      String stateWords,
      EscalationGround ground,
      String groundWords,
      String question,
      @Schema(description = "The balance when it was asked, in pence.") long balancePence,
      @Schema(examples = "£382.10 in arrears") String balanceWords,
      @Schema(description = "Until when whoever has it is to say something.") LocalDate dueOn,
      @Schema(description = "Who has the task of it.") TaskHolder heldBy,
      @Schema(nullable = true, description = "Whom it named when it last rose; null: nobody.")
          String heldByName,
      @Schema(nullable = true, description = "When it last rose because nobody answered.")
          LocalDate risenOn,
      @Schema(description = "Send it with the decision.") String contentHash,
      String askedByName,
      Instant askedAt,
      @Schema(nullable = true) String decidedByName,
      @Schema(nullable = true) Instant decidedAt,
      @Schema(nullable = true, description = "Why the caller may not decide; null when they may.")
          String whyNotDecide) {}

  @Schema(name = "EscalationEvent")
  record Event(EscalationTurns.Kind kind, String words, String madeByName, Instant madeAt) {}

  @Schema(name = "EscalationPart")
  record Part(
      @Schema(description = "HEADING, PARAGRAPH or TABLE.", examples = "PARAGRAPH") String kind,
      @Schema(description = "The words, or the caption of a table.") String text,
      @Schema(description = "Headings of a table's columns.") List<String> head,
      List<List<String>> rows) {}

  @Schema(name = "EscalationWhole")
  record Whole(
      Item escalation,
      @Schema(description = "In turn, the question first.") List<Event> events,
      @Schema(description = "The pack as it stood when it was asked.") List<Part> pack) {}

  /** What a list is narrowed to; a null state shows what waits. */
  record Filter(EscalationState state, UUID accountId, TaskHolder heldBy) {}

  private static final String COLUMNS =
      """
      select s.*, a.reference, k.due_on, k.held_by, k.named_name, (select max(r.risen_on) from task_rise r where r.task_id = k.id) as risen_on,
             coalesce((select string_agg(trim(concat_ws(' ', nullif(n.title, ''), nullif(n.forename, ''), n.surname)), ', ' order by m.role desc, n.surname, n.id)
                from tenancy_member m join person n on n.id = m.person_id where m.tenancy_id = a.tenancy_id and m.liable), '') as names
      """;

  private static final String FROM =
      " from escalation s join account a on a.account_id = s.account_id join task k on k.kind = s.task_kind and k.about = s.task_about where ";

  private static final String LIST =
      COLUMNS
          + FROM
          + """
          s.state = any (case when $1::text is null then array['ASKED', 'ASKED_BACK'] else array[$1] end)
           and ($2::uuid is null or s.account_id = $2) and ($3::text is null or k.held_by = $3)
           and ($4::date is null or (k.due_on, s.id) > ($4, $5::uuid)) and\
          """
          + " "
          + OwnAccount.NOT_LINKED.formatted("$6", "$7")
          + " order by k.due_on, s.id limit $8";

  private static final String ONE =
      COLUMNS
          + """
          , cast(p.pack as text) as pack,
           (select jsonb_agg(jsonb_build_array(v.kind, v.words, v.made_by_name, to_char(v.made_at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US"Z"'))
                             order by v.made_at, v.id) from escalation_event v where v.account_id = s.account_id and v.escalation_id = s.id) as events
          """
          + FROM.replace(
              " where ",
              " join escalation_pack p on p.account_id = s.account_id and p.escalation_id = s.id where ")
          + "s.id = $1 and "
          + OwnAccount.NOT_LINKED.formatted("$2", "$3");

  @Inject Pool pool;
  @Inject ObjectMapper json;

  Uni<Page<Item>> list(Actor reader, Filter filter, String after, int limit) {
    List<String> cursor = Page.decode(after, 2);
    Tuple values =
        Tuple.tuple()
            .addValue(filter.state() == null ? null : filter.state().name())
            .addValue(filter.accountId())
            .addValue(filter.heldBy() == null ? null : filter.heldBy().name())
            .addValue(cursor == null ? null : Page.day(cursor.get(0)))
            .addValue(cursor == null ? null : Page.uuid(cursor.get(1)))
            .addValue(reader.issuer())
            .addValue(reader.subject())
            .addValue(limit + 1);
    return pool.preparedQuery(LIST)
        .execute(values)
        .map(rows ->
            StreamSupport.stream(rows.spliterator(), false).map(row -> item(row, reader)).toList())
        .map(items -> Page.of(items, limit, last -> List.of(last.dueOn(), last.id())));
  }

  /**
   * @throws Problem 404 ESCALATION_NOT_FOUND, of one's own account too
   */
  Uni<Whole> one(Actor reader, UUID id) {
    return pool.preparedQuery(ONE)
        .execute(Tuple.of(id, reader.issuer(), reader.subject()))
        .map(rows -> {
          if (rows.size() == 0) {
            throw Problem.of(EscalationProblem.ESCALATION_NOT_FOUND, "Look at the list again.");
          }
          Row row = rows.iterator().next();
          return new Whole(
              item(row, reader),
              Columns.arrays(row, "events").stream().map(EscalationReads::event).toList(),
              pack(row.getString("pack")));
        });
  }

  private static Item item(Row row, Actor reader) {
    var state = EscalationState.valueOf(row.getString("state"));
    var ground = EscalationGround.valueOf(row.getString("ground"));
    long balance = row.getLong("balance_pence");
    return new Item(
        row.getUUID("id"),
        row.getUUID("account_id"),
        row.getString("reference"),
        row.getString("names"),
        state,
        state.words(),
        ground,
        ground.words(),
        row.getString("question"),
        balance,
        Money.ofPence(balance).inWords(),
        row.getLocalDate("due_on"),
        TaskHolder.valueOf(row.getString("held_by")),
        row.getString("named_name"),
        row.getLocalDate("risen_on"),
        row.getString("content_hash"),
        row.getString("asked_by_name"),
        Columns.instant(row, "asked_at"),
        row.getString("decided_by_name"),
        Columns.instant(row, "decided_at"),
        whyNot(row, state, reader));
  }

  private static String whyNot(Row row, EscalationState state, Actor reader) {
    if (state.closed()) {
      return "It is decided.";
    }
    if (!reader.may("escalation:answer")) {
      return "Your role does not answer escalations.";
    }
    return FourEyes.differ(row.getString("asked_by"), reader)
        ? null
        : "You asked; another person answers.";
  }

  private static Event event(JsonArray each) {
    return new Event(
        EscalationTurns.Kind.valueOf(each.getString(0)),
        each.getString(1),
        each.getString(2),
        Instant.parse(each.getString(3)));
  }

  private List<Part> pack(String kept) {
    try {
      return json.readValue(kept, LetterText.class).blocks().stream()
          .map(block -> new Part(block.kind().name(), block.text(), block.head(), block.rows()))
          .toList();
    } catch (JsonProcessingException unreadable) {
      throw new IllegalStateException(unreadable);
    }
  }
}
