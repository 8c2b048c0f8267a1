package io.github.driftfire.standalone;

import io.github.driftfire.arena.ArenaGame;
import io.github.driftfire.arena.ArenaSettings;
import io.github.driftfire.endpoint.AddressSettings;
import io.github.driftfire.engine.rooms.RoomSpec;
import io.github.driftfire.model.arena.ArenaGameModel;
import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Running servers for tests, each on a port of its own. */
final class Servers {
    static final int BOTS = 4;
    static final int SEED = 7;

    private Servers() {}

    static DriftfireServer start(int maxPlayers, String... rooms) throws IOException {
        return start(maxPlayers, null, List.of(), rooms);
    }

    static DriftfireServer start(int maxPlayers, @Nullable ServedKeys tls, List<String> origins, String... rooms)
            throws IOException {
        return start(maxPlayers, tls, origins, AddressSettings.DEFAULTS, rooms);
    }

    static DriftfireServer start(
            int maxPlayers, @Nullable ServedKeys tls, List<String> origins, AddressSettings addresses, String... rooms)
            throws IOException {
        Logs.configure(System.Logger.Level.WARNING);
        ArenaSettings settings = ArenaSettings.dogfight(maxPlayers, BOTS, SEED);
        List<RoomSpec> specs = Arrays.stream(rooms)
                .map(room -> new RoomSpec(room, ArenaGameModel.NAME, maxPlayers, () -> new ArenaGame(settings)))
                .toList();
        DriftfireServer server =
                new DriftfireServer(new ServerSettings("127.0.0.1", 0, origins, specs, tls, addresses));
        server.start();
        return server;
    }
}
