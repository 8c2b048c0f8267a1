package io.github.driftfire.webapp;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.lang.ArchRule;
import io.github.driftfire.webapp.planted.WebappThatKnowsItsContainer;
import io.github.driftfire.webapp.planted.WebappThatKnowsTheGame;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

/** The web application knows servlets, WebSocket and the endpoint, and neither a container nor a game. */
final class WallTest {
    private static final ArchRule WALL = classes()
            .should()
            .onlyDependOnClassesThat()
            .resideInAnyPackage(
                    "java..",
                    "javax.naming..",
                    "jakarta.servlet..",
                    "jakarta.websocket..",
                    "io.github.driftfire.webapp..",
                    "io.github.driftfire.endpoint..",
                    "io.github.driftfire.engine..",
                    "io.github.driftfire.store..",
                    "org.jspecify..");

    @Test
    void theArchiveKnowsThePortableApiAlone() {
        WALL.check(new ClassFileImporter().importPath(Path.of("target", "classes")));
    }

    @Test
    void theWallCatchesWhatIsPlanted() {
        String report = String.join(
                "\n",
                WALL.evaluate(new ClassFileImporter()
                                .importClasses(WebappThatKnowsItsContainer.class, WebappThatKnowsTheGame.class))
                        .getFailureReport()
                        .getDetails());

        assertTrue(report.contains("DeployableContainer"), report);
        assertTrue(report.contains("ArenaGame"), report);
    }
}
