package org.microdosing.evidence.synthesis;

/** The sum of products of two lists of numbers, in their order. */
final class InnerProduct {

  private InnerProduct() {}

  static double of(double[] a, double[] b) {
    double sum = 0;
    for (int i = 0; i < a.length; i++) {
      sum += a[i] * b[i];
    }
    return sum;
  }
}
