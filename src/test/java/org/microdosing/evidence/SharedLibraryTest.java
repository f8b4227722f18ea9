package org.microdosing.evidence;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.lang.reflect.Method;
import java.net.MalformedURLException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.microdosing.evidence.model.Design;
import org.microdosing.evidence.model.Direction;
import org.microdosing.evidence.model.DoseBand;
import org.microdosing.evidence.model.Outcome;
import org.microdosing.evidence.model.Substance;
import org.microdosing.evidence.query.StudyQuery;

@DisplayName("A library shared between threads")
@Timeout(value = 5, unit = TimeUnit.MINUTES)
class SharedLibraryTest {

  private static final int THREADS = 64;
  private static final int QUESTIONS_PER_THREAD = 3;

  @Test
  @DisplayName("is parsed once, however many threads ask for it first")
  void isParsedOnce() throws Exception {
    try (FreshLoader loader = new FreshLoader()) {
      List<Object> libraries =
          allAtOnce(
              i -> {
                Class<?> fresh = loader.loadClass(EvidenceLibrary.class.getName());
                Method bundled = fresh.getMethod("bundled");
                return bundled.invoke(null);
              });

      Set<Object> different = Collections.newSetFromMap(new IdentityHashMap<>());
      different.addAll(libraries);
      assertThat(different).hasSize(1);
      assertThat(libraries.get(0)).isNotInstanceOf(EvidenceLibrary.class);
      assertThat(libraries.get(0)).hasToString(EvidenceLibrary.bundled().toString());
      assertThat(loader.indexReads).hasValue(1);
      assertThat(loader.studyReads).hasValue(1);
    }
  }

  @RepeatedTest(2)
  @DisplayName("builds its index while every thread of the common pool waits for it")
  void isIndexedForAll() {
    StudyQuery fresh = new ScaledEvidence(12_000, 1).query();
    assertThat(fresh.count()).as("so many that two threads build it").isGreaterThan(2_000);
    assertThat(
            IntStream.range(0, THREADS)
                .parallel()
                .map(i -> fresh.placeboControlled().participants())
                .distinct()
                .boxed()
                .toList())
        .hasSize(1)
        .allMatch(people -> people > 0);
  }

  @Test
  @DisplayName("answers every thread alike")
  void answersEveryThreadAlike() throws Exception {
    EvidenceLibrary library = EvidenceLibrary.bundled();
    List<Callable<Object>> questions = questions(library);
    List<Object> expected = new ArrayList<>();
    for (Callable<Object> question : questions) {
      expected.add(question.call());
    }

    List<Boolean> alike =
        allAtOnce(
            i -> {
              for (int j = 0; j < QUESTIONS_PER_THREAD; j++) {
                int k = (i + j) % questions.size();
                if (!questions.get(k).call().equals(expected.get(k))) {
                  return false;
                }
              }
              return true;
            });

    assertThat(expected).hasSizeLessThan(THREADS).allSatisfy(a -> assertThat(a).isNotEqualTo(""));
    assertThat(alike).hasSize(THREADS).containsOnly(true);
  }

  @Test
  @DisplayName("answers every thread alike when each step of its first answers is new")
  void answersAlikeFromTheStart() throws Exception {
    try (FreshLoader loader = new FreshLoader()) {
      Class<?> fresh = loader.loadClass(EvidenceLibrary.class.getName());
      Object library = fresh.getMethod("bundled").invoke(null);
      Method summarise = fresh.getMethod("summarise", String.class);

      List<String> pages = allAtOnce(i -> summarise.invoke(library, "lsd").toString());

      assertThat(pages).containsOnly(EvidenceLibrary.bundled().summarise("lsd").toString());
    }
  }

  /** Questions of every kind; their answers are compared by value. */
  private static List<Callable<Object>> questions(EvidenceLibrary library) {
    List<Callable<Object>> questions = new ArrayList<>();
    for (Substance substance : library.substances()) {
      String id = substance.id();
      questions.add(() -> library.summarise(id).toString());
      questions.add(() -> List.of(id, library.findings().substance(id).toList()));
      questions.add(() -> List.of(id, library.studies().substance(id).human().toList()));
    }
    questions.add(
        () ->
            library
                .findings()
                .substance("lsd")
                .outcome(Outcome.MOOD, Outcome.WELLBEING)
                .doseBand(DoseBand.MICRODOSE)
                .toList());
    questions.add(
        () ->
            library
                .findings()
                .design(Design.RANDOMISED_CROSSOVER, Design.RANDOMISED_PARALLEL)
                .direction(Direction.NO_DIFFERENCE)
                .published(2018, 2025)
                .toList());
    questions.add(() -> library.findings().effects().toString());
    questions.add(() -> library.map().toString());
    questions.add(() -> library.map("psilocybin").toString());
    questions.add(() -> library.compare("lsd", "psilocybin").toString());
    return questions;
  }

  private interface Task<T> {
    T run(int thread) throws Exception;
  }

  /** Runs a task in many threads, none of which starts before all are there. */
  private static <T> List<T> allAtOnce(Task<T> task) throws Exception {
    CyclicBarrier start = new CyclicBarrier(THREADS);
    ExecutorService threads = Executors.newFixedThreadPool(THREADS);
    try {
      List<Future<T>> futures = new ArrayList<>();
      for (int i = 0; i < THREADS; i++) {
        int thread = i;
        futures.add(
            threads.submit(
                () -> {
                  start.await();
                  return task.run(thread);
                }));
      }
      List<T> results = new ArrayList<>();
      for (Future<T> future : futures) {
        results.add(future.get());
      }
      return results;
    } finally {
      threads.shutdownNow();
    }
  }

  /** Loads the library anew, as a JVM that has not seen it would, and counts what it reads. */
  private static final class FreshLoader extends URLClassLoader {

    final AtomicInteger indexReads = new AtomicInteger();
    final AtomicInteger studyReads = new AtomicInteger();

    FreshLoader() {
      super(classPath(), ClassLoader.getPlatformClassLoader());
    }

    @Override
    public URL getResource(String name) {
      if (name.endsWith("/bundled/index.txt")) {
        indexReads.incrementAndGet();
      } else if (name.endsWith("/studies/bershad-2019.json")) {
        studyReads.incrementAndGet();
      }
      return super.getResource(name);
    }

    private static URL[] classPath() {
      String path =
          System.getProperty("surefire.test.class.path", System.getProperty("java.class.path"));
      return Stream.of(path.split(File.pathSeparator))
          .map(Path::of)
          .map(FreshLoader::url)
          .toArray(URL[]::new);
    }

    private static URL url(Path path) {
      try {
        return path.toUri().toURL();
      } catch (MalformedURLException e) {
        throw new IllegalArgumentException(path.toString(), e);
      }
    }
  }
}
