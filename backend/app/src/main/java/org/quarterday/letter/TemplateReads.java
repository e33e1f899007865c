package org.quarterday.letter;

import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.StreamSupport;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.quarterday.letter.rules.LetterField;
import org.quarterday.letter.rules.LetterFormat;
import org.quarterday.letter.rules.LetterKind;
import org.quarterday.letter.rules.LetterLanguage;
import org.quarterday.letter.rules.LetterWay;
import org.quarterday.letter.rules.StoredTemplate;
import org.quarterday.platform.problem.Problem;

/** Templates of letters with their versions, and what each kind of letter is. */
@ApplicationScoped
class TemplateReads {

  /** Where a version stands on a day. */
  @Schema(name = "LetterTemplateState")
  enum State {
    DRAFT,
    /** Approved for a later day. */
    APPROVED,
    IN_USE,
    /** Another version is in use since. */
    REPLACED,
    DISCARDED
  }

  @Schema(name = "LetterTemplate")
  record Item(
      UUID id,
      LetterKind kind,
      LetterLanguage language,
      LetterFormat format,
      @Schema(examples = "3") int number,
      State state,
      @Schema(nullable = true, description = "The first civil day it is in use.")
          LocalDate inUseFrom,
      String subject,
      String body,
      String draftedByName,
      Instant draftedAt,
      @Schema(nullable = true) String approvedByName,
      int version) {}

  @Schema(name = "LetterFieldOfKind")
  record Field(
      @Schema(examples = "paymentReference") String code,
      LetterField.Type type,
      @Schema(examples = "What a payment has to quote") String says) {}

  @Schema(name = "LetterKindRules")
  record Kind(
      LetterKind kind,
      LetterKind.Purpose purpose,
      @Schema(description = "Whether a template may leave out the letter’s own words.")
          boolean mayBeReplaced,
      @Schema(description = "Whether it goes in writing also to who asked not to be written to.")
          boolean mustBeWritten,
      boolean paperOnly,
      boolean email,
      boolean text,
      @Schema(description = "Paper goes through the post gateway.") boolean gateway,
      List<Field> fields) {}

  private static final String ROWS =
      """
      select t.*, case when t.state <> 'APPROVED' then t.state when t.in_use_from > $2::date then 'APPROVED'
                       when exists (select from letter_template n where n.kind = t.kind and n.language = t.language and n.format = t.format
                                      and n.state = 'APPROVED' and n.in_use_from > t.in_use_from and n.in_use_from <= $2) then 'REPLACED'
                       else 'IN_USE' end as standing
        from letter_template t where ($1::text is null or t.kind = $1) and ($3::uuid is null or t.id = $3)
       order by t.kind, t.language, t.format, t.number desc\
      """;

  private static final String POLICIES =
      """
      select distinct on (kind) kind, email, text, gateway from letter_channel where valid_from <= $1 order by kind, valid_from desc\
      """;

  @Inject Pool pool;

  /** Every version of a kind, or of all kinds, as they stand on a day. */
  Uni<List<Item>> list(LetterKind kind, LocalDate on) {
    return pool.preparedQuery(ROWS)
        .execute(Tuple.of(kind == null ? null : kind.name(), on, null))
        .map(rows ->
            StreamSupport.stream(rows.spliterator(), false).map(TemplateReads::item).toList());
  }

  /** 404 when there is none. */
  Uni<Item> one(UUID id, LocalDate on) {
    return pool.preparedQuery(ROWS)
        .execute(Tuple.of(null, on, id))
        .map(rows -> {
          if (rows.size() == 0) {
            throw Problem.of(
                LetterProblem.LETTER_TEMPLATE_NOT_FOUND, "Look at the list of templates again.");
          }
          return item(rows.iterator().next());
        });
  }

  /** All kinds of letters, and by which ways each may go on a day. */
  Uni<List<Kind>> kinds(LocalDate on) {
    return pool.preparedQuery(POLICIES)
        .execute(Tuple.of(on))
        .map(rows -> {
          Map<String, LetterWay.Policy> policies = new HashMap<>();
          rows.forEach(row ->
              policies.put(
                  row.getString("kind"),
                  new LetterWay.Policy(
                      row.getBoolean("email"), row.getBoolean("text"), row.getBoolean("gateway"))));
          return Arrays.stream(LetterKind.values())
              .map(kind -> kind(kind, policies.getOrDefault(kind.name(), LetterWay.Policy.PAPER)))
              .toList();
        });
  }

  private static Kind kind(LetterKind kind, LetterWay.Policy policy) {
    return new Kind(
        kind,
        kind.purpose(),
        kind.mayBeReplaced(),
        kind.mustBeWritten(),
        kind.paperOnly(),
        policy.email(),
        policy.text(),
        policy.gateway(),
        LetterField.of(kind).stream()
            .map(field -> new Field(field.code(), field.type(), field.says()))
            .toList());
  }

  static StoredTemplate stored(Item item) {
    return new StoredTemplate(
        item.id, item.number, item.language, item.format, item.subject, item.body);
  }

  private static Item item(Row row) {
    return new Item(
        row.getUUID("id"),
        LetterKind.valueOf(row.getString("kind")),
        LetterLanguage.valueOf(row.getString("language")),
        LetterFormat.valueOf(row.getString("format")),
        row.getInteger("number"),
        State.valueOf(row.getString("standing")),
        row.getLocalDate("in_use_from"),
        row.getString("subject"),
        row.getString("body"),
        row.getString("drafted_by_name"),
        row.getOffsetDateTime("drafted_at").toInstant(),
        row.getString("approved_by_name"),
        row.getInteger("version"));
  }
}
