package org.quarterday.expected;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.UUID;
import org.quarterday.expected.rules.ArrearsToday;

/** The front door for features that have to know what is due on an account, and what is late. */
@ApplicationScoped
public class DueCredits {

  @Inject ExpectedReads reads;

  /** As it is today, for an account that exists. */
  public Uni<ArrearsToday> of(UUID accountId) {
    return reads.of(List.of(accountId)).map(found -> ArrearsToday.of(found.get(accountId)));
  }
}
