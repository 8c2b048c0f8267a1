package io.github.driftfire.suite;

import io.github.driftfire.headless.HeadlessClient;
import io.github.driftfire.headless.SessionEndedException;
import io.github.driftfire.model.arena.ArenaGameModel;
import java.io.IOException;
import java.security.NoSuchAlgorithmException;
import javax.net.ssl.SSLContext;

/** A life in the room arena that a server keeps a result of: a guest's, with a device key. */
public final class GuestFlight {
    private static final String DEVICE = "0123456789abcdef0123456789abcdef";

    /** Some seconds: a best of 0 is not kept. */
    private static final int INPUTS = 130;

    private GuestFlight() {}

    /** Flies, and leaves. It is the same guest each time. */
    public static void fly(Address server, String name) throws SessionEndedException, NoSuchAlgorithmException {
        try (HeadlessClient client = HeadlessClient.connect(
                server.socket("arena"), new ArenaGameModel(), name, SSLContext.getDefault(), null, DEVICE)) {
            client.play(each -> each.prediction().newest() > INPUTS, each -> 0);
        }
    }

    /** The leaderboard that the flight is on, as JSON. */
    public static String board(Address server) throws IOException, InterruptedException {
        return Health.body(server, "/api/v1/boards/arena/arena/survived?period=day");
    }
}
