package org.quarterday.irregularity.rules;

import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.quarterday.expected.rules.ArrearsInWords;
import org.quarterday.expected.rules.ArrearsToday;

/**
 * What did not go as planned on an account, told.
 *
 * @param opening where the account stands today, as a sentence to the tenant
 * @param tellings what is still open first, then the newest
 * @param closing what a tenant can do, and whom to ask
 */
public record Irregularities(String opening, List<Telling> tellings, String closing) {

  private static final String HELP =
      "If you are having trouble paying, talk to us: we can look at what help there is.";

  /** Of what is on record and what should have come by now. */
  public static Irregularities of(Known onRecord, ArrearsToday arrears) {
    Known known = onRecord.owing(arrears.realPence());
    List<Telling> tellings =
        Stream.of(
                known.unpaid().stream().map(one -> one.tell(known)),
                known.leftOut().stream().map(one -> one.tell(known)),
                known.reported().stream().map(one -> one.tell(known)),
                known.claimed().stream().map(one -> one.tell(known)),
                known.bounced().stream().map(one -> one.tell(known)),
                known.recovered().stream().map(Recovered::tell),
                arrears.late().stream()
                    .map(Late::new)
                    .filter(Late::isTold)
                    .map(one -> one.tell(known)))
            .flatMap(one -> one)
            .sorted(
                Comparator.comparing((Telling one) -> !one.isOpen())
                    .thenComparing(Telling::on, Comparator.reverseOrder())
                    .thenComparing(Telling::id))
            .toList();
    return new Irregularities(
        ArrearsInWords.of(arrears).getFirst(), tellings, (HELP + " " + known.contact()).strip());
  }
}
