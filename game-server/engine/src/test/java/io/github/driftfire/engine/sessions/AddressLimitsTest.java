package io.github.driftfire.engine.sessions;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.driftfire.engine.LogTrap;
import io.github.driftfire.engine.Stage;
import io.github.driftfire.engine.sessions.AddressLimits.Kind;
import io.github.driftfire.engine.telemetry.Counter;
import io.github.driftfire.model.protocol.CloseCode;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** What one address may have of a room. */
final class AddressLimitsTest {
    private static final String GROUP = "192.0.2.7";

    private final LogTrap log = new LogTrap();
    private final AddressLimits limits = new AddressLimits(2, 6, 3, SettingNames.OPTIONS);
    private final ClientAddress home = limits.client(GROUP, false);
    private final ClientAddress other = limits.client("198.51.100.9", false);
    private final Stage stage = new Stage(8);

    @AfterEach
    void letLog() {
        log.close();
    }

    @Test
    void givesAnAddressSoManySeats() {
        seat(home, "Ada");
        seat(home, "Bob");
        assertEquals(CloseCode.ADDRESS_LIMIT, seat(home, "Eve").line().closedWith());
        assertNull(seat(other, "Flo").line().closedWith(), "who comes from elsewhere");
        assertEquals(1, stage.count(Counter.ADDRESS_REFUSED), "refused");
        assertEquals(1, limits.refusals(), "refused");
        assertEquals(2, limits.count(GROUP, Kind.SEAT), "seats: who was refused counts nothing");
        assertEquals(0, limits.count(GROUP, Kind.WAITING), "waiting");
        assertEquals(2, limits.count(GROUP, Kind.SESSION), "sessions");
    }

    @Test
    void freesWhatWhoLeavesHad() {
        Stage.Player ada = seat(home, "Ada");
        seat(home, "Bob");
        ada.session().left();
        stage.tick();
        assertNull(seat(home, "Eve").line().closedWith(), "who comes next");
    }

    @Test
    void bringsBackWhoLostTheLineWithAndWithoutAToken() {
        Stage.Player ada = seat(home, "Ada");
        Stage.Player bob = seat(home, "Bob");
        ada.session().closed();
        stage.tick();
        assertEquals(2, limits.count(GROUP, Kind.SEAT), "a seat that is kept counts");
        Stage.Player again = stage.arrive(home);
        again.resume(ada.token());
        stage.tick();
        assertNull(again.line().closedWith(), "with a token");
        bob.session().closed();
        stage.tick();
        assertNull(seat(home, "Bob").line().closedWith(), "without one, instead of the seat left behind");
        assertEquals(2, limits.count(GROUP, Kind.SEAT), "seats");
        assertEquals(2, stage.room.status().players(), "players");
    }

    @Test
    void movesASeatToTheAddressThatItIsResumedFromEvenBeyondTheLimit() {
        Stage.Player ada = seat(home, "Ada");
        seat(other, "Bob");
        seat(other, "Eve");
        ada.session().closed();
        stage.tick();
        Stage.Player again = stage.arrive(other);
        again.resume(ada.token());
        stage.tick();
        assertNull(again.line().closedWith(), "who came back from elsewhere");
        assertEquals(0, limits.count(GROUP, Kind.SEAT), "seats of the old address");
        assertEquals(3, limits.count("198.51.100.9", Kind.SEAT), "seats of the new one");
    }

    @Test
    void bringsBackWhoseOldSocketsLinger() {
        Stage.Player ada = seat(home, "Ada");
        for (int i = 0; i < 3; i++) {
            stage.arrive(home);
        }
        stage.seconds(2);
        Stage.Player again = stage.arrive(home);
        again.resume(ada.token());
        stage.tick();
        assertNull(again.line().closedWith(), "who takes over");
        assertEquals(1, limits.count(GROUP, Kind.SEAT), "seats");
    }

    @Test
    void boundsWhoSaysNothing() {
        List<Stage.Player> silent = new ArrayList<>();
        for (int i = 0; i < 4; i++) {
            silent.add(stage.arrive(home));
        }
        assertEquals(CloseCode.ADDRESS_LIMIT, silent.get(3).line().closedWith());
        assertNull(stage.arrive(other).line().closedWith(), "who comes from elsewhere");
        stage.seconds(6);
        assertEquals(CloseCode.HELLO_TIMEOUT, silent.get(0).line().closedWith());
        assertEquals(0, limits.addresses(), "addresses left over");
    }

    @Test
    void boundsConnections() {
        for (int i = 0; i < 6; i++) {
            assertTrue(home.connect(), "connection " + i);
        }
        assertEquals(false, home.connect(), "one too many");
        home.disconnect();
        assertTrue(home.connect(), "after another has gone");
        for (int i = 0; i < 6; i++) {
            home.disconnect();
        }
        assertEquals(0, limits.addresses(), "addresses left over");
    }

    @Test
    void countsNothingWhenSwitchedOffOrUnlimited() {
        ClientAddress free = new AddressLimits(0, 1, 1, SettingNames.OPTIONS).client(GROUP, false);
        for (int i = 0; i < 8; i++) {
            assertTrue(free.connect(), "connection " + i);
            assertNull(seat(free, "p" + i).line().closedWith(), "player " + i);
        }
    }

    @Test
    void namesTheRemedyWhenAProxyIsNotTrusted() {
        ClientAddress proxy = limits.client("10.0.0.5", true);
        for (int i = 0; i < 7; i++) {
            proxy.connect();
        }
        assertTrue(
                log.messages().toString().contains("--trusted-proxy 10.0.0.5"),
                log.messages().toString());
    }

    @Test
    void namesTheSettingsAsTheyAreGiven() {
        ClientAddress proxy = new AddressLimits(1, 1, 1, SettingNames.PROPERTIES).client("10.0.0.5", true);
        proxy.connect();
        proxy.connect();

        String logged = log.messages().toString();
        assertTrue(logged.contains("as many as driftfire.max-connections-per-address allows"), logged);
        assertTrue(logged.contains("name it with driftfire.trusted-proxy=10.0.0.5"), logged);
    }

    @Test
    void staysExactWhenManyComeAndGoAtOnce() throws InterruptedException {
        AtomicInteger most = new AtomicInteger();
        AtomicInteger now = new AtomicInteger();
        List<Thread> threads = new ArrayList<>();
        for (int t = 0; t < 8; t++) {
            Thread thread = new Thread(() -> {
                for (int i = 0; i < 20_000; i++) {
                    if (home.take(Kind.SEAT)) {
                        most.accumulateAndGet(now.incrementAndGet(), Math::max);
                        now.decrementAndGet();
                        home.release(Kind.SEAT);
                    }
                }
            });
            threads.add(thread);
            thread.start();
        }
        for (Thread thread : threads) {
            thread.join();
        }
        assertTrue(most.get() <= 2, "seats at a time: " + most);
        assertEquals(0, limits.addresses(), "addresses left over");
    }

    private Stage.Player seat(ClientAddress address, String name) {
        Stage.Player player = stage.arrive(address);
        player.hello(name);
        stage.tick();
        return player;
    }
}
