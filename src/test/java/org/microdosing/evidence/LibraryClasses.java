package org.microdosing.evidence;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;

/** The classes of the library without its tests, as ArchUnit sees them; read once. */
public final class LibraryClasses {

  private static final JavaClasses ALL =
      new ClassFileImporter()
          .withImportOption(new ImportOption.DoNotIncludeTests())
          .importPackagesOf(EvidenceLibrary.class);

  private LibraryClasses() {}

  /** Returns all of them. */
  public static JavaClasses all() {
    return ALL;
  }
}
