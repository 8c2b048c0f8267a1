package io.github.driftfire.bench;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.driftfire.arena.ArenaProvider;
import io.github.driftfire.engine.Game;
import io.github.driftfire.engine.kit.BotController;
import io.github.driftfire.engine.kit.ConfigOption;
import io.github.driftfire.engine.kit.GameProvider;
import io.github.driftfire.engine.kit.RoomSettings;
import io.github.driftfire.engine.telemetry.Counter;
import io.github.driftfire.model.arena.ArenaGameModel;
import io.github.driftfire.model.game.GameModel;
import io.github.driftfire.model.game.Steering;
import io.github.driftfire.model.protocol.WorldSettings;
import io.github.driftfire.model.replication.BitLedger.Purpose;
import io.github.driftfire.model.state.Model;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The reference load's bytes: counts, which are the same on every machine. */
final class DryRunTest {
    private static final int WARM_UP_SECONDS = 4;
    private static final int SECONDS = 4;

    @ParameterizedTest(name = "{0} players: at most {1} bytes to a player per second")
    @CsvSource({"100, 1500", "1000, 2500"})
    void everyReplicaStaysEqualForFewBytes(int players, int mostBytes) {
        DryReport report =
                new DryRun(LoadGame.of(ArenaGameModel.NAME, players, 20, 1), true).play(WARM_UP_SECONDS, SECONDS);
        System.out.println(report.text());

        assertEquals((long) players * SECONDS * 20, report.frames(), "frames: one for every player in every tick");
        assertEquals(0, report.metrics().count(Counter.FAILED_TICKS), "failed ticks");
        assertTrue(report.tally().bits(Purpose.CHECKSUM) > 0, "no checksum has been compared");
        double bytes = report.bytesPerPlayerSecond();
        assertTrue(bytes < mostBytes, bytes + " bytes to a player per second, allowed " + mostBytes);
        double sharing = (double) report.metrics().count(Counter.BLOBS_SENT)
                / report.metrics().count(Counter.BLOBS_ENCODED);
        assertTrue(sharing > 20, "each blob served " + sharing + " clients");
        double tallied = sum(report.tally()) / 8;
        assertEquals((double) report.payloadBytes(), tallied, 1, "bytes that the purposes add up to");
    }

    /** The arena by another name: it is played by its provider alone, and by the provider's own bots. */
    private static final class OtherGame implements GameProvider, GameModel {
        private final ArenaProvider arena = new ArenaProvider();
        private int bots;

        @Override
        public GameModel model() {
            return this;
        }

        @Override
        public String name() {
            return "other";
        }

        @Override
        public WorldSettings defaultSettings() {
            return arena.model().defaultSettings();
        }

        @Override
        public Model model(WorldSettings settings) {
            return arena.model().model(settings);
        }

        @Override
        public Steering steering(WorldSettings settings) {
            return arena.model().steering(settings);
        }

        @Override
        public BotController bot(int seed) {
            bots++;
            return arena.bot(seed);
        }

        @Override
        public List<ConfigOption> options() {
            return arena.options();
        }

        @Override
        public Game open(RoomSettings settings) {
            return arena.open(settings);
        }
    }

    @Test
    void anotherGameIsPlayedByItsOwnBots() {
        OtherGame other = new OtherGame();

        DryReport report = new DryRun(new LoadGame(other, 20, 30, 1), true).play(WARM_UP_SECONDS, SECONDS);

        assertEquals(20, other.bots);
        assertEquals(20L * SECONDS * 30, report.frames(), "frames: one for every player in every tick");
        assertEquals(0, report.metrics().count(Counter.FAILED_TICKS), "failed ticks");
        assertTrue(report.tally().bits(Purpose.BIRTHS) > 0, "no bot has fired");
    }

    private static double sum(BitTally tally) {
        double bits = 0;
        for (Purpose purpose : Purpose.values()) {
            bits += tally.bits(purpose);
        }
        return bits;
    }
}
