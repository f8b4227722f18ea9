package org.microdosing.evidence.model;

/** The registries and nomenclatures that identify substances. */
public enum IdentifierScheme implements Term {
  /** Chemical Abstracts Service registry number. */
  CAS("CAS number"),
  /** PubChem compound identifier. */
  PUBCHEM_CID("PubChem CID"),
  /** Unique ingredient identifier of the FDA. */
  UNII("UNII"),
  /** ChEMBL compound identifier. */
  CHEMBL("ChEMBL"),
  /** DrugBank accession number. */
  DRUGBANK("DrugBank"),
  /** International Chemical Identifier, hashed. */
  INCHI_KEY("InChIKey"),
  /** Anatomical Therapeutic Chemical code of the WHO. */
  ATC("ATC code"),
  /** International nonproprietary name. */
  INN("INN"),
  /** RxNorm concept identifier. */
  RXNORM("RxNorm");

  private final String label;

  IdentifierScheme(String label) {
    this.label = label;
  }

  @Override
  public String label() {
    return label;
  }
}
