package io.github.driftfire.bench;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.lang.ArchRule;
import io.github.driftfire.bench.planted.BenchThatKnowsAnotherLibrary;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

/** What measures knows the parts that it measures; a server is to it a process and an address. */
final class WallTest {
    private static final ArchRule WALL = classes()
            .should()
            .onlyDependOnClassesThat()
            .resideInAnyPackage(
                    "java..",
                    "javax.net..",
                    "com.sun.management..",
                    "jakarta.json.bind..",
                    "io.github.driftfire.bench..",
                    "io.github.driftfire.arena..",
                    "io.github.driftfire.engine..",
                    "io.github.driftfire.model..",
                    "org.HdrHistogram..",
                    "org.jspecify..",
                    "org.openjdk.jmh..",
                    "picocli..");

    @Test
    void theToolsKnowNoServer() {
        WALL.check(new ClassFileImporter().importPath(Path.of("target", "classes")));
    }

    @Test
    void theWallCatchesWhatIsPlanted() {
        String report = String.join(
                "\n",
                WALL.evaluate(new ClassFileImporter().importClasses(BenchThatKnowsAnotherLibrary.class))
                        .getFailureReport()
                        .getDetails());

        assertTrue(report.contains("ArchRule"), report);
    }
}
