package org.quarterday.letter;

import com.github.f4b6a3.uuid.UuidCreator;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.validation.constraints.NotNull;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.hibernate.reactive.mutiny.Mutiny;
import org.quarterday.account.OwnAccount;
import org.quarterday.platform.clock.Today;
import org.quarterday.platform.problem.Problem;
import org.quarterday.platform.security.Actor;
import org.quarterday.platform.work.Sql;
import org.quarterday.platform.work.Work;

/**
 * Puts the letters that wait into one file for the printer, or for a supplier of braille or audio.
 * Each is claimed by its row, so two who press the button at once share out the letters and no
 * letter is in two files. Letters to the asker's own household stay for a colleague.
 */
@ApplicationScoped
class MakeLetterFile {

  /** What a file is for. */
  @Schema(name = "LetterFileWay")
  enum Way {
    PRINT,
    BRAILLE,
    AUDIO
  }

  @Schema(name = "LetterFileRequest")
  record Request(@NotNull Way way) {}

  @Schema(name = "LetterFileBegun")
  record Answer(UUID id, @Schema(examples = "32") int letters) {}

  private static final int MOST = 250;

  private static final String WAITING =
      """
      select l.id, l.kind from letter l left join account a on a.account_id = l.account_id
       where l.file_id is null and ((?1 = 'PRINT' and l.way = 'PRINT' and l.state = 'MADE') or (l.state = 'TO_SUPPLIER' and l.format = ?1))
         and (not l.needs_approval or l.approved_by is not null) and\s\
      """
          + OwnAccount.NOT_LINKED.formatted("?2", "?3")
          + " order by l.id limit "
          + MOST
          + " for update of l skip locked";

  private static final String FILE =
      """
      insert into letter_file (id, way, made_on, letters, made_by, made_by_name) values (?1, ?2, ?3, ?4, ?5, ?6)\
      """;

  private static final String CLAIM =
      """
      update letter set file_id = ?2, version = version + 1 where id = any (cast(cast(?1 as text) as uuid[])) and file_id is null\
      """;

  @Inject Work work;
  @Inject Today today;

  /**
   * @throws Problem 409 NO_LETTERS_TO_PRINT
   */
  Uni<Answer> run(Actor by, Request request) {
    UUID id = UuidCreator.getTimeOrderedEpoch();
    return work.write(
        by,
        session ->
            Sql.rows(session, WAITING, request.way().name(), by.issuer(), by.subject())
                .map(rows -> rows.stream().map(row -> (UUID) row[0]).toList())
                .invoke(MakeLetterFile::refuseNone)
                .chain(letters -> keep(session, by, id, request, letters)));
  }

  private static void refuseNone(List<UUID> letters) {
    if (letters.isEmpty()) {
      throw Problem.of(
          LetterProblem.NO_LETTERS_TO_PRINT, "All that was made is in a file or has gone.");
    }
  }

  private Uni<Answer> keep(
      Mutiny.Session session, Actor by, UUID id, Request request, List<UUID> letters) {
    return Sql.run(
            session,
            FILE,
            id,
            request.way().name(),
            today.date(),
            letters.size(),
            by.id(),
            by.name())
        .chain(() -> Sql.run(session, CLAIM, Sql.ids(letters), id))
        .replaceWith(new Answer(id, letters.size()));
  }
}
