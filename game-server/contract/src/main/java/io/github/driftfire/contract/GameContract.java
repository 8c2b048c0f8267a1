package io.github.driftfire.contract;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.sun.management.ThreadMXBean;
import io.github.driftfire.engine.carryover.CarryOver;
import io.github.driftfire.engine.kit.ConfigOption;
import io.github.driftfire.engine.kit.GameProvider;
import io.github.driftfire.engine.kit.RoomSettings;
import io.github.driftfire.model.game.GameFingerprint;
import io.github.driftfire.model.game.GameModel;
import io.github.driftfire.model.game.GameName;
import io.github.driftfire.model.game.Steering;
import io.github.driftfire.model.math.Rng;
import io.github.driftfire.model.protocol.InputFrame;
import io.github.driftfire.model.protocol.WorldSettings;
import io.github.driftfire.model.replication.Fingerprint;
import io.github.driftfire.model.state.EntityKind;
import io.github.driftfire.model.state.Model;
import io.github.driftfire.netcode.GameClient;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/**
 * What every game on the kit must hold. A game's test extends it and says which game it is; it may set the room for the bad line, and add tests
 * of its own.
 *
 * <p>No socket is opened, and no test depends on the machine's speed.
 */
public abstract class GameContract {
    private static final int PEOPLE = 6;
    private static final int BOTS = 10;
    private static final int SEED = 7;
    private static final int SOAK_TICKS = 3_000;
    private static final int STEADY_TICKS = 1_000;
    private static final int MOST_PLAYS = 6;
    private static final int ROWS = 200;
    private static final int STEPS = 20;
    private static final int WRONG_RECORDS = 100;

    /** The game, as its services file names it. */
    protected abstract GameProvider game();

    /** Values of the game's own options for a room in which as little as possible touches a lone player. */
    protected Map<String, String> quietOptions() {
        return Map.of();
    }

    /**
     * Whether something other than inputs has changed the avatar from one snapshot to the next, as in a collision.
     *
     * @param before the avatar's row
     * @param after the same avatar's row, one or more ticks later
     */
    protected boolean touched(int[] before, int[] after) {
        return false;
    }

    /**
     * Whether something other than inputs may change the avatar before the next snapshot, as an entity that it runs into.
     *
     * @param client holds the snapshot that came last
     */
    protected boolean mayBeTouched(GameClient client) {
        return false;
    }

    /** Whether the page's script is on the class path, as {@code META-INF/resources/<game>/client.js}. */
    protected boolean hasScript() {
        return true;
    }

    /** Settings of a room with the game's defaults. */
    protected final RoomSettings settings(int maxPlayers, int bots, int seed, Map<String, String> changes) {
        GameProvider game = game();
        WorldSettings preset = game.model().defaultSettings();
        Map<String, String> options = new HashMap<>();
        for (ConfigOption option : game.options()) {
            options.put(option.name(), option.defaultText());
        }
        options.putAll(changes);
        return new RoomSettings("contract", game.world(preset, maxPlayers), maxPlayers, bots, seed, options);
    }

    /** It is a part of addresses. */
    @Test
    void theNameIsOneThatAServerTakes() {
        String name = game().model().name();
        assertTrue(
                GameName.isValid(name),
                "'" + name + "' must be 1 to " + GameName.MAX_CHARS
                        + " of a-z, 0-9 and -, begin with a letter, and be none of " + GameName.RESERVED);
    }

    @Test
    void theFingerprintIsTheSameEachTime() {
        assertEquals(GameFingerprint.of(game().model()), GameFingerprint.of(game().model()));
    }

    /** Fields, motion, steering and messages are the same on both ends once the page is compiled. */
    @Test
    void theCompiledScriptHasTheSameFingerprint() throws IOException {
        assumeTrue(hasScript(), "the script is compiled elsewhere");
        GameModel model = game().model();
        assertEquals(GameFingerprint.of(model), PageScript.of(model.name()).fingerprint());
    }

    @Test
    void theSameSeedAndInputsGiveTheSameFrames() {
        assertEquals(replay(SEED), replay(SEED), "checksum of all frames");
        assertNotEquals(replay(SEED), replay(SEED + 1), "checksum with another seed");
    }

    private int replay(int seed) {
        GameRoom room = new GameRoom(game(), settings(PEOPLE, BOTS, seed, Map.of()), false);
        room.play(PEOPLE, SOAK_TICKS / 3);
        return room.checksum();
    }

    /** A value that does not fit is another one on the client. */
    @Test
    void everyValueFitsItsFieldAndEveryReplicaIsTheWorld() {
        GameRoom room = new GameRoom(game(), settings(PEOPLE, BOTS, SEED, Map.of()), true);
        room.play(PEOPLE, SOAK_TICKS);
        assertTrue(room.comparedRows() > SOAK_TICKS, "rows compared: " + room.comparedRows());
    }

    /** The records of a room's players, which another room's players bring. */
    @Test
    void whatAPlayerTakesAlongIsUnderstoodInAnotherRoom() {
        GameRoom before = new GameRoom(game(), settings(PEOPLE, BOTS, SEED, Map.of()), true);
        before.play(PEOPLE, SOAK_TICKS / 3);
        GameRoom after = new GameRoom(game(), settings(PEOPLE, BOTS, SEED + 1, Map.of()), true);
        for (int person = 0; person < PEOPLE; person++) {
            byte[] record = before.record(person);
            assertTrue(record.length > 0, "a record that says something");
            after.bring(record);
            after.play(person + 1, STEPS);
            assertTrue(after.understood(), () -> "record " + Arrays.toString(record));
        }
        after.play(PEOPLE, SOAK_TICKS / 3);
    }

    /** Records that are cut, have wrong bits, or are of nothing. */
    @Test
    void aRecordThatIsWrongHarmsNothing() {
        GameRoom before = new GameRoom(game(), settings(1, 0, SEED, Map.of()), true);
        before.play(1, SOAK_TICKS / 3);
        byte[] record = before.record(0);
        Rng random = new Rng(SEED);
        for (int attempt = 0; attempt < WRONG_RECORDS; attempt++) {
            GameRoom room = new GameRoom(game(), settings(1, 0, SEED + attempt, Map.of()), true);
            byte[] wrong = Arrays.copyOf(record, attempt % 2 == 0 ? record.length : random.below(CarryOver.MAX_BYTES));
            for (int i = 0; i < wrong.length; i++) {
                wrong[i] ^= random.oneIn(8) ? (byte) (1 << random.below(8)) : 0;
            }
            room.bring(wrong);
            room.play(1, STEPS);
        }
    }

    /** Each snapshot is checked against the world once a second; the client tells of the others by itself. */
    @Test
    void aSpectatorSeesThePlayersAndHasNoAvatar() {
        RoomSettings settings = settings(PEOPLE, BOTS, SEED, Map.of());
        GameRoom room = new GameRoom(game(), settings, false);
        SpectatorClient spectator = room.look();
        room.play(PEOPLE, SOAK_TICKS / 3);

        assertEquals(-1, spectator.number(), "number");
        assertEquals(0, spectator.broken(), "snapshots that make no sense");
        int every = (settings.world().tickRateHz() + 9) / 10;
        int late = SOAK_TICKS / 3 / every - spectator.frames();
        assertTrue(Math.abs(late) <= 1, "snapshots, at most 10 a second: " + spectator.frames());
        GameClient client = spectator.client();
        assertEquals(-1, client.avatar(), "avatar");
        for (int player = 0; player < PEOPLE; player++) {
            assertTrue(client.roster().knows(player), "player " + player + " is in the roster");
        }
        assertTrue(client.roster().leaderCount() > 0, "leaders");
        assertTrue(client.replica().table(client.model().avatarKind()).count() > 0, "avatars in view");
    }

    /** Late inputs are applied by resimulating these fields: what else is in the row may have changed since. */
    @Test
    void inputOnlyFieldsDependOnNoOtherField() {
        GameModel game = game().model();
        for (WorldSettings settings : game.presets()) {
            Model model = game.model(settings);
            checkClosure(model, game.steering(settings));
        }
    }

    private static void checkClosure(Model model, Steering steering) {
        EntityKind avatar = model.kind(model.avatarKind());
        Rng random = new Rng(SEED);
        int[] row = new int[avatar.fields().size()];
        int[] other = new int[row.length];
        for (int i = 0; i < ROWS; i++) {
            Fingerprint.fill(row, avatar.fields(), random);
            Fingerprint.fill(other, avatar.fields(), random);
            for (int field : steering.inputOnlyFields()) {
                other[field] = row[field];
            }
            for (int field : steering.ruleFields()) {
                other[field] = row[field];
            }
            for (int step = 0; step < STEPS; step++) {
                int input = random.next() >>> (32 - InputFrame.INPUT_BITS);
                steering.steer(row, 0, input);
                steering.steer(other, 0, input);
                avatar.motion().step(row, 0);
                avatar.motion().step(other, 0);
            }
            assertArrayEquals(
                    only(steering, row),
                    only(steering, other),
                    "the input-only fields of two rows that differ in others");
        }
    }

    private static int[] only(Steering steering, int[] row) {
        int[] fields = steering.inputOnlyFields();
        int[] values = new int[fields.length];
        for (int i = 0; i < fields.length; i++) {
            values[i] = row[fields[i]];
        }
        return values;
    }

    /** What a tick allocates is in each thousand ticks. A list that grows once, and what the virtual machine allocates when it compiles, is not. */
    @Test
    void aSteadyTickMakesNoGarbage() {
        GameRoom room = new GameRoom(game(), settings(PEOPLE, BOTS, SEED, Map.of()), false);
        room.look();
        room.ignoreFrames();
        room.play(PEOPLE, STEADY_TICKS);
        List<Long> bytes = new ArrayList<>();
        do {
            bytes.add(bytesAllocated(room));
        } while (Collections.min(bytes) > 0 && bytes.size() < MOST_PLAYS);
        assertEquals(0, Collections.min(bytes), "bytes allocated in each " + STEADY_TICKS + " ticks: " + bytes);
    }

    private static long bytesAllocated(GameRoom room) {
        ThreadMXBean threads = (ThreadMXBean) ManagementFactory.getThreadMXBean();
        long thread = Thread.currentThread().getId();
        long before = threads.getThreadAllocatedBytes(thread);
        room.play(PEOPLE, STEADY_TICKS);
        return threads.getThreadAllocatedBytes(thread) - before;
    }

    /** 150 ms of round trip, 30 ms of jitter, 2 % loss: what came late moves nobody, and no snapshot corrects the prediction. */
    @Test
    void theOwnAvatarIsExactOnABadLineWhileNothingTouchesIt() {
        BadLine line = playOnBadLine(false);
        assertTrue(line.lateInputs() > 100, "such a line stalls; inputs that came late: " + line.lateInputs());
    }

    /** The same, on a page that stutters and a line that is congested: some inputs are never sent. */
    @Test
    void theOwnAvatarIsExactWhereThePageStutters() {
        BadLine line = playOnBadLine(true);
        assertTrue(line.missingInputs() > 20, "inputs that were never sent: " + line.missingInputs());
    }

    private BadLine playOnBadLine(boolean stutters) {
        BadLine line =
                new BadLine(game(), settings(1, 0, SEED, quietOptions()), this::touched, this::mayBeTouched, stutters);
        line.play();
        assertTrue(line.snapshotsUntouched() > 500, "snapshots with nothing in the way: " + line.snapshotsUntouched());
        assertEquals(0, line.corrections(), "of these, snapshots that moved the own avatar");
        assertEquals(
                0, line.refusals(), "times that late inputs were refused as those of a player who stalls for gain");
        return line;
    }

    /** The page is compiled without the server, and the server runs without the page. */
    @Test
    void theClientKnowsNoRulesAndTheRulesKnowNoClient() {
        GameWalls.check(game().getClass(), game().model().getClass());
    }
}
