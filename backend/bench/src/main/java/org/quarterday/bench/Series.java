package org.quarterday.bench;

import java.util.Arrays;
import java.util.Collection;
import java.util.Locale;

/** The rounds of one measure. The median is the figure, lowest and highest are its spread. */
record Series(double[] values) {

  static Series of(Collection<Double> values) {
    double[] sorted = values.stream().mapToDouble(Double::doubleValue).sorted().toArray();
    if (sorted.length == 0) {
      throw new BenchException("no round was measured");
    }
    return new Series(sorted);
  }

  double median() {
    int middle = values.length / 2;
    return values.length % 2 == 1 ? values[middle] : (values[middle - 1] + values[middle]) / 2;
  }

  double lowest() {
    return values[0];
  }

  double highest() {
    return values[values.length - 1];
  }

  /** "12.3 (11.9–13.0)". */
  String shown(int decimals) {
    String format = "%." + decimals + "f";
    return String.format(
        Locale.ROOT, format + " (" + format + "–" + format + ")", median(), lowest(), highest());
  }

  /** Slope of log(y) over log(x) by least squares: 1 is linear growth, 0 is none. */
  static double slope(double[] x, double[] y) {
    double meanX = Arrays.stream(x).map(Math::log).average().orElseThrow();
    double meanY = Arrays.stream(y).map(Math::log).average().orElseThrow();
    double above = 0;
    double below = 0;
    for (int i = 0; i < x.length; i++) {
      double dx = Math.log(x[i]) - meanX;
      above += dx * (Math.log(y[i]) - meanY);
      below += dx * dx;
    }
    return above / below;
  }
}
