package io.github.driftfire.headless;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.driftfire.model.arena.ArenaGameModel;
import io.github.driftfire.model.arena.Tuning;
import io.github.driftfire.model.game.GameModel;
import io.github.driftfire.model.game.Steering;
import io.github.driftfire.model.protocol.CloseCode;
import io.github.driftfire.model.protocol.WorldSettings;
import io.github.driftfire.model.state.Model;
import java.io.IOException;
import java.net.http.WebSocket;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** A connection attempt that fails leaves no connection behind. */
final class HeadlessClientTest {
    private final FakeWebSocket jdk = new FakeWebSocket();
    private int attempts;

    @AfterEach
    void clearInterrupt() {
        Thread.interrupted();
    }

    private SessionEndedException connect(CompletableFuture<WebSocket> opening, @Nullable String text) {
        jdk.immediate = true;
        return assertThrows(
                SessionEndedException.class,
                () -> HeadlessClient.connect(
                        new ArenaGameModel(),
                        "Ada",
                        events -> {
                            attempts++;
                            if (text != null) {
                                events.onText(jdk, text, true);
                            }
                            return opening;
                        },
                        Duration.ofMillis(20)));
    }

    private CompletableFuture<WebSocket> opened() {
        return CompletableFuture.completedFuture(jdk);
    }

    @Test
    void closesAConnectionOnWhichNoWelcomeComes() {
        assertEquals(CloseCode.IDLE, connect(opened(), null).code());
        assertEquals("close 1000", jdk.sent.get(jdk.sent.size() - 1), () -> "sent " + jdk.sent);
    }

    @Test
    void closesAConnectionOnWhichNoSnapshotComes() {
        assertEquals(
                CloseCode.IDLE, connect(opened(), HeadlessSocketTest.WELCOME).code());
        assertEquals("close 1000", jdk.sent.get(jdk.sent.size() - 1), () -> "sent " + jdk.sent);
    }

    @Test
    void abortsAConnectionThatOpensTooLate() {
        CompletableFuture<WebSocket> opening = new CompletableFuture<>();
        connect(opening, null);
        opening.complete(jdk);
        assertTrue(jdk.sent.contains("abort"), () -> "sent " + jdk.sent);
    }

    @Test
    void abortsTheConnectionOfAThreadThatIsInterrupted() {
        Thread.currentThread().interrupt();
        connect(opened(), null);
        assertTrue(Thread.currentThread().isInterrupted(), "is still interrupted");
        String last = jdk.sent.get(jdk.sent.size() - 1);
        assertTrue(last.equals("abort") || last.equals("close 1000"), () -> "sent " + jdk.sent);
    }

    @Test
    void closesAConnectionWhoseWelcomeTheGameCannotUse() {
        jdk.immediate = true;
        assertThrows(
                UnsupportedOperationException.class,
                () -> HeadlessClient.connect(
                        new SmallWorldsOnly(),
                        "Ada",
                        events -> {
                            events.onText(jdk, HeadlessSocketTest.WELCOME, true);
                            return opened();
                        },
                        Duration.ofSeconds(30)));
        assertEquals("close 1000", jdk.sent.get(jdk.sent.size() - 1), () -> "sent " + jdk.sent);
    }

    @Test
    void aRefusedConnectionIsNotTriedAgain() {
        CompletableFuture<WebSocket> refused = CompletableFuture.failedFuture(new IOException("refused"));
        assertEquals(CloseCode.GOING_AWAY, connect(refused, null).code());
        assertEquals(1, attempts, "attempts");
    }

    private static final class SmallWorldsOnly implements GameModel {
        private final ArenaGameModel arena = new ArenaGameModel();

        @Override
        public String name() {
            return "small";
        }

        @Override
        public WorldSettings defaultSettings() {
            return new WorldSettings(Tuning.DOGFIGHT, 1000, 1000, 30);
        }

        @Override
        public Model model(WorldSettings settings) {
            if (settings.widthUnits() > 1000) {
                throw new UnsupportedOperationException("a world of " + settings.widthUnits() + " units");
            }
            return arena.model(settings);
        }

        @Override
        public Steering steering(WorldSettings settings) {
            return arena.steering(settings);
        }
    }
}
