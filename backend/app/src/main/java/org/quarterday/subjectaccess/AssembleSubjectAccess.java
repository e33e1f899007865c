package org.quarterday.subjectaccess;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.hibernate.reactive.mutiny.Mutiny;
import org.quarterday.dataprotection.PersonalData;
import org.quarterday.platform.digest.ContentHash;
import org.quarterday.platform.problem.Problem;
import org.quarterday.platform.security.Actor;
import org.quarterday.platform.work.Sql;
import org.quarterday.platform.work.Work;
import org.quarterday.subjectaccess.rules.Redactions;
import org.quarterday.subjectaccess.rules.Redactions.Draft;
import org.quarterday.subjectaccess.rules.Redactions.Found;
import org.quarterday.subjectaccess.rules.Redactions.Stay;
import org.quarterday.subjectaccess.rules.RowsOf;
import org.quarterday.subjectaccess.rules.SubjectAccessState.Move;

/**
 * Finds every row about the person by the register and puts what may be about others on a list.
 * Done again, it begins again: what was decided was about other rows.
 */
@ApplicationScoped
class AssembleSubjectAccess {

  private static final TypeReference<LinkedHashMap<String, Object>> CELLS =
      new TypeReference<>() {};

  private static final String ROWS =
      """
      insert into subject_access_row (request_id, number, table_name, cells)
      select ?1, cast(r ->> 'number' as integer), r ->> 'table', r -> 'cells' from jsonb_array_elements(cast(cast(?2 as text) as jsonb)) r\
      """;

  private static final String ITEMS =
      """
      insert into subject_access_item (request_id, number, row_number, table_name, column_name, original, why)
      select ?1, i.n, cast(i.item ->> 'row' as integer), i.item ->> 'table', i.item ->> 'column', i.item ->> 'original', i.item ->> 'why'
        from jsonb_array_elements(cast(cast(?2 as text) as jsonb)) with ordinality i (item, n)\
      """;

  private static final String ASSEMBLED =
      """
      update subject_access set state = ?2, rows_hash = ?3, assembled_by = ?4, assembled_by_name = ?5,
             assembled_at = clock_timestamp(), version = version + 1
       where id = ?1\
      """;

  @Inject Work work;
  @Inject PersonalData data;
  @Inject OthersOnRecord others;
  @Inject ObjectMapper json;

  /**
   * @throws Problem 403 SUBJECT_ACCESS_OWN, 404 SUBJECT_ACCESS_NOT_FOUND, 409 SUBJECT_ACCESS_CANNOT
   */
  Uni<ReceiveSubjectAccess.Answer> run(Actor by, UUID id) {
    return work.write(
        by,
        session ->
            HeldSubjectAccess.hold(session, by, id)
                .invoke(held -> held.after(Move.ASSEMBLE))
                .chain(held ->
                    draft(session, held.personId())
                        .chain(draft -> save(session, by, held, draft))));
  }

  private Uni<Draft> draft(Mutiny.Session session, UUID personId) {
    return others
        .of(session, personId)
        .chain(known ->
            stays(session, personId)
                .chain(stays ->
                    Sql.rows(session, RowsOf.sql(data.register()), personId)
                        .map(rows -> rows.stream().map(this::found).toList())
                        .map(found -> Redactions.draft(data.register(), known, stays, found))));
  }

  private static Uni<Map<String, Stay>> stays(Mutiny.Session session, UUID personId) {
    return Sql.rows(session, RowsOf.stays(), personId)
        .map(rows -> {
          Map<String, Stay> stays = new LinkedHashMap<>();
          rows.forEach(row ->
              stays.put(row[0].toString(), new Stay((LocalDate) row[1], (LocalDate) row[2])));
          return stays;
        });
  }

  private Found found(Object[] row) {
    try {
      Map<String, Object> cells = json.readValue((String) row[4], CELLS);
      for (var cell : cells.entrySet()) {
        if (cell.getValue() instanceof Map || cell.getValue() instanceof List) {
          cell.setValue(json.writeValueAsString(cell.getValue()));
        }
      }
      String account = row[2] == null ? null : row[2].toString();
      return new Found((String) row[0], (Boolean) row[1], account, (String) row[3], cells);
    } catch (JsonProcessingException unreadable) {
      throw new IllegalStateException(unreadable);
    }
  }

  private Uni<ReceiveSubjectAccess.Answer> save(
      Mutiny.Session session, Actor by, HeldSubjectAccess held, Draft draft) {
    String rows = written(draft.rows());
    String items = written(draft.items());
    var parts = new ArrayList<String>(List.of(held.id().toString(), rows, items));
    var next = held.after(Move.ASSEMBLE);
    String words = "%d rows, %d to be read".formatted(draft.rows().size(), draft.items().size());
    return Multi.createFrom()
        .items(
            "delete from subject_access_item where request_id = ?1",
            "delete from subject_access_row where request_id = ?1")
        .onItem()
        .transformToUniAndConcatenate(forget -> Sql.run(session, forget, held.id()))
        .collect()
        .asList()
        .chain(() -> Sql.run(session, ROWS, held.id(), rows))
        .chain(() -> Sql.run(session, ITEMS, held.id(), items))
        .chain(() ->
            Sql.run(
                session,
                ASSEMBLED,
                held.id(),
                next.name(),
                ContentHash.of(parts),
                by.id(),
                by.name()))
        .chain(() -> held.said(session, by, "ASSEMBLED", words))
        .replaceWith(new ReceiveSubjectAccess.Answer(held.id(), next));
  }

  private String written(Object value) {
    try {
      return json.writeValueAsString(value);
    } catch (JsonProcessingException unwritable) {
      throw new IllegalStateException(unwritable);
    }
  }
}
