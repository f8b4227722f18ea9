// A guided tour of the library, which prints what each line finds; docs/imports.jsh comes before it.
void show(Object result) { System.out.println(result + "\n"); }

// The bundled evidence, parsed once.
show(library);
show(library.version());
show(library.substances().stream().map(Substance::name).toList());

// One study, and where one of its findings was read.
var study = library.study("bershad-2019");
show(study.citation());
show(study.findings().get(4));
show(study.findings().get(4).source());

// Questions narrow step by step; every step is a query of its own.
var lsd = library.findings().substance("lsd").doseBand(DoseBand.MICRODOSE).human();
show(lsd.count() + " findings in people on microdoses of LSD");
show(lsd.placeboControlled().outcome(Outcome.MOOD, Outcome.WELLBEING));
show(lsd.placeboControlled().countBy(Finding::direction));
show(library.studies().condition("TRD").substance("psilocybin").count() + " studies in resistant depression");

// How many people those findings come from: each sample once, whoever is asked.
show(lsd.studies().participants() + " people, as its summary says: " + lsd.summarise().participants());

// A question in words, answered on one screen; then what the evidence on one substance says in short.
show(library.answer(Question.about(Outcome.DEPRESSION).substances("psilocybin", "lsd")));
show(library.summarise("lsd"));

// Where a dose stands against published definitions of a microdose.
show(library.assess(Dose.of("lsd", 10, DoseUnit.MICROGRAM)));

// A typing error is answered with the nearest name.
try { library.substance("psylocibin"); } catch (IllegalArgumentException e) { show(e.getMessage()); }

// Effects of any origin can be pooled.
var first = EffectSize.hedgesG("first trial", 10.5, 4.1, 20, 12.9, 4.4, 21);
var second = EffectSize.hedgesG("second trial", 9.8, 3.9, 35, 11.0, 4.2, 33);
var third = EffectSize.hedgesG("third trial", 11.9, 5.0, 18, 12.1, 4.8, 19);
show(MetaAnalysis.of(List.of(first, second, third)).fit());
