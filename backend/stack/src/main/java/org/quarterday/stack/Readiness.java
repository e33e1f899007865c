package org.quarterday.stack;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;

/** Waits until a child says it is ready, which is later than when its port opens. */
final class Readiness {
  private Readiness() {}

  /**
   * @throws StackException when the child ends or the patience is used up first
   */
  static void await(Child child, URI address, Duration patience) {
    long deadline = System.nanoTime() + patience.toNanos();
    try (var http = HttpClient.newBuilder().connectTimeout(Duration.ofSeconds(2)).build()) {
      while (!answers(http, address)) {
        if (!child.isAlive()) {
          throw child.failure();
        }
        if (System.nanoTime() > deadline) {
          throw new StackException(
              child.name()
                  + " was not ready within "
                  + patience.toSeconds()
                  + " s ("
                  + address
                  + ")");
        }
        Pause.briefly();
      }
    }
  }

  private static boolean answers(HttpClient http, URI address) {
    var request = HttpRequest.newBuilder(address).timeout(Duration.ofSeconds(5)).build();
    try {
      return http.send(request, HttpResponse.BodyHandlers.discarding()).statusCode() == 200;
    } catch (IOException notYet) {
      return false;
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new StackException("interrupted while waiting", e);
    }
  }
}
