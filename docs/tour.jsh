// A guided tour of the library, one line at a time; docs/imports.jsh comes before it.

// The bundled evidence, parsed once.
library;
library.version();
library.substances().stream().map(Substance::name).toList();

// One study, and where one of its findings was read.
var study = library.study("bershad-2019");
study.citation();
study.findings().get(4);
study.findings().get(4).source();

// Questions narrow step by step; every step is a query of its own.
var lsd = library.findings().substance("lsd").doseBand(DoseBand.MICRODOSE).human();
lsd.count();
lsd.placeboControlled().outcome(Outcome.MOOD, Outcome.WELLBEING);
lsd.placeboControlled().countBy(Finding::direction);
library.studies().condition("TRD").substance("psilocybin").toList().size();

// What the evidence says, with the studies behind each number.
library.summarise("lsd");

// Where a dose stands against published definitions of a microdose.
library.assess(Dose.of("lsd", 10, DoseUnit.MICROGRAM));

// A typing error is answered with the nearest name.
try { library.substance("psylocibin"); } catch (IllegalArgumentException e) { System.out.println(e.getMessage()); }

// Effects of any origin can be pooled.
var first = EffectSize.hedgesG("first trial", 10.5, 4.1, 20, 12.9, 4.4, 21);
var second = EffectSize.hedgesG("second trial", 9.8, 3.9, 35, 11.0, 4.2, 33);
var third = EffectSize.hedgesG("third trial", 11.9, 5.0, 18, 12.1, 4.8, 19);
MetaAnalysis.of(List.of(first, second, third)).fit();
