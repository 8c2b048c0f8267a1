package io.github.driftfire.architecture;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaPackage;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.lang.ArchRule;
import io.github.driftfire.arena.planted.ArenaThatKnowsItsContainer;
import io.github.driftfire.arena.planted.ArenaThatKnowsRooms;
import io.github.driftfire.client.planted.ClientThatReadsFiles;
import io.github.driftfire.endpoint.planted.EndpointThatKnowsReplication;
import io.github.driftfire.endpoint.planted.EndpointThatKnowsTheGame;
import io.github.driftfire.engine.kit.planted.GameKitThatKnowsSessions;
import io.github.driftfire.engine.planted.EngineThatKnowsTheGame;
import io.github.driftfire.engine.planted.EngineThatOpensSockets;
import io.github.driftfire.engine.planted.GameSideThatKnowsSessions;
import io.github.driftfire.engine.planted.one.HalfOfACycle;
import io.github.driftfire.engine.planted.two.OtherHalfOfACycle;
import io.github.driftfire.engine.replication.planted.ReplicationThatKnowsTheGame;
import io.github.driftfire.engine.results.planted.ResultsThatKnowSessions;
import io.github.driftfire.engine.rooms.planted.RoomsThatKnowTheKit;
import io.github.driftfire.engine.sessions.planted.SessionsThatKnowRooms;
import io.github.driftfire.engine.telemetry.planted.TelemetryThatKnowsRooms;
import io.github.driftfire.engine.world.planted.WorldThatKnowsReplication;
import io.github.driftfire.headless.planted.HeadlessThatKnowsTheServer;
import io.github.driftfire.kit.planted.KitThatKnowsTheGame;
import io.github.driftfire.model.planted.ModelThatReadsFiles;
import io.github.driftfire.netcode.planted.NetcodeThatKnowsTheBrowser;
import io.github.driftfire.netcode.planted.NetcodeThatKnowsTheGame;
import io.github.driftfire.standalone.planted.StandaloneThatKnowsTheGame;
import io.github.driftfire.store.planted.StoreThatKnowsRooms;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.NullMarked;
import org.junit.jupiter.api.Named;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

final class ArchitectureTest {
    private static final JavaClasses ALL = CompiledModules.all();

    private static Arguments wall(String name, ArchRule rule, Class<?>... planted) {
        return Arguments.of(Named.of(name, rule), List.of(planted));
    }

    static Stream<Arguments> walls() {
        return Stream.of(
                wall("model", Walls.model(), ModelThatReadsFiles.class),
                wall("netcode, game", Walls.netcode(), NetcodeThatKnowsTheGame.class),
                wall("netcode, browser", Walls.netcode(), NetcodeThatKnowsTheBrowser.class),
                wall("kit", Walls.kit(), KitThatKnowsTheGame.class),
                wall("client", Walls.client(), ClientThatReadsFiles.class),
                wall("engine, game", Walls.engine(), EngineThatKnowsTheGame.class),
                wall("engine, socket", Walls.engine(), EngineThatOpensSockets.class),
                wall(
                        "packages of the engine",
                        Walls.enginePackages(),
                        WorldThatKnowsReplication.class,
                        ReplicationThatKnowsTheGame.class,
                        TelemetryThatKnowsRooms.class,
                        GameSideThatKnowsSessions.class,
                        SessionsThatKnowRooms.class,
                        RoomsThatKnowTheKit.class,
                        ResultsThatKnowSessions.class,
                        GameKitThatKnowsSessions.class,
                        ArenaThatKnowsRooms.class,
                        EndpointThatKnowsReplication.class),
                wall("store", Walls.store(), StoreThatKnowsRooms.class),
                wall("arena", Walls.arena(), ArenaThatKnowsItsContainer.class),
                wall("endpoint", Walls.endpoint(), EndpointThatKnowsTheGame.class),
                wall("headless", Walls.headless(), HeadlessThatKnowsTheServer.class),
                wall("standalone", Walls.standalone(), StandaloneThatKnowsTheGame.class),
                wall("no cycles", Walls.noCycles(), HalfOfACycle.class, OtherHalfOfACycle.class));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("walls")
    void theModulesKeepTheirWalls(ArchRule rule, List<Class<?>> planted) {
        rule.check(ALL);
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("walls")
    void everyWallCatchesWhatIsPlanted(ArchRule rule, List<Class<?>> planted) {
        String report = String.join(
                "\n",
                rule.evaluate(new ClassFileImporter().importClasses(planted))
                        .getFailureReport()
                        .getDetails());

        for (Class<?> each : planted) {
            assertTrue(
                    report.contains(each.getName()),
                    () -> rule.getDescription() + " did not catch " + each + "; it reported: " + report);
        }
    }

    /** NullAway looks into marked packages only: one without the mark would go unchecked and nobody would know. */
    @Test
    void everyPackageIsNullMarked() {
        List<String> unmarked = ALL.getPackage("io.github.driftfire").getSubpackagesInTree().stream()
                .filter(each -> !each.getClasses().isEmpty())
                .filter(each -> !each.isAnnotatedWith(NullMarked.class))
                .map(JavaPackage::getName)
                .toList();

        assertEquals(List.of(), unmarked, "packages without a @NullMarked package-info");
    }
}
