package org.quarterday.letter;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.hibernate.reactive.mutiny.Mutiny;
import org.quarterday.letter.rules.FrameWords;
import org.quarterday.letter.rules.LetterLanguage;
import org.quarterday.platform.clock.Today;
import org.quarterday.platform.http.CivilDay;
import org.quarterday.platform.problem.CommonProblem;
import org.quarterday.platform.problem.Problem;
import org.quarterday.platform.security.Actor;
import org.quarterday.platform.work.Sql;
import org.quarterday.platform.work.Work;

/**
 * Says what stands around every letter in a language, from a day on: how to pay, where help is, how
 * to complain, other forms. Letters that were made keep what they said.
 */
@ApplicationScoped
class SetLetterFrame {

  @Schema(name = "LetterFrameRequest")
  record Request(
      @NotNull @CivilDay @Schema(description = "Today or later.") LocalDate validFrom,
      @NotBlank @Size(max = 60) @Schema(description = "Before the account's reference.")
          String account,
      @NotBlank @Size(max = 60) @Schema(description = "Before the letter's own reference.")
          String reference,
      @NotBlank @Size(max = 60) @Schema(description = "Before the names of all tenants.")
          String names,
      @NotBlank @Size(max = 100) String payHeading,
      @NotBlank
          @Size(max = 600)
          @Schema(
              description = "How to pay, where a debt is asked for; names ((paymentReference)).")
          String pay,
      @NotBlank @Size(max = 100) String helpHeading,
      @NotBlank
          @Size(max = 600)
          @Schema(description = "Where free advice is, where a debt is asked for.")
          String help,
      @NotBlank @Size(max = 600) @Schema(description = "How to complain.") String complain,
      @NotBlank @Size(max = 600) @Schema(description = "How to get it in another form.")
          String formats,
      @NotBlank
          @Size(max = 600)
          @Schema(description = "Before words in another language than was asked for.")
          String cover,
      @NotBlank @Size(max = 100) @Schema(examples = "Rent team") String signed) {}

  private static final String SET =
      """
      insert into letter_frame (language, valid_from, account, reference, names, pay_heading, pay, help_heading, help, complain, formats, cover, signed)
      values (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10, ?11, ?12, ?13)
      on conflict (language, valid_from) do update set account = excluded.account, reference = excluded.reference, names = excluded.names,
             pay_heading = excluded.pay_heading, pay = excluded.pay, help_heading = excluded.help_heading, help = excluded.help,
             complain = excluded.complain, formats = excluded.formats, cover = excluded.cover, signed = excluded.signed\
      """;

  @Inject Work work;
  @Inject Today today;
  @Inject LetterLists lists;

  /**
   * @throws Problem 422 INVALID at a day that is past, LETTER_TEMPLATE_FAULTY at words that cannot
   *     be used
   */
  Uni<LetterLists.Frames> run(Actor by, LetterLanguage language, Request request) {
    if (request.validFrom().isBefore(today.date())) {
      throw Problem.of(CommonProblem.INVALID, "Choose today or a later day.").at("/validFrom");
    }
    refuseFaulty(request);
    return work.write(by, session -> save(session, language, request))
        .chain(() -> lists.frames(today.date()));
  }

  private static void refuseFaulty(Request request) {
    Map<String, List<String>> faults = new TreeMap<>();
    plain(request).forEach((field, words) -> faults.put(field, FrameWords.plain(words)));
    faults.put("pay", FrameWords.pay(request.pay()));
    faults.values().removeIf(List::isEmpty);
    if (!faults.isEmpty()) {
      Problem problem =
          Problem.of(LetterProblem.LETTER_TEMPLATE_FAULTY, "Put right what is named, then save.");
      faults.forEach((field, said) ->
          problem.at(
              "/" + field, LetterProblem.LETTER_TEMPLATE_FAULTY.name(), String.join(" ", said)));
      throw problem;
    }
  }

  private static Map<String, String> plain(Request request) {
    return Map.of(
        "account", request.account(),
        "reference", request.reference(),
        "names", request.names(),
        "payHeading", request.payHeading(),
        "helpHeading", request.helpHeading(),
        "help", request.help(),
        "complain", request.complain(),
        "formats", request.formats(),
        "cover", request.cover(),
        "signed", request.signed());
  }

  private static Uni<Integer> save(
      Mutiny.Session session, LetterLanguage language, Request request) {
    return Sql.run(
        session,
        SET,
        language.name(),
        request.validFrom(),
        request.account().strip(),
        request.reference().strip(),
        request.names().strip(),
        request.payHeading().strip(),
        request.pay().strip(),
        request.helpHeading().strip(),
        request.help().strip(),
        request.complain().strip(),
        request.formats().strip(),
        request.cover().strip(),
        request.signed().strip());
  }
}
