package org.microdosing.evidence.model;

import java.util.regex.Pattern;

/**
 * The registries and nomenclatures that identify substances.
 *
 * @since 0.1
 */
public enum IdentifierScheme implements Term {
  /** Chemical Abstracts Service registry number. */
  CAS("CAS number", "[0-9]{2,7}-[0-9]{2}-[0-9]"),
  /** PubChem compound identifier. */
  PUBCHEM_CID("PubChem CID", "[1-9][0-9]*"),
  /** Unique ingredient identifier of the FDA. */
  UNII("UNII", "[A-Z0-9]{10}"),
  /** ChEMBL compound identifier. */
  CHEMBL("ChEMBL", "CHEMBL[0-9]+"),
  /** DrugBank accession number. */
  DRUGBANK("DrugBank", "DB[0-9]{5}"),
  /** International Chemical Identifier, hashed. */
  INCHI_KEY("InChIKey", "[A-Z]{14}-[A-Z]{10}-[A-Z]"),
  /** Anatomical Therapeutic Chemical code of the WHO. */
  ATC("ATC code", "[A-Z][0-9]{2}[A-Z]{2}[0-9]{2}"),
  /** International nonproprietary name. */
  INN("INN", "[a-z][a-z -]*"),
  /** RxNorm concept identifier. */
  RXNORM("RxNorm", "[0-9]+");

  private final String label;
  private final Pattern form;

  IdentifierScheme(String label, String form) {
    this.label = label;
    this.form = Pattern.compile(form);
  }

  @Override
  public String label() {
    return label;
  }

  /**
   * Returns the form of identifiers of this scheme.
   *
   * @return a regular expression that a whole identifier matches, for example {@code CHEMBL[0-9]+}
   */
  public String form() {
    return form.pattern();
  }

  /**
   * Tells whether a text has the form of an identifier of this scheme.
   *
   * @param value a text
   * @return true if the form is right; for CAS numbers the check digit too
   */
  public boolean admits(String value) {
    return form.matcher(value).matches() && (this != CAS || hasCasCheckDigit(value));
  }

  /** The last digit is the sum of the others, weighted by place from the right, modulo 10. */
  private static boolean hasCasCheckDigit(String value) {
    String digits = value.replace("-", "");
    int last = digits.length() - 1;
    int sum = 0;
    for (int i = 0; i < last; i++) {
      sum += (last - i) * Character.digit(digits.charAt(i), 10);
    }
    return sum % 10 == Character.digit(digits.charAt(last), 10);
  }
}
