package io.github.driftfire.standalone;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.driftfire.endpoint.AddressSettings;
import io.github.driftfire.endpoint.signin.SignInOptions;
import io.github.driftfire.endpoint.site.ClassPathPages;
import io.github.driftfire.engine.kit.ConfigValues;
import io.github.driftfire.engine.kit.DataOptions;
import io.github.driftfire.engine.kit.Games;
import io.github.driftfire.engine.kit.ModerationOptions;
import io.github.driftfire.engine.kit.RoomOptions;
import io.github.driftfire.engine.kit.RoomPlan;
import io.github.driftfire.store.Stores;
import io.github.driftfire.suite.Address;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.List;
import java.util.Map;
import java.util.concurrent.locks.LockSupport;

/**
 * A server on a free port with the rooms, modes, lobby, moderation, results and sign-in that its options give. Origins and
 * address limits are the defaults.
 */
public final class ConfiguredServer {
    private static final long POLL_NANOS = 50_000_000;
    private static final long ISSUER_NANOS = 45_000_000_000L;

    private ConfiguredServer() {}

    /** Waits until the documents of the issuer {@code mock} have been read: until then a sign-in is answered with 503. */
    public static void awaitIssuer(int port) throws IOException, InterruptedException {
        URI address = Address.at(port).http("/auth/mock/start?root=/&from=/");
        HttpRequest request = HttpRequest.newBuilder(address)
                .header("Origin", "http://" + address.getAuthority())
                .POST(BodyPublishers.noBody())
                .build();
        HttpClient http = HttpClient.newHttpClient();
        long startNanos = System.nanoTime();
        int status = http.send(request, BodyHandlers.discarding()).statusCode();
        while (status == 503) {
            assertTrue(System.nanoTime() - startNanos < ISSUER_NANOS, "the issuer is not known after 45 s");
            LockSupport.parkNanos(POLL_NANOS);
            status = http.send(request, BodyHandlers.discarding()).statusCode();
        }
        assertEquals(200, status);
    }

    /**
     * Not started yet.
     *
     * @param options by their names without dashes
     */
    public static DriftfireServer of(Map<String, String> options) {
        ConfigValues values = new ConfigValues(options::get);
        ClassLoader loader = ConfiguredServer.class.getClassLoader();
        RoomPlan plan = RoomOptions.plan(values, Games.find(loader));
        return new DriftfireServer(new ServerSettings(
                "127.0.0.1",
                0,
                List.of(),
                plan.rooms(),
                null,
                AddressSettings.DEFAULTS,
                new ClassPathPages(loader, false),
                plan.defaultGame(),
                plan.lobby(),
                ModerationOptions.read(values),
                Stores.open(DataOptions.read(values)),
                plan.boards(),
                plan.goals(),
                SignInOptions.read(values)));
    }
}
