package org.microdosing.evidence.chart;

import org.microdosing.evidence.measure.Interval;

/**
 * What pooling gave, as it is drawn.
 *
 * @param estimate the estimate, on the pooled scale
 * @param interval its interval, on the pooled scale
 */
record ForestPooled(double estimate, Interval interval) {}
