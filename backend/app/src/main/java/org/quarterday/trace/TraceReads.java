package org.quarterday.trace;

import io.smallrye.mutiny.Uni;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
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
import org.quarterday.platform.paging.Page;
import org.quarterday.platform.problem.Problem;
import org.quarterday.platform.security.Actor;
import org.quarterday.platform.work.Columns;
import org.quarterday.trace.rules.LawfulBasis;
import org.quarterday.trace.rules.Score;
import org.quarterday.trace.rules.TraceLevel;
import org.quarterday.trace.rules.Verdict;

/**
 * Look-ups, and whom they brought up. The people are shown only to whoever founded the look-up;
 * everybody else sees that there was one, and why.
 */
@ApplicationScoped
class TraceReads {

  @Schema(name = "TraceState")
  enum State {
    OPEN,
    FOUND,
    NOT_FOUND
  }

  @Schema(name = "TraceCandidateState")
  enum CandidateState {
    OPEN,
    ACCEPTED,
    REJECTED
  }

  @Schema(name = "Trace")
  record Item(
      UUID id,
      TraceLevel level,
      String purpose,
      LawfulBasis lawfulBasis,
      String power,
      String source,
      @Schema(nullable = true) UUID accountId,
      State state,
      @Schema(description = "Why it was settled so; empty while it is open.") String reason,
      String openedByName,
      Instant openedAt,
      @Schema(nullable = true) String settledByName,
      @Schema(nullable = true) Instant settledAt) {}

  @Schema(name = "TraceWhole")
  record Whole(
      Item trace,
      @Schema(description = "True for whoever opened it; only they see the people.") boolean yours,
      @Schema(nullable = true) AskedPerson known,
      LocalDate weightsFrom,
      List<Candidate> candidates) {}

  @Schema(name = "TraceCandidate")
  record Candidate(
      int number,
      UUID personId,
      String reference,
      @Schema(examples = "Ms Ada Okafor") String name,
      @Schema(nullable = true) LocalDate bornOn,
      @Schema(nullable = true) LocalDate deceasedOn,
      @Schema(description = "They are at risk: where they are is neither shown nor compared.")
          boolean addressProtected,
      @Schema(description = "Newest first; empty for a person at risk.") List<Lived> lived,
      @Schema(description = "All weights together; each bit doubles the odds.", examples = "27.4")
          double bits,
      Verdict verdict,
      @Schema(description = "The weight of each field.") List<Score.Weighed> weighed,
      CandidateState state,
      String reason,
      @Schema(nullable = true) String decidedByName) {}

  @Schema(name = "TraceLived")
  record Lived(String address, LocalDate fromOn, @Schema(nullable = true) LocalDate toOn) {}

  private static final String LIST =
      """
      select * from trace where ($1::text is null or state = $1) and ($2::uuid is null or account_id = $2)
         and ($3::uuid is null or (opened_at, id) < (select opened_at, id from trace where id = $3))
       order by opened_at desc, id desc limit $4\
      """;

  private static final String CANDIDATES =
      """
      select c.*, p.reference, concat_ws(' ', nullif(p.title, ''), nullif(p.forename, ''), p.surname) as name, p.born_on, p.deceased_on,
             p.address_protected_on is not null as protected,
             case when p.address_protected_on is not null then '[]'::jsonb else
               (select coalesce(jsonb_agg(jsonb_build_array(concat_ws(', ', h.address_line_1, nullif(h.address_line_2, ''), nullif(h.postcode, '')),
                                                            m.from_on, least(m.to_on, t.ends_on)) order by m.from_on desc), '[]')
                  from tenancy_member m join tenancy t on t.id = m.tenancy_id join property h on h.id = t.property_id
                 where m.person_id = p.id) end as lived
        from trace_candidate c join person p on p.id = c.person_id
       where c.trace_id = $1 and not exists (select 1 from staff_person s where s.person_id = p.id and s.issuer = $2 and s.subject = $3)
       order by c.number\
      """;

  @Inject Pool pool;

  /** Newest first. */
  Uni<Page<Item>> list(State state, UUID accountId, String after, int limit) {
    List<String> keys = Page.decode(after, 1);
    return pool.preparedQuery(LIST)
        .execute(
            Tuple.of(
                state == null ? null : state.name(),
                accountId,
                keys == null ? null : Page.uuid(keys.getFirst()),
                limit + 1))
        .map(rows ->
            Page.of(
                StreamSupport.stream(rows.spliterator(), false).map(TraceReads::item).toList(),
                limit,
                item -> List.of(item.id())));
  }

  /**
   * @throws Problem 404 TRACE_NOT_FOUND
   */
  Uni<Whole> one(Actor by, UUID id) {
    return pool.preparedQuery("select * from trace where id = $1")
        .execute(Tuple.of(id))
        .map(rows -> {
          if (rows.rowCount() == 0) {
            throw Problem.of(TraceProblem.TRACE_NOT_FOUND, "Look at the list again.");
          }
          return rows.iterator().next();
        })
        .chain(row ->
            row.getString("opened_by").equals(by.id())
                ? candidates(by, id).map(found -> whole(row, true, found))
                : Uni.createFrom().item(whole(row, false, List.of())));
  }

  private static Whole whole(Row row, boolean yours, List<Candidate> candidates) {
    AskedPerson known =
        yours ? ((JsonObject) row.getValue("asked")).mapTo(AskedPerson.class) : null;
    return new Whole(item(row), yours, known, row.getLocalDate("weights_from"), candidates);
  }

  private Uni<List<Candidate>> candidates(Actor by, UUID id) {
    return pool.preparedQuery(CANDIDATES)
        .execute(Tuple.of(id, by.issuer(), by.subject()))
        .map(rows ->
            StreamSupport.stream(rows.spliterator(), false).map(TraceReads::candidate).toList());
  }

  private static Item item(Row row) {
    return new Item(
        row.getUUID("id"),
        TraceLevel.valueOf(row.getString("level")),
        row.getString("purpose"),
        LawfulBasis.valueOf(row.getString("lawful_basis")),
        row.getString("power"),
        row.getString("source"),
        row.getUUID("account_id"),
        State.valueOf(row.getString("state")),
        row.getString("reason"),
        row.getString("opened_by_name"),
        Columns.instant(row, "opened_at"),
        row.getString("settled_by_name"),
        Columns.instant(row, "settled_at"));
  }

  /** Protected since it was scored: then what led to them is not told either. */
  private static Candidate candidate(Row row) {
    boolean hidden = row.getBoolean("protected");
    List<Score.Weighed> weighed =
        DecideCandidate.weighed((JsonArray) row.getValue("weighed")).stream()
            .filter(field -> !hidden || !field.field().leadsToThem())
            .toList();
    return new Candidate(
        row.getInteger("number"),
        row.getUUID("person_id"),
        row.getString("reference"),
        row.getString("name"),
        row.getLocalDate("born_on"),
        row.getLocalDate("deceased_on"),
        hidden,
        Columns.arrays(row, "lived").stream()
            .map(at -> new Lived(at.getString(0), Columns.day(at, 1), Columns.day(at, 2)))
            .toList(),
        weighed.stream().mapToDouble(Score.Weighed::bits).sum(),
        Verdict.valueOf(row.getString("verdict")),
        weighed,
        CandidateState.valueOf(row.getString("state")),
        row.getString("reason"),
        row.getString("decided_by_name"));
  }
}
