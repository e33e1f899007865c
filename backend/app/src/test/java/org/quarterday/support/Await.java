package org.quarterday.support;

import io.smallrye.mutiny.Uni;
import java.time.Duration;

/** Waits for one answer, so that a test reads top to bottom. */
public final class Await {

  private Await() {}

  public static <T> T await(Uni<T> uni) {
    return uni.await().atMost(Duration.ofSeconds(30));
  }
}
