package org.quarterday.irregularity;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.quarterday.irregularity.rules.Irregularities;
import org.quarterday.irregularity.rules.IrregularityKind;
import org.quarterday.irregularity.rules.Telling;
import org.quarterday.platform.digest.ContentHash;

/** An account's payment irregularities in words; days are civil. */
@Schema(name = "PaymentIrregularities")
record AccountIrregularities(
    @Schema(
            description = "Where the account stands today, said to the tenant.",
            examples = "You are £508.99 in arrears, and all of it is overdue.")
        String opening,
    @Schema(description = "What is still open first, then the newest.") List<Item> items,
    @Schema(
            description = "What a tenant can do, and whom to ask.",
            examples =
                "If you are having trouble paying, talk to us: we can look at what help there is. Telephone 01632 960123.")
        String closing,
    @Schema(description = "SHA-256 in hex of every word above: what a letter is queued for.")
        String wordsSha256) {

  @Schema(name = "PaymentIrregularity")
  record Item(
      @Schema(examples = "UNPAID:0198c5a0-7c1e-7d9b-9c55-1f6a3c1d2e3f") String id,
      IrregularityKind kind,
      LocalDate on,
      @Schema(examples = "A Direct Debit came back unpaid") String title,
      @Schema(
              description = "What was to be paid; empty when there is nothing to say.",
              examples = "£508.99 was to be collected by Direct Debit on 2 June 2026.")
          String planned,
      @Schema(description = "What was; empty when there is nothing to say.") String came,
      @Schema(description = "What came back and why; empty when nothing did.") String back,
      @Schema(description = "What happens next.") String next,
      @Schema(description = "Something is still to happen.") boolean open,
      @Schema(
              description =
                  "False when only staff may know of it: a payer may have died, or a signature may be forged.")
          boolean forTenant) {}

  static AccountIrregularities of(Irregularities known) {
    return new AccountIrregularities(
        known.opening(),
        known.tellings().stream().map(AccountIrregularities::item).toList(),
        known.closing(),
        hash(known));
  }

  /** Of every word: another word is another hash. */
  static String hash(Irregularities known) {
    return ContentHash.of(
        Stream.concat(
                Stream.of(known.opening(), known.closing()),
                known.tellings().stream()
                    .flatMap(one ->
                        Stream.concat(Stream.of(one.id(), one.title()), one.sentences().stream())))
            .toList());
  }

  private static Item item(Telling one) {
    return new Item(
        one.id(),
        one.kind(),
        one.on(),
        one.title(),
        one.planned(),
        one.came(),
        one.back(),
        one.next(),
        one.isOpen(),
        one.isForTenant());
  }
}
