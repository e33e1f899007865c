package org.quarterday.court.rules;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.quarterday.calendar.DayInWords;
import org.quarterday.court.rules.ProtocolFacts.Recorded;
import org.quarterday.court.rules.ProtocolFacts.Tenant;

/**
 * Each step of the protocol with what shows it, and what is missing said plainly. An officer's own
 * record goes before what the books show by themselves, when it is newer or says more.
 */
public final class ProtocolCertificate {

  /** How one step stands. */
  public enum Standing {
    DONE,
    /** An officer wrote down why not. */
    NOT_NEEDED,
    MISSING,
    /** Its time comes with a hearing. */
    LATER
  }

  /**
   * One line of the certificate.
   *
   * @param on the day of what shows it; null when nothing does
   * @param evidence what shows it, or what is missing
   */
  public record Line(ProtocolStep step, Standing standing, LocalDate on, String evidence) {}

  private ProtocolCertificate() {}

  /** In the order of the protocol. */
  public static List<Line> of(ProtocolFacts facts, LocalDate today) {
    List<Line> lines = new ArrayList<>();
    for (ProtocolStep step : ProtocolStep.values()) {
      lines.add(line(step, facts, today));
    }
    return List.copyOf(lines);
  }

  /** What has to be there before a claim and is neither done nor explained. */
  public static List<Line> gaps(List<Line> lines) {
    return lines.stream()
        .filter(line ->
            line.standing == Standing.MISSING && line.step.when() == ProtocolStep.When.BEFORE_CLAIM)
        .toList();
  }

  private static Line line(ProtocolStep step, ProtocolFacts facts, LocalDate today) {
    if (step.when() == ProtocolStep.When.HEARING && facts.hearingOn() == null) {
      return new Line(step, Standing.LATER, null, "No hearing is ahead.");
    }
    Optional<Recorded> recorded =
        facts.recorded().stream()
            .filter(one -> one.step() == step && counts(one, facts, today))
            .findFirst();
    if (recorded.isPresent()) {
      Recorded one = recorded.get();
      return new Line(
          step,
          one.needed() ? Standing.DONE : Standing.NOT_NEEDED,
          one.on(),
          "%s (%s)".formatted(one.words(), one.byName()));
    }
    return shown(step, facts);
  }

  /** Whether a record is of the time the protocol means. */
  private static boolean counts(Recorded one, ProtocolFacts facts, LocalDate today) {
    if (!one.needed()) {
      return true;
    }
    return switch (one.step()) {
      case STATEMENTS -> !one.on().isBefore(today.minusDays(facts.quarterDays()));
      case TRIED_AFTER_NOTICE -> facts.noticeOn() != null && !one.on().isBefore(facts.noticeOn());
      case STATEMENT_BEFORE_HEARING ->
          !one.on().isAfter(facts.hearingOn().minusDays(facts.statementDays()))
              && !one.on().isBefore(facts.hearingOn().minusDays(facts.quarterDays()));
      case TOLD_OF_HEARING -> one.on().isBefore(facts.hearingOn());
      default -> true;
    };
  }

  private static Line shown(ProtocolStep step, ProtocolFacts facts) {
    return switch (step) {
      case CONTACT_EARLY ->
          newest(step, facts.contacts(), "Spoken with", "Nobody has spoken with a tenant.");
      case LETTER_EACH_TENANT -> letters(facts);
      case AFFORDABLE_OFFER ->
          newest(
              step,
              facts.offers(),
              "Arrangement or budget",
              "No arrangement was agreed and no budget taken.");
      case STATEMENTS ->
          missing(
              step,
              "No statement in the last %d days is on record.".formatted(facts.quarterDays()));
      case BENEFIT_HELP ->
          newest(
              step,
              facts.benefits(),
              "Award or claim on record",
              "No help with benefit is on record.");
      case DIRECT_DEDUCTIONS -> missing(step, "No request for deductions is on record.");
      case VULNERABILITY ->
          newest(
              step,
              facts.vulnerable(),
              "Vulnerability on record",
              "Nobody wrote down that it was considered.");
      case TRIED_AFTER_NOTICE -> afterNotice(facts);
      case STATEMENT_BEFORE_HEARING ->
          missing(
              step,
              "No statement is on record by %s, %d days before the hearing."
                  .formatted(
                      DayInWords.of(facts.hearingOn().minusDays(facts.statementDays())),
                      facts.statementDays()));
      case TOLD_OF_HEARING ->
          facts.toldOn() == null
              ? missing(step, "No letter told of it.")
              : new Line(step, Standing.DONE, facts.toldOn(), "Letter to each tenant");
    };
  }

  private static Line letters(ProtocolFacts facts) {
    List<String> without =
        facts.tenants().stream()
            .filter(tenant -> tenant.letterOn() == null)
            .map(Tenant::name)
            .toList();
    if (facts.tenants().isEmpty() || !without.isEmpty()) {
      return missing(
          ProtocolStep.LETTER_EACH_TENANT,
          without.isEmpty()
              ? "Nobody who owes it is known to be living."
              : "No letter went to " + String.join(" and ", without) + ".");
    }
    LocalDate last =
        facts.tenants().stream().map(Tenant::letterOn).min(Comparator.naturalOrder()).orElseThrow();
    return new Line(
        ProtocolStep.LETTER_EACH_TENANT,
        Standing.DONE,
        last,
        "Letters to " + String.join(" and ", facts.tenants().stream().map(Tenant::name).toList()));
  }

  private static Line afterNotice(ProtocolFacts facts) {
    if (facts.noticeOn() == null) {
      return missing(ProtocolStep.TRIED_AFTER_NOTICE, "No notice has been served.");
    }
    return newest(
        ProtocolStep.TRIED_AFTER_NOTICE,
        facts.contacts().stream().filter(day -> !day.isBefore(facts.noticeOn())).toList(),
        "Spoken with",
        "Nobody has spoken with a tenant since the notice was served on %s."
            .formatted(DayInWords.of(facts.noticeOn())));
  }

  private static Line newest(ProtocolStep step, List<LocalDate> days, String done, String missing) {
    return days.isEmpty()
        ? missing(step, missing)
        : new Line(
            step,
            Standing.DONE,
            days.getFirst(),
            days.size() == 1 ? done : "%s, %d times".formatted(done, days.size()));
  }

  private static Line missing(ProtocolStep step, String words) {
    return new Line(step, Standing.MISSING, null, words);
  }
}
