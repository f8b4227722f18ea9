package org.microdosing.evidence.chart;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("Every chart of the library")
class EveryChartTest {

  private static final JavaClasses CLASSES =
      new ClassFileImporter().importPackages(EveryChartTest.class.getPackageName());

  @Test
  @DisplayName("has a test of its name that holds it to the rules for all charts")
  void isHeldToTheRules() {
    List<JavaClass> charts =
        CLASSES.stream()
            .filter(c -> c.isTopLevelClass() && !c.isInterface() && c.isAssignableTo(Chart.class))
            .toList();

    assertThat(charts).hasSizeGreaterThan(6);
    assertThat(charts)
        .allSatisfy(
            chart -> {
              String test = chart.getName() + "Test";
              assertThat(CLASSES.contain(test)).as("there is a %s", test).isTrue();
              assertThat(CLASSES.get(test).getMethodCallsFromSelf())
                  .as("%s calls ChartRules.check", test)
                  .anyMatch(
                      call ->
                          call.getTargetOwner().isEquivalentTo(ChartRules.class)
                              && call.getName().equals("check"));
            });
  }
}
