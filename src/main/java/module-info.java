/** Published evidence on microdosing as typed, immutable and citable Java objects. */
module org.microdosing.evidence {
  requires static com.fasterxml.jackson.annotation;
  requires com.google.common;
  requires org.apache.commons.numbers.gamma;
  requires org.apache.commons.numbers.rootfinder;
  requires org.apache.commons.statistics.distribution;
  requires static org.jspecify;
  requires tools.jackson.core;

  exports org.microdosing.evidence;
  exports org.microdosing.evidence.answer;
  exports org.microdosing.evidence.certainty;
  exports org.microdosing.evidence.chart;
  exports org.microdosing.evidence.data;
  exports org.microdosing.evidence.dose;
  exports org.microdosing.evidence.effect;
  exports org.microdosing.evidence.gap;
  exports org.microdosing.evidence.intake;
  exports org.microdosing.evidence.json;
  exports org.microdosing.evidence.measure;
  exports org.microdosing.evidence.model;
  exports org.microdosing.evidence.plausibility;
  exports org.microdosing.evidence.query;
  exports org.microdosing.evidence.report;
  exports org.microdosing.evidence.summary;
  exports org.microdosing.evidence.synthesis;
}
