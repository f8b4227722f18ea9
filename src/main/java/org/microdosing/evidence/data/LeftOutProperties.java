package org.microdosing.evidence.data;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.microdosing.evidence.measure.PValue.Relation;
import org.microdosing.evidence.model.AbsoluteLimit;
import org.microdosing.evidence.model.Comparison;
import org.microdosing.evidence.model.DataVersion;
import org.microdosing.evidence.model.Dose;
import org.microdosing.evidence.model.DoseFact;
import org.microdosing.evidence.model.Exposure;
import org.microdosing.evidence.model.ExposureKind;
import org.microdosing.evidence.model.Finding;
import org.microdosing.evidence.model.Material;
import org.microdosing.evidence.model.Mechanism;
import org.microdosing.evidence.model.NamedMaterial;
import org.microdosing.evidence.model.RelationKind;
import org.microdosing.evidence.model.Reporting;
import org.microdosing.evidence.model.Route;
import org.microdosing.evidence.model.Source;
import org.microdosing.evidence.model.Study;
import org.microdosing.evidence.model.Substance;

/** Where a data file says less than a record, or says it in other words. */
final class LeftOutProperties {

  /** What a reader takes for granted, by property; a file does not say it. */
  private static final Map<String, Object> USUAL =
      Map.of(
          "poolable", true,
          "relation", Relation.EQUAL,
          "reporting", Reporting.NOT_READ,
          "versus", Comparison.NONE,
          "route", Route.NOT_STATED);

  /** Flags that are off unless a file sets them. */
  private static final Set<String> OFF =
      Set.of(
          "greyLiterature",
          "international",
          "mixesArms",
          "subgroup",
          "approximate",
          "generic",
          "firstPart");

  /** The same, for properties that are required in other records. */
  private static final Map<Class<? extends Record>, Map<String, Object>> USUAL_IN =
      Map.of(
          Exposure.class, Map.of("kind", ExposureKind.DIRECT, "material", Material.COMPOUND),
          DoseFact.class, Map.of("material", Material.COMPOUND, "comparable", true),
          Mechanism.class, Map.of("rivalExplanation", false),
          AbsoluteLimit.class, Map.of("material", Material.COMPOUND),
          NamedMaterial.class, Map.of("relatedPreparation", false, "countsAsSubstance", true),
          Finding.class, Map.of("relation", RelationKind.COMPARISON));

  /** What follows from the rest of a file. */
  private static final Map<Class<? extends Record>, Set<String>> DERIVED =
      Map.of(
          DataVersion.class,
          Set.of("counts"),
          Finding.class,
          Set.of("studyId"),
          Dose.class,
          Set.of("substance", "material"));

  private LeftOutProperties() {}

  /** Returns the name that files give a component. */
  static String name(String component) {
    return component.equals("pValue") ? "p" : component;
  }

  /** Tells whether a file leaves a property out because a reader knows it all the same. */
  static boolean isLeftOut(Record owner, String name, Object value) {
    return isSilent(owner, name, value)
        || value.equals(USUAL.get(name))
        || (OFF.contains(name) && value.equals(false))
        || value.equals(USUAL_IN.getOrDefault(owner.getClass(), Map.of()).get(name))
        || DERIVED.getOrDefault(owner.getClass(), Set.of()).contains(name);
  }

  /** An empty list says nothing, but a study says that it has no findings. */
  private static boolean isSilent(Record owner, String name, Object value) {
    return value instanceof List<?> list
        && list.isEmpty()
        && !(owner instanceof Study && name.equals("findings"));
  }

  /** Tells whether a record lists its sources in full, for what is below it to refer to. */
  static boolean listsSources(Record owner) {
    return owner instanceof Study || owner instanceof Substance;
  }

  /** Returns the ids of sources in place of the sources themselves, and all else as it is. */
  static Object ids(Object value) {
    if (value instanceof Source source) {
      return source.id();
    }
    if (value instanceof Optional<?> optional) {
      return optional.map(LeftOutProperties::ids);
    }
    return value instanceof List<?> list
        ? list.stream().map(LeftOutProperties::ids).toList()
        : value;
  }
}
