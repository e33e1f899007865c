package org.quarterday.onlinesupport;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.quarterday.onlinesupport.rules.CheckQuestion;
import org.quarterday.onlinesupport.rules.CodeFate;

/** What stands of one person and Housing Online. */
@Schema(name = "OnlinePerson")
record OnlinePerson(
    UUID personId,
    @Schema(examples = "Ms Tina Osei") String name,
    List<Login> logins,
    @Schema(description = "What a login of theirs sees, and why.") List<Sees> accounts,
    @Schema(description = "Who shares a tenancy with them now; each has a login of their own.")
        List<Other> others,
    @Schema(description = "The newest twenty.") List<Code> codes,
    Locked lock,
    @Schema(nullable = true, examples = "number ending 456") String textTo,
    @Schema(description = "A mobile number is on record, and too newly for an invitation.")
        boolean numberTooNew,
    List<Question> questions,
    @Schema(description = "Right answers that prove who somebody is.", examples = "3")
        int questionsNeeded,
    List<Ended> ended,
    @Schema(description = "The newest twenty.") List<Seen> views) {

  @Schema(name = "OnlineLogin")
  record Login(
      UUID loginId,
      @Schema(description = "The end of what the realm knows it by.", examples = "****9f3a")
          String masked,
      Instant provedAt,
      @Schema(examples = "By a code sent by letter") String how,
      @Schema(nullable = true, description = "Who made the link, when it was staff.")
          String madeByName,
      @Schema(nullable = true) Instant lastUsedAt) {}

  @Schema(name = "OnlineSees")
  record Sees(
      UUID accountId,
      @Schema(examples = "500001/01") String reference,
      @Schema(examples = "TENANT") String role,
      LocalDate fromOn,
      @Schema(nullable = true) LocalDate toOn) {}

  @Schema(name = "OnlineOther")
  record Other(
      UUID personId,
      String name,
      boolean liable,
      @Schema(description = "Whether they have a login of their own.") boolean hasLogin) {}

  @Schema(name = "OnlineCode")
  record Code(
      UUID id,
      @Schema(description = "Staff sent it; else the tenant asked for it.") boolean invitation,
      Instant askedAt,
      @Schema(nullable = true) String madeByName,
      @Schema(nullable = true) String reason,
      @Schema(nullable = true, examples = "LETTER") String channel,
      CodeFate fate,
      String fateWords,
      int triesLeft,
      Instant expiresAt) {}

  @Schema(name = "OnlineLock")
  record Locked(boolean locked, List<String> why, @Schema(examples = "0") int failedChecks) {}

  @Schema(name = "OnlineQuestion")
  record Question(CheckQuestion code, @Schema(examples = "Full name") String name) {}

  @Schema(name = "OnlineEndedLogin")
  record Ended(
      String masked, Instant provedAt, Instant endedAt, String endedByName, String reason) {}

  @Schema(name = "OnlineSeen")
  record Seen(
      String viewerName,
      String reason,
      Instant startedAt,
      Instant endsAt,
      @Schema(description = "Pages that were looked at.") List<String> pages) {}
}
