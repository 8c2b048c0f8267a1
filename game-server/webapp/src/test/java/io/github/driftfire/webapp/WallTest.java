package io.github.driftfire.webapp;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.lang.ArchRule;
import io.github.driftfire.webapp.planted.WebappThatKnowsItsContainer;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

/** The web application knows servlets, the endpoint and the game, and no container. */
final class WallTest {
    private static final ArchRule WALL = classes()
            .should()
            .onlyDependOnClassesThat()
            .resideInAnyPackage(
                    "java..",
                    "javax.naming..",
                    "jakarta.servlet..",
                    "io.github.driftfire.webapp..",
                    "io.github.driftfire.endpoint..",
                    "io.github.driftfire.arena..",
                    "io.github.driftfire.engine..",
                    "io.github.driftfire.model..",
                    "org.jspecify..");

    @Test
    void theArchiveKnowsThePortableApiAlone() {
        WALL.check(new ClassFileImporter().importPath(Path.of("target", "classes")));
    }

    @Test
    void theWallCatchesWhatIsPlanted() {
        String report = String.join(
                "\n",
                WALL.evaluate(new ClassFileImporter().importClasses(WebappThatKnowsItsContainer.class))
                        .getFailureReport()
                        .getDetails());

        assertTrue(report.contains("DeployableContainer"), report);
    }
}
