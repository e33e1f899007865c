package org.quarterday.placement;

import com.github.f4b6a3.uuid.UuidCreator;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.validation.constraints.NotBlank;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.hibernate.reactive.mutiny.Mutiny;
import org.quarterday.agency.Agencies;
import org.quarterday.placement.rules.Ending;
import org.quarterday.platform.clock.Today;
import org.quarterday.platform.digest.Sha256;
import org.quarterday.platform.problem.Problem;
import org.quarterday.platform.security.Actor;
import org.quarterday.platform.work.Once;
import org.quarterday.platform.work.Sql;
import org.quarterday.task.Tasks;

/**
 * Makes the file that tells an agency to stop: every debt called back that it has not been told of,
 * each in one file only.
 */
@ApplicationScoped
class MakeRecallFile {

  @Schema(name = "PlacementRecallFileRequest")
  record Request(@NotBlank String agencyCode) {}

  @Schema(name = "PlacementRecallFileMade")
  record Answer(
      UUID id, int items, @Schema(description = "SHA-256 of the file, in hex.") String sha256) {}

  private static final String TO_TELL =
      """
      select d.account_id, d.id, a.reference, d.ended_on, d.ending from placement_debt d join account a on a.account_id = d.account_id
       where d.agency_code = ?1 and d.state = 'RECALLED' and d.recall_file_id is null order by d.account_id, d.id for update of d\
      """;

  private static final String TOLD =
      "update placement_debt set recall_file_id = ?3, version = version + 1 where account_id = ?1 and id = ?2";

  private static final String INSERT =
      """
      insert into placement_recall_file (id, agency_code, name, items, sha256, bytes_sealed, made_by_name) values (?1, ?2, ?3, ?4, ?5, ?6, ?7)\
      """;

  @Inject Once once;
  @Inject MadeFile files;
  @Inject Tasks tasks;
  @Inject Today today;

  /**
   * @throws Problem 409 NO_RECALLS, 404 AGENCY_NOT_FOUND
   */
  Uni<Answer> run(Actor by, String key, Request request) {
    return once.write(
        by,
        key,
        request,
        Answer.class,
        session ->
            Agencies.on(session, request.agencyCode(), today.date())
                .chain(agency ->
                    Sql.rows(session, TO_TELL, agency.code())
                        .chain(rows -> make(session, by, agency, rows))));
  }

  private Uni<Answer> make(
      Mutiny.Session session, Actor by, Agencies.Terms agency, List<Object[]> rows) {
    if (rows.isEmpty()) {
      throw Problem.of(PlacementProblem.NO_RECALLS, "Nothing was called back since.");
    }
    UUID id = UuidCreator.getTimeOrderedEpoch();
    byte[] bytes = PlacementFile.ofRecalls(rows.stream().map(MakeRecallFile::recall).toList());
    String sha = Sha256.hexOf(bytes);
    String name = "recalls-%s-%s".formatted(agency.code().toLowerCase(Locale.UK), today.date());
    return Sql.run(
            session,
            INSERT,
            id,
            agency.code(),
            name,
            rows.size(),
            sha,
            files.seal("placement_recall_file:" + id, bytes),
            by.name())
        .chain(() ->
            Multi.createFrom()
                .iterable(rows)
                .onItem()
                .transformToUniAndConcatenate(row -> told(session, by, row, id))
                .collect()
                .asList())
        .replaceWith(new Answer(id, rows.size(), sha));
  }

  /**
   * A hold may be a person's health or their poverty: the agency reads only that it has to stop.
   */
  private static PlacementFile.Recall recall(Object[] row) {
    String why =
        switch (Ending.valueOf((String) row[4])) {
          case PAID -> "PAID";
          case NO_CONTACT -> "NO CONTACT";
          default -> "STOP";
        };
    return new PlacementFile.Recall((String) row[2], (LocalDate) row[3], why);
  }

  private Uni<Void> told(Mutiny.Session session, Actor by, Object[] row, UUID file) {
    return Sql.run(session, TOLD, row[0], row[1], file)
        .chain(() ->
            tasks.done(
                session,
                by,
                Endings.TELL,
                "PLACEMENT_DEBT:" + row[1],
                "It is in the file of recalls."));
  }
}
