package org.microdosing.evidence.intake;

import java.io.Serializable;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.stream.Stream;
import org.microdosing.evidence.model.RegistryForm;

/**
 * A record of ClinicalTrials.gov, in the form of version 2 of its interface, as far as the library
 * has places for it. Words and codes are those of the registry.
 *
 * @param number the number of the trial, such as {@code NCT03934710}
 * @param title the official title, else the brief one
 * @param otherNumbers numbers of the same trial in other registries that the library knows
 * @param status the overall status, such as {@code RECRUITING}
 * @param updated when the record was last updated, as the registry writes dates
 * @param start when it began or is to begin
 * @param completion when it ended or is to end
 * @param design allocation, model and masking
 * @param people how many people are planned or took part
 * @param arePlanned whether they are planned
 * @param conditions the conditions, in the words of the registry
 * @param eligible ages, sexes and whether healthy people may take part, in words; empty if not said
 * @param countries the countries of its places, each once
 * @param arms the arms
 * @since 0.2
 */
public record TrialRecord(
    String number,
    Optional<String> title,
    List<String> otherNumbers,
    Optional<String> status,
    Optional<String> updated,
    Optional<String> start,
    Optional<String> completion,
    TrialDesign design,
    OptionalInt people,
    boolean arePlanned,
    List<String> conditions,
    Optional<String> eligible,
    List<String> countries,
    List<TrialArm> arms)
    implements Serializable {

  static final String PROTOCOL = "protocolSection";

  private static final String NUMBER = "NCT[0-9]{8}";

  /**
   * Checks and copies the components.
   *
   * @throws IllegalArgumentException if the number is none of ClinicalTrials.gov
   */
  public TrialRecord {
    if (!number.matches(NUMBER)) {
      throw new IllegalArgumentException("no number of ClinicalTrials.gov: " + number);
    }
    otherNumbers = List.copyOf(otherNumbers);
    conditions = List.copyOf(conditions);
    countries = List.copyOf(countries);
    arms = List.copyOf(arms);
  }

  /**
   * Reads the record of a trial from a file.
   *
   * @param file a file with one record
   * @return the record
   * @throws IntakeException if the file cannot be read or holds no such record
   */
  public static TrialRecord read(Path file) {
    return read(SourceText.read(file));
  }

  /**
   * Reads the record of a trial from a text.
   *
   * @param name what messages call it
   * @param text the record as JSON
   * @return the record
   * @throws IntakeException if it is no such record
   */
  public static TrialRecord parse(String name, String text) {
    return read(SourceText.of(name, text));
  }

  private static TrialRecord read(SourceText source) {
    ProblemLog log = source.log();
    List<TrialRecord> records = all(source.text(), log);
    if (records.size() != 1 && log.list().isEmpty()) {
      log.add(0, "expected one record of ClinicalTrials.gov, found " + records.size());
    }
    if (!log.list().isEmpty()) {
      throw new IntakeException(log.list());
    }
    return records.get(0);
  }

  /**
   * Reads every record of a text.
   *
   * @param text one record, a list of them, or an answer of the registry that has a list
   * @return the records that can be read; none if the text is something else
   */
  public static List<TrialRecord> all(String text) {
    SourceText source = SourceText.of("", text);
    return ReferenceFormat.find(source.text()).filter(ReferenceFormat.JSON::equals).isEmpty()
        ? List.of()
        : all(source.text(), source.log());
  }

  private static List<TrialRecord> all(String text, ProblemLog log) {
    List<TrialRecord> records = new ArrayList<>();
    for (JsonItem top : JsonItems.read(text, log)) {
      List<JsonItem> inner = top.items("studies");
      for (JsonItem item : inner.isEmpty() ? List.of(top) : inner) {
        if (isRecord(item, log)) {
          records.add(of(item));
        }
      }
    }
    return records;
  }

  /** Tells whether an object is a record; one without a number is a problem. */
  static boolean isRecord(JsonItem item, ProblemLog log) {
    if (!item.has(PROTOCOL)) {
      return false;
    }
    boolean hasNumber =
        identification(item).text("nctId").filter(n -> n.matches(NUMBER)).isPresent();
    if (!hasNumber) {
      log.add(item.line(), "expected " + PROTOCOL + ".identificationModule.nctId, found none");
    }
    return hasNumber;
  }

  private static JsonItem identification(JsonItem item) {
    return item.item(PROTOCOL).item("identificationModule");
  }

  static TrialRecord of(JsonItem item) {
    JsonItem protocol = item.item(PROTOCOL);
    JsonItem names = identification(item);
    JsonItem status = protocol.item("statusModule");
    JsonItem design = protocol.item("designModule");
    JsonItem enrolment = design.item("enrollmentInfo");
    return new TrialRecord(
        names.text("nctId").orElseThrow(),
        names.text("officialTitle").or(() -> names.text("briefTitle")).map(PlainMarkup::text),
        otherNumbers(names),
        status.text("overallStatus"),
        status.item("lastUpdatePostDateStruct").text("date"),
        status.item("startDateStruct").text("date"),
        status.item("completionDateStruct").text("date"),
        TrialDesign.of(design),
        enrolment
            .text("count")
            .filter(n -> n.matches("[0-9]{1,8}"))
            .map(n -> OptionalInt.of(Integer.parseInt(n)))
            .orElse(OptionalInt.empty()),
        !enrolment.text("type").orElse("").equals("ACTUAL"),
        protocol.item("conditionsModule").texts("conditions").stream()
            .map(PlainMarkup::text)
            .toList(),
        eligible(protocol.item("eligibilityModule")),
        countries(protocol.item("contactsLocationsModule")),
        protocol.item("armsInterventionsModule").items("armGroups").stream()
            .map(TrialArm::of)
            .flatMap(Optional::stream)
            .toList());
  }

  private static List<String> otherNumbers(JsonItem names) {
    Set<String> numbers = new LinkedHashSet<>();
    for (JsonItem other : names.items("secondaryIdInfos")) {
      other.text("id").flatMap(RegistryForm::spelled).ifPresent(numbers::add);
    }
    return List.copyOf(numbers);
  }

  private static Optional<String> eligible(JsonItem in) {
    List<String> parts = new ArrayList<>();
    in.text("minimumAge").ifPresent(age -> parts.add("from " + age));
    in.text("maximumAge").ifPresent(age -> parts.add("to " + age));
    in.text("sex").ifPresent(sex -> parts.add("sex: " + sex));
    List<?> healthy = in.list("healthyVolunteers");
    if (!healthy.isEmpty()) {
      parts.add(
          healthy.get(0).equals(true) ? "healthy volunteers accepted" : "no healthy volunteers");
    }
    return parts.isEmpty() ? Optional.empty() : Optional.of(String.join(", ", parts));
  }

  private static List<String> countries(JsonItem places) {
    return places.items("locations").stream()
        .flatMap(place -> place.text("country").stream())
        .map(PlainMarkup::text)
        .distinct()
        .toList();
  }

  /**
   * Returns every number of the trial.
   *
   * @return its own number, then those of other registries
   */
  public List<String> numbers() {
    return Stream.concat(Stream.of(number), otherNumbers.stream()).toList();
  }

  /**
   * Returns the address of the record.
   *
   * @return the address at the registry
   */
  public String address() {
    return "https://clinicaltrials.gov/study/" + number;
  }

  /** Returns number and title. */
  @Override
  public String toString() {
    return number + title.map(t -> ": " + t).orElse("");
  }
}
