package org.quarterday.universalcredit;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.Map;
import java.util.UUID;
import org.hibernate.reactive.mutiny.Mutiny;
import org.quarterday.account.OwnAccount;
import org.quarterday.platform.problem.Problem;
import org.quarterday.platform.security.Actor;
import org.quarterday.platform.work.Sql;
import org.quarterday.universalcredit.rules.ToDoState;

/** A to-do, held until the transaction ends: two who do something about it do so in turn. */
@ApplicationScoped
class HeldToDo {

  /**
   * As it is on record.
   *
   * @param takenBy null while nobody has
   */
  record ToDo(
      UUID id,
      UUID accountId,
      ToDoState state,
      String takenBy,
      String takenByName,
      String claimName,
      LocalDate receivedOn,
      Map<String, String> said) {

    /**
     * @throws Problem 409 UC_TO_DO_OVER
     */
    ToDoState after(ToDoState.Event event) {
      return state
          .after(event)
          .orElseThrow(() ->
              Problem.of(
                  UniversalCreditProblem.UC_TO_DO_OVER,
                  "It stands as \"%s\". Look at it again.".formatted(state.words())));
    }

    /**
     * @throws Problem 409 UC_TO_DO_OVER
     */
    void refuseOver() {
      if (!state.isOpen()) {
        after(ToDoState.Event.ANSWER);
      }
    }

    /**
     * @throws Problem 409 UC_TO_DO_TAKEN when it is somebody else's
     */
    void refuseOthers(Actor by) {
      if (takenBy != null && !takenBy.equals(by.id())) {
        throw Problem.of(
            UniversalCreditProblem.UC_TO_DO_TAKEN,
            "%s works on it. Ask them, or take it over.".formatted(takenByName));
      }
    }

    /**
     * @throws Problem 409 UC_TO_DO_WITHOUT_ACCOUNT
     */
    UUID account() {
      if (accountId == null) {
        throw Problem.of(
            UniversalCreditProblem.UC_TO_DO_WITHOUT_ACCOUNT, "Say first which account it is.");
      }
      return accountId;
    }
  }

  private static final String HOLD =
      """
      select id, account_id, state, taken_by, taken_by_name, claim_name, received_on, cast(said as text)
        from universal_credit_to_do where id = ?1 for update\
      """;

  private static final TypeReference<Map<String, String>> SAID = new TypeReference<>() {};

  @Inject ObjectMapper json;
  @Inject OwnAccount ownAccount;

  /**
   * Refused to whoever is linked to its account.
   *
   * @throws Problem 404 UC_TO_DO_NOT_FOUND
   */
  Uni<ToDo> of(Mutiny.Session session, Actor by, UUID id) {
    return Sql.row(session, HOLD, id)
        .map(this::toDo)
        .call(toDo ->
            toDo.accountId == null
                ? Uni.createFrom().voidItem()
                : ownAccount.refuse(session, by, toDo.accountId));
  }

  private ToDo toDo(Object[] row) {
    if (row == null) {
      throw Problem.of(UniversalCreditProblem.UC_TO_DO_NOT_FOUND, "Look at the list again.");
    }
    return new ToDo(
        (UUID) row[0],
        (UUID) row[1],
        ToDoState.valueOf((String) row[2]),
        (String) row[3],
        (String) row[4],
        (String) row[5],
        (LocalDate) row[6],
        said((String) row[7]));
  }

  Map<String, String> said(String document) {
    try {
      return json.readValue(document, SAID);
    } catch (JsonProcessingException unreadable) {
      throw new IllegalStateException(unreadable);
    }
  }
}
