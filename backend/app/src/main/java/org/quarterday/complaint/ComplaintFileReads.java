package org.quarterday.complaint;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.quarterday.account.OwnAccount;
import org.quarterday.complaint.rules.ComplaintState;
import org.quarterday.complaint.rules.StageClock;
import org.quarterday.platform.clock.Today;
import org.quarterday.platform.problem.Problem;
import org.quarterday.platform.security.Actor;

/** One complaint, with what is next and whether the reader may do it. */
@ApplicationScoped
class ComplaintFileReads {

  @Schema(name = "ComplaintWhole")
  record Whole(
      ComplaintFile file,
      @Schema(description = "Where it stands, in words.") String stateWords,
      @Schema(description = "Why it is a complaint, or is none.") String heardReason,
      @Schema(description = "What can happen next.") List<ComplaintState.Event> moves,
      @Schema(nullable = true, description = "The day of what is next.") LocalDate dueOn,
      @Schema(nullable = true) StageClock.Standing standing,
      @Schema(description = "In working days; empty when nothing is due.") String left,
      @Schema(
              nullable = true,
              description = "The last day the answer can be put off to; null when it cannot.")
          LocalDate longestExtension,
      @Schema(description = "What the draft lacks before it can be sent.") List<String> gaps,
      @Schema(
              description =
                  "Why the reader cannot send, or write, the answer of this stage; empty when they can.")
          String notYou) {}

  private static final String FILE =
      """
      select cast(jsonb_build_object('id', c.id, 'accountId', c.account_id, 'accountReference', a.reference,
        'home', concat_ws(', ', nullif(y.address_line_1, ''), nullif(y.postcode, '')), 'reference', c.reference, 'state', c.state, 'heard', c.heard,
        'heardWords', c.heard_words, 'category', k.name, 'receivedOn', c.received_on, 'channel', c.channel, 'complainant', c.complainant_kind,
        'personId', c.person_id, 'name', c.complainant_name, 'address', c.complainant_address, 'reach', c.complainant_reach, 'speaksFor', c.speaks_for, 'words', c.words,
        'outcomeSought', c.outcome_sought, 'knownOn', c.known_on, 'disputedPence', c.disputed_pence, 'holdId', c.hold_id,
        'refusedReason', c.refused_reason, 'refusedWords', c.refused_words, 'learning', c.learning, 'closedOn', c.closed_on,
        'loggedByName', c.logged_by_name, 'version', c.version,
        'stages', (select coalesce(jsonb_agg(jsonb_build_object('stage', s.stage, 'askedOn', s.asked_on, 'acknowledgeBy', s.acknowledge_by,
                     'acknowledgedOn', s.acknowledged_on, 'definition', s.definition, 'handlerName', s.handler_name, 'answerBy', s.answer_by,
                     'extendedTo', s.extended_to, 'extensionWhy', s.extension_why, 'noRemedyWhy', s.no_remedy_why, 'answeredOn', s.answered_on,
                     'answeredByName', s.answered_by_name, 'letterId', s.letter_id) order by s.stage), '[]')
                     from complaint_stage s where s.complaint_id = c.id),
        'points', (select coalesce(jsonb_agg(jsonb_build_object('number', p.number, 'words', p.words, 'stage', p.stage,
                     'decisions', (select coalesce(jsonb_agg(jsonb_build_object('stage', d.stage, 'decision', d.decision, 'reasons', d.reasons) order by d.stage), '[]')
                                     from complaint_decision d where d.complaint_id = p.complaint_id and d.point = p.number))
                     order by p.number), '[]') from complaint_point p where p.complaint_id = c.id),
        'actions', (select coalesce(jsonb_agg(jsonb_build_object('id', x.id, 'stage', x.stage, 'kind', x.kind, 'words', x.words, 'dueOn', x.due_on,
                      'amountPence', x.amount_pence, 'setOff', x.set_off, 'state', x.state, 'doneOn', x.done_on, 'doneWords', x.done_words,
                      'doneByName', x.done_by_name, 'entryNumber', x.entry_number) order by x.stage, x.place), '[]')
                      from complaint_action x where x.complaint_id = c.id),
        'events', (select coalesce(jsonb_agg(jsonb_build_object('id', v.id, 'stage', v.stage, 'kind', v.kind, 'happenedOn', v.happened_on, 'words', v.words,
                     'byName', v.made_by_name, 'at', v.made_at) order by v.id desc), '[]') from complaint_event v
                    where v.complaint_id = c.id)) as text) as file,
        exists (select from complaint_event v where v.complaint_id = c.id and v.stage = 1
                   and v.kind in ('DRAFTED', 'ANSWERED') and v.made_by = $2) as had_part,
        exists (select from complaint_ombudsman o where o.valid_from <= $3 and (o.valid_before is null or o.valid_before > $3)) as ombudsman
        from complaint c left join account a on a.account_id = c.account_id left join tenancy t on t.id = a.tenancy_id
        left join property y on y.id = coalesce(a.property_id, t.property_id)
        join complaint_category k on k.code = c.category_code and k.valid_from = c.category_valid_from where c.id = $1\
      """;

  @Inject Pool pool;
  @Inject ObjectMapper json;
  @Inject OwnAccount ownAccount;
  @Inject Today today;

  /**
   * @throws Problem 404 COMPLAINT_NOT_FOUND, 403 OWN_ACCOUNT
   */
  Uni<Whole> of(Actor by, UUID id) {
    return pool.preparedQuery(FILE)
        .execute(Tuple.of(id, by.id(), today.date()))
        .map(rows -> {
          if (rows.size() == 0) {
            throw Problem.of(
                ComplaintProblem.COMPLAINT_NOT_FOUND, "Look at the list of complaints again.");
          }
          return rows.iterator().next();
        })
        .chain(row -> {
          ComplaintFile file = read(row.getString("file"));
          return ownAccount
              .refuseAny(by, file.accountId())
              .chain(() -> Code.on(pool, today.date()))
              .map(code ->
                  new OpenedFile(file, by, row.getBoolean("had_part"), row.getBoolean("ombudsman"))
                      .whole(code, today.date()));
        });
  }

  private ComplaintFile read(String text) {
    try {
      return json.readValue(text, ComplaintFile.class);
    } catch (JsonProcessingException unreadable) {
      throw new IllegalStateException(unreadable);
    }
  }
}
