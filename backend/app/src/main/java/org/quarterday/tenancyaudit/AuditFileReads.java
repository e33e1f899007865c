package org.quarterday.tenancyaudit;

import io.smallrye.mutiny.Uni;
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
import org.quarterday.platform.problem.Problem;
import org.quarterday.platform.security.Actor;
import org.quarterday.platform.security.FourEyes;
import org.quarterday.platform.work.Columns;
import org.quarterday.tenancyaudit.rules.AuditField;
import org.quarterday.tenancyaudit.rules.AuditState;
import org.quarterday.tenancyaudit.rules.Finding;
import org.quarterday.tenancyaudit.rules.Route;

/** One audit with everything found, as far as its reader may see it. */
@ApplicationScoped
class AuditFileReads {

  /** Who may see what was written down as a suspicion; who wrote it may too. */
  static final String SUSPICIONS = "tenancy:suspicions";

  @Schema(name = "TenancyAuditLine")
  record Line(
      UUID id,
      AuditField field,
      @Schema(examples = "Telephone") String label,
      AuditField.Kind kind,
      @Schema(nullable = true) UUID personId,
      @Schema(examples = "Ama Example") String who,
      @Schema(description = "What the books held when the visit began.") String held,
      @Schema(nullable = true, description = "What was found; null when it was not said.")
          String found,
      String note,
      @Schema(description = "Whether an answer is needed before it can be handed in.")
          boolean needed,
      boolean differs,
      Route route,
      @Schema(description = "Where a difference goes, in words.") String routeWords,
      @Schema(nullable = true, description = "SAME, ACCEPTED, KEPT, QUERIED or REFERRED.")
          String decision,
      String decisionNote,
      @Schema(nullable = true) String decidedByName) {}

  @Schema(name = "TenancyAuditAttempt")
  record Attempt(
      LocalDate happenedOn,
      NoteAttempt.Outcome outcome,
      boolean cardLeft,
      String note,
      String madeByName) {}

  @Schema(name = "TenancyAuditFile")
  record File(
      UUID id, String name, String mediaType, int bytes, String keptByName, Instant keptAt) {}

  @Schema(name = "TenancyAudit")
  record Whole(
      UUID id,
      UUID accountId,
      UUID tenancyId,
      String accountReference,
      String address,
      AuditState state,
      String stateWords,
      LocalDate dueOn,
      @Schema(nullable = true) String officerName,
      @Schema(nullable = true) LocalDate visitedOn,
      String closedWhy,
      int version,
      @Schema(description = "The caller writes this visit up.") boolean mine,
      @Schema(description = "The caller may decide: somebody else visited.") boolean mayDecide,
      List<Line> lines,
      List<Attempt> attempts,
      List<File> files) {}

  private static final String HEAD =
      """
      select d.*, a.reference, concat_ws(', ', h.address_line_1, nullif(h.postcode, '')) as address
        from tenancy_audit d join account a on a.account_id = d.account_id join tenancy n on n.id = d.tenancy_id
        join property h on h.id = n.property_id where d.id = $1\
      """;

  private static final String LINES =
      """
      select l.*, coalesce((select trim(p.forename || ' ' || p.surname) from person p where p.id = l.person_id), 'The home') as who
        from tenancy_audit_line l where l.audit_id = $1 order by l.place\
      """;

  private static final String ATTEMPTS =
      "select * from tenancy_audit_attempt where audit_id = $1 order by number";

  private static final String FILES =
      "select id, name, media_type, octet_length(content) as bytes, kept_by_name, kept_at from tenancy_audit_file where audit_id = $1 order by kept_at, id";

  @Inject Pool pool;
  @Inject OwnAccount ownAccount;

  /**
   * @throws Problem 404 TENANCY_AUDIT_NOT_FOUND, 403 OWN_ACCOUNT
   */
  Uni<Whole> of(Actor reader, UUID id) {
    return rows(HEAD, id)
        .map(heads -> {
          if (heads.isEmpty()) {
            throw Problem.of(AuditProblem.TENANCY_AUDIT_NOT_FOUND, "Look at the list again.");
          }
          return heads.getFirst();
        })
        .call(head -> ownAccount.refuse(reader, head.getUUID("account_id")))
        .chain(head ->
            Uni.combine()
                .all()
                .unis(rows(LINES, id), rows(ATTEMPTS, id), rows(FILES, id))
                .asTuple()
                .map(parts ->
                    whole(reader, head, parts.getItem1(), parts.getItem2(), parts.getItem3())));
  }

  private Uni<List<Row>> rows(String sql, UUID id) {
    return pool.preparedQuery(sql)
        .execute(Tuple.of(id))
        .map(rows -> StreamSupport.stream(rows.spliterator(), false).toList());
  }

  private static Whole whole(
      Actor reader, Row head, List<Row> lines, List<Row> attempts, List<Row> files) {
    AuditState state = AuditState.valueOf(head.getString("state"));
    String officer = head.getString("officer");
    boolean mine = officer != null && officer.equals(reader.id());
    boolean sees = mine || reader.may(SUSPICIONS);
    return new Whole(
        head.getUUID("id"),
        head.getUUID("account_id"),
        head.getUUID("tenancy_id"),
        head.getString("reference"),
        head.getString("address"),
        state,
        state.words(),
        head.getLocalDate("due_on"),
        head.getString("officer_name"),
        head.getLocalDate("visited_on"),
        head.getString("closed_why"),
        head.getInteger("version"),
        mine && state == AuditState.VISITING,
        state == AuditState.SUBMITTED && FourEyes.differ(officer, reader),
        lines.stream()
            .map(AuditFileReads::line)
            .filter(line -> sees || line.route() != Route.SUSPICION)
            .toList(),
        attempts.stream().map(AuditFileReads::attempt).toList(),
        files.stream().map(AuditFileReads::file).toList());
  }

  private static Line line(Row row) {
    AuditField field = AuditField.valueOf(row.getString("field"));
    String held = row.getString("held");
    String found = row.getString("found");
    String who = row.getString("who");
    return new Line(
        row.getUUID("id"),
        field,
        field.label(),
        field.kind(),
        row.getUUID("person_id"),
        who,
        held,
        found,
        row.getString("note"),
        field.needed(),
        new Finding(field, who, held, found).differs(),
        field.route(),
        field.route().words(),
        row.getString("decision"),
        row.getString("decision_note"),
        row.getString("decided_by_name"));
  }

  private static Attempt attempt(Row row) {
    return new Attempt(
        row.getLocalDate("happened_on"),
        NoteAttempt.Outcome.valueOf(row.getString("outcome")),
        row.getBoolean("card_left"),
        row.getString("note"),
        row.getString("made_by_name"));
  }

  private static File file(Row row) {
    return new File(
        row.getUUID("id"),
        row.getString("name"),
        row.getString("media_type"),
        row.getInteger("bytes"),
        row.getString("kept_by_name"),
        Columns.instant(row, "kept_at"));
  }
}
