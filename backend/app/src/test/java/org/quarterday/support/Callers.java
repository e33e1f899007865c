package org.quarterday.support;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** Many people at one moment. */
public final class Callers {

  private Callers() {}

  /** What one of them does. */
  public interface Each<T> {
    T of(int caller) throws Exception;
  }

  /** All together; what each got, in their order. */
  public static <T> List<T> atOnce(int callers, Each<T> each) throws Exception {
    try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
      List<Callable<T>> calls =
          IntStream.range(0, callers).<Callable<T>>mapToObj(i -> () -> each.of(i)).toList();
      List<T> done = new ArrayList<>();
      for (var answer : threads.invokeAll(calls)) {
        done.add(answer.get());
      }
      return done;
    }
  }

  /** All together; how often each answer came. */
  public static <T> Map<T, Long> counted(int callers, Each<T> each) throws Exception {
    return atOnce(callers, each).stream()
        .collect(Collectors.groupingBy(answer -> answer, Collectors.counting()));
  }
}
