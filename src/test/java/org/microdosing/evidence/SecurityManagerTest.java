package org.microdosing.evidence;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.condition.EnabledForJreRange;
import org.junit.jupiter.api.condition.JRE;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayName("A security manager")
class SecurityManagerTest {

  @ParameterizedTest(name = "on {0} processors")
  @ValueSource(ints = {1, 8})
  @EnabledForJreRange(max = JRE.JAVA_23, disabledReason = "newer releases of Java have none")
  @DisplayName("that lets the library not read its own data is named as the reason")
  void namesIt(int processors) throws IOException, InterruptedException {
    Process process =
        new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:+UseSerialGC",
                "-XX:TieredStopAtLevel=1",
                "-XX:ActiveProcessorCount=" + processors,
                "-Djava.security.manager",
                "-cp",
                // From folders: what reads classes of a jar may read the data in it too.
                System.getProperty("java.class.path"),
                FirstLoadProgram.class.getName(),
                "once")
            .redirectErrorStream(true)
            .start();
    String printed = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);

    assertThat(process.waitFor()).isEqualTo(1);
    assertThat(printed)
        .contains("EvidenceDataException")
        .contains("a security manager does not let this program read it")
        .doesNotContain("AccessControlException");
  }
}
