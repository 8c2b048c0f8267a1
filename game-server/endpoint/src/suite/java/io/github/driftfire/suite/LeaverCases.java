package io.github.driftfire.suite;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/**
 * Players who go without a word, and players who stay and never read. Both take their time: a seat is kept for 20 s after its line
 * was lost, and who does not read has 45 s to begin with it. So they are tried together, in two rooms.
 */
public abstract class LeaverCases {
    private static final String GONE = "duel";
    private static final String SILENT = "arena";
    private static final int EACH_KIND = 10;
    private static final int TIMEOUT_SECONDS = 90;

    protected abstract Address server();

    /** Notes what the server's process holds, before anybody comes. */
    protected void before() throws IOException, InterruptedException {}

    /** Fails unless the process holds no more than that for these players, at once or soon. */
    protected void assertReleased(int players) throws IOException, InterruptedException {}

    @Test
    @SuppressWarnings("try") // those who do not read need only be there
    void whoGoesOrNeverReadsLeavesNothingBehindAndDisturbsNobody() throws IOException, InterruptedException {
        Health.awaitPlayers(server(), GONE, 0, TIMEOUT_SECONDS);
        Health.awaitPlayers(server(), SILENT, 0, TIMEOUT_SECONDS);
        before();
        try (Bystander beside = new Bystander(server(), SILENT, 30);
                Bystander between = new Bystander(server(), GONE, 30);
                Silent asleep = Silent.join(server(), SILENT);
                Silent busy = Silent.join(server(), SILENT)) {
            busy.goOn();
            Health.awaitPlayers(server(), SILENT, 3, TIMEOUT_SECONDS);
            vanish();
            between.assertUndisturbed();

            Health.awaitPlayers(server(), GONE, 1, TIMEOUT_SECONDS);
            Health.awaitPlayers(server(), SILENT, 1, TIMEOUT_SECONDS);
            beside.assertUndisturbed();
            between.assertUndisturbed();
            assertReleased(2 + (ContainerQuirk.KEEPS_WHO_LEFT_DURING_THE_HANDSHAKE.isHere() ? EACH_KIND : 0));
        }
    }

    /** Resets at every moment of a line's beginning. */
    private void vanish() throws IOException {
        String request = RawWebSocket.upgrade(
                server().port(), server().playPath(GONE), "Sec-WebSocket-Protocol: driftfire.v2\r\n");
        List<RawWebSocket> players = new ArrayList<>();
        for (int i = 0; i < EACH_KIND; i++) {
            RawWebSocket beforeTheAnswer = RawWebSocket.connect(server().port());
            beforeTheAnswer.sendRaw(request.getBytes(StandardCharsets.US_ASCII));
            beforeTheAnswer.vanish();

            RawWebSocket.open(server(), GONE).vanish();

            RawWebSocket beforeTheWelcome = RawWebSocket.open(server(), GONE);
            beforeTheWelcome.send(RawWebSocket.TEXT, RawWebSocket.hello("Mallory"));
            beforeTheWelcome.vanish();

            players.add(RawWebSocket.join(server(), GONE, "Mallory"));
        }
        for (RawWebSocket player : players) {
            player.vanish();
        }
    }
}
