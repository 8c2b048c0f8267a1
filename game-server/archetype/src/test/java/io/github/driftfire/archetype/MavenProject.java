package io.github.driftfire.archetype;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * A folder in which Maven is run. What this build has made comes from a repository of the test's own; what the build has downloaded is read from the
 * machine's, and nothing is written there.
 */
final class MavenProject {
    private final Path folder;

    MavenProject(Path folder) {
        this.folder = folder;
    }

    /** A folder whose projects take nothing from the repository around it. */
    static MavenProject apart(Path folder) throws IOException {
        Files.createDirectories(folder.resolve(".mvn"));
        return new MavenProject(folder.toAbsolutePath());
    }

    MavenProject inside(String name) throws IOException {
        return apart(folder.resolve(name));
    }

    Path path(String name) {
        return folder.resolve(name);
    }

    /** Answers the output of a run that must succeed. */
    String run(String... arguments) throws IOException, InterruptedException {
        Path log = folder.resolve("maven.log");
        Process maven = start(log, arguments);
        assertEquals(0, maven.waitFor(), () -> Arrays.toString(arguments) + " fails:\n" + text(log));
        return text(log);
    }

    /** Answers the output of a run that must fail. */
    String fail(String... arguments) throws IOException, InterruptedException {
        Path log = folder.resolve("maven.log");
        Process maven = start(log, arguments);
        assertTrue(maven.waitFor() != 0, () -> Arrays.toString(arguments) + " succeeds:\n" + text(log));
        return text(log);
    }

    Process start(Path log, String... arguments) throws IOException {
        List<String> command = new ArrayList<>(List.of(
                System.getProperty("driftfire.maven"),
                "-B",
                "-ntp",
                "-s",
                settings().toString(),
                "-Dmaven.repo.local=" + System.getProperty("driftfire.repository")));
        command.addAll(List.of(arguments));
        return new ProcessBuilder(command)
                .directory(folder.toFile())
                .redirectErrorStream(true)
                .redirectOutput(log.toFile())
                .redirectInput(new File("/dev/null"))
                .start();
    }

    private Path settings() throws IOException {
        String repository = """
                <id>downloaded</id>
                <url>%s</url>
                <releases><checksumPolicy>ignore</checksumPolicy></releases>
                <snapshots><enabled>false</enabled></snapshots>
                """.formatted(
                        Path.of(System.getProperty("driftfire.downloaded")).toUri());
        return Files.writeString(folder.resolve("settings.xml"), """
                <settings>
                  <profiles>
                    <profile>
                      <id>downloaded</id>
                      <repositories><repository>%1$s</repository></repositories>
                      <pluginRepositories><pluginRepository>%1$s</pluginRepository></pluginRepositories>
                    </profile>
                  </profiles>
                  <activeProfiles><activeProfile>downloaded</activeProfile></activeProfiles>
                </settings>
                """.formatted(repository));
    }

    static String text(Path file) {
        try {
            return Files.readString(file, StandardCharsets.UTF_8);
        } catch (IOException e) {
            return e.toString();
        }
    }
}
