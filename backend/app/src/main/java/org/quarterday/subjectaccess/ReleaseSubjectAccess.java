package org.quarterday.subjectaccess;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.vertx.VertxContextSupport;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.validation.constraints.NotBlank;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.UUID;
import java.util.function.Supplier;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.hibernate.reactive.mutiny.Mutiny;
import org.quarterday.dataprotection.PersonalData;
import org.quarterday.dataprotection.rules.Ground;
import org.quarterday.platform.clock.Today;
import org.quarterday.platform.digest.Sha256;
import org.quarterday.platform.problem.Problem;
import org.quarterday.platform.security.Actor;
import org.quarterday.platform.security.FourEyes;
import org.quarterday.platform.work.Sql;
import org.quarterday.platform.work.Work;
import org.quarterday.subjectaccess.rules.GivenRows;
import org.quarterday.subjectaccess.rules.Redactions.Row;
import org.quarterday.subjectaccess.rules.SubjectAccessState;
import org.quarterday.subjectaccess.rules.SubjectAccessState.Move;

/**
 * Somebody who neither assembled it nor decided anything of it lets it be given, for the hash they
 * read. The files are made once; what was found and withheld is forgotten, what was given is kept.
 */
@ApplicationScoped
class ReleaseSubjectAccess {

  @Schema(name = "SubjectAccessRelease")
  record Request(
      @NotBlank @Schema(description = "The hash of what was read.") String contentHash) {}

  private static final TypeReference<LinkedHashMap<String, Object>> CELLS =
      new TypeReference<>() {};

  private static final String ROWS =
      "select number, table_name, cast(cells as text) from subject_access_row where request_id = ?1 order by number";

  private static final String DECISIONS =
      """
      select row_number, column_name, decision, ground, case decision when 'GIVE' then original else given end
        from subject_access_item where request_id = ?1 order by number\
      """;

  private static final String ABOUT =
      """
      select s.reference, p.reference, concat_ws(' ', p.title, p.forename, p.surname), s.received_on
        from subject_access s join person p on p.id = s.person_id where s.id = ?1\
      """;

  private static final String FILE =
      "insert into subject_access_file (request_id, kind, bytes, sha256) values (?1, ?2, ?3, ?4)";

  private static final String RELEASE =
      """
      update subject_access set state = ?2, content_hash = ?3, released_by = ?4, released_by_name = ?5,
             released_at = clock_timestamp(), version = version + 1
       where id = ?1\
      """;

  private static final String FORGET_ROWS = "delete from subject_access_row where request_id = ?1";

  /** Why it was read quotes a name or number of somebody else: that goes with the words. */
  private static final String FORGET_WORDS =
      """
      update subject_access_item set original = null, why = regexp_replace(why, '“.*”', '“…”')
       where request_id = ?1\
      """;

  @Inject Work work;
  @Inject Today today;
  @Inject PersonalData data;
  @Inject SubjectAccessPages pages;
  @Inject ObjectMapper json;

  /**
   * On a worker thread: the documents take a while, and nothing is locked meanwhile.
   *
   * @throws Problem 403 SUBJECT_ACCESS_OWN, 404 SUBJECT_ACCESS_NOT_FOUND, 409
   *     SUBJECT_ACCESS_CANNOT, SUBJECT_ACCESS_UNDECIDED, SUBJECT_ACCESS_CHANGED, SAME_PERSON
   */
  ReceiveSubjectAccess.Answer run(Actor by, UUID id, Request request) {
    GivenAnswer given =
        awaited(() ->
            work.write(
                by, session -> ready(session, by, id, request).chain(() -> given(session, id))));
    byte[] zip = SubjectAccessZip.of(given, data.register(), json);
    byte[] pdf = pages.pdf(given, data.register());
    return awaited(() ->
        work.write(
            by,
            session ->
                ready(session, by, id, request)
                    .chain(held -> save(session, by, held, request, zip, pdf))));
  }

  private Uni<HeldSubjectAccess> ready(Mutiny.Session session, Actor by, UUID id, Request request) {
    return HeldSubjectAccess.hold(session, by, id)
        .invoke(held -> held.after(Move.RELEASE))
        .invoke(held -> FourEyes.require(held.assembledBy(), by, "assembled this answer"))
        .call(held -> held.content(session).invoke(content -> refuse(content, by, request)));
  }

  private static void refuse(HeldSubjectAccess.Content content, Actor by, Request request) {
    content.deciders().forEach(each -> FourEyes.require(each, by, "decided what is given"));
    if (!content.decided()) {
      throw Problem.of(
          SubjectAccessProblem.SUBJECT_ACCESS_UNDECIDED, "Every item is decided first.");
    }
    if (!content.hash().equals(request.contentHash())) {
      throw Problem.of(SubjectAccessProblem.SUBJECT_ACCESS_CHANGED, "Read it again.")
          .at("/contentHash");
    }
  }

  private Uni<GivenAnswer> given(Mutiny.Session session, UUID id) {
    return Sql.rows(session, ROWS, id)
        .chain(rows ->
            Sql.rows(session, DECISIONS, id)
                .chain(items ->
                    Sql.row(session, ABOUT, id)
                        .map(about ->
                            new GivenAnswer(
                                (String) about[0],
                                (String) about[1],
                                (String) about[2],
                                (java.time.LocalDate) about[3],
                                today.date(),
                                GivenRows.of(
                                    rows.stream().map(this::row).toList(), decided(items))))));
  }

  private Row row(Object[] row) {
    try {
      return new Row(
          ((Number) row[0]).intValue(), (String) row[1], json.readValue((String) row[2], CELLS));
    } catch (JsonProcessingException unreadable) {
      throw new IllegalStateException(unreadable);
    }
  }

  private static List<GivenRows.Decided> decided(List<Object[]> items) {
    return items.stream()
        .map(item ->
            new GivenRows.Decided(
                ((Number) item[0]).intValue(),
                (String) item[1],
                item[2].equals("WITHHOLD"),
                item[3] == null ? null : Ground.valueOf((String) item[3]),
                (String) item[4]))
        .toList();
  }

  private static Uni<ReceiveSubjectAccess.Answer> save(
      Mutiny.Session session,
      Actor by,
      HeldSubjectAccess held,
      Request request,
      byte[] zip,
      byte[] pdf) {
    SubjectAccessState next = held.after(Move.RELEASE);
    return Sql.run(session, FILE, held.id(), "ZIP", zip, hex(zip))
        .chain(() -> Sql.run(session, FILE, held.id(), "PDF", pdf, hex(pdf)))
        .chain(() ->
            Sql.run(
                session,
                RELEASE,
                held.id(),
                next.name(),
                request.contentHash(),
                by.id(),
                by.name()))
        .chain(() -> Sql.run(session, FORGET_ROWS, held.id()))
        .chain(() -> Sql.run(session, FORGET_WORDS, held.id()))
        .chain(() -> held.said(session, by, "RELEASED", request.contentHash()))
        .replaceWith(new ReceiveSubjectAccess.Answer(held.id(), next));
  }

  private static String hex(byte[] bytes) {
    return java.util.HexFormat.of().formatHex(Sha256.of(bytes));
  }

  private static <T> T awaited(Supplier<Uni<T>> what) {
    try {
      return VertxContextSupport.subscribeAndAwait(what);
    } catch (RuntimeException refused) {
      throw refused;
    } catch (Throwable failed) {
      throw new IllegalStateException(failed);
    }
  }
}
