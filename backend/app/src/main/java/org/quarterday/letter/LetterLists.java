package org.quarterday.letter;

import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.stream.StreamSupport;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.quarterday.letter.rules.LetterKind;
import org.quarterday.letter.rules.LetterLanguage;

/** By which ways letters go and what stands around them, today and as decided for later. */
@ApplicationScoped
class LetterLists {

  @Schema(name = "LetterChannelInForce")
  record Channel(
      LetterKind kind,
      @Schema(nullable = true, description = "Null where nobody decided: on paper.")
          LocalDate validFrom,
      @Schema(nullable = true, description = "The first civil day it no longer holds.")
          LocalDate validBefore,
      @Schema(description = "It is served or comes before a claim: neither e-mail nor text.")
          boolean paperOnly,
      boolean email,
      boolean text,
      @Schema(description = "Paper goes through the post gateway.") boolean gateway,
      @Schema(nullable = true) String decidedBy) {}

  @Schema(name = "LetterChannels")
  record Channels(List<Channel> items) {}

  @Schema(name = "LetterFrame")
  record Frame(
      LetterLanguage language,
      LocalDate validFrom,
      @Schema(nullable = true, description = "The first civil day it no longer holds.")
          LocalDate validBefore,
      @Schema(examples = "Rent account") String account,
      @Schema(examples = "Our reference") String reference,
      @Schema(examples = "Tenants") String names,
      String payHeading,
      @Schema(description = "Names ((paymentReference)).") String pay,
      String helpHeading,
      String help,
      String complain,
      String formats,
      String cover,
      @Schema(examples = "Rent team") String signed) {}

  @Schema(name = "LetterFrames")
  record Frames(List<Frame> items) {}

  /** {@code $2}: every kind, on paper until somebody decides about it. */
  private static final String CHANNELS =
      """
      with decided as (select kind, valid_from, email, text, gateway, set_by_name from letter_channel
                       union all select k.kind, null, false, false, false, null from unnest($2::text[]) k(kind)),
           spans as (select *, lead(valid_from) over (partition by kind order by valid_from nulls first) as valid_before from decided)
      select kind, valid_from, valid_before, email, text, gateway, set_by_name from spans
       where kind = any($2) and (valid_before is null or valid_before > $1) order by kind, valid_from nulls first\
      """;

  private static final String FRAMES =
      """
      select * from (select f.*, lead(valid_from) over (partition by language order by valid_from) as valid_before from letter_frame f) f
       where valid_before is null or valid_before > $1 order by language, valid_from\
      """;

  @Inject Pool pool;

  Uni<Channels> channels(LocalDate day) {
    String[] kinds = Arrays.stream(LetterKind.values()).map(Enum::name).toArray(String[]::new);
    return pool.preparedQuery(CHANNELS)
        .execute(Tuple.of(day, kinds))
        .map(rows ->
            new Channels(
                StreamSupport.stream(rows.spliterator(), false)
                    .map(LetterLists::channel)
                    .toList()));
  }

  Uni<Frames> frames(LocalDate day) {
    return pool.preparedQuery(FRAMES)
        .execute(Tuple.of(day))
        .map(rows ->
            new Frames(
                StreamSupport.stream(rows.spliterator(), false).map(LetterLists::frame).toList()));
  }

  private static Channel channel(Row row) {
    LetterKind kind = LetterKind.valueOf(row.getString(0));
    return new Channel(
        kind,
        row.getLocalDate(1),
        row.getLocalDate(2),
        kind.paperOnly(),
        row.getBoolean(3),
        row.getBoolean(4),
        row.getBoolean(5),
        row.getString(6));
  }

  private static Frame frame(Row row) {
    return new Frame(
        LetterLanguage.valueOf(row.getString("language")),
        row.getLocalDate("valid_from"),
        row.getLocalDate("valid_before"),
        row.getString("account"),
        row.getString("reference"),
        row.getString("names"),
        row.getString("pay_heading"),
        row.getString("pay"),
        row.getString("help_heading"),
        row.getString("help"),
        row.getString("complain"),
        row.getString("formats"),
        row.getString("cover"),
        row.getString("signed"));
  }
}
