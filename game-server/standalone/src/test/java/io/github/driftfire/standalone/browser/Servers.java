package io.github.driftfire.standalone.browser;

import io.github.driftfire.arena.ArenaGame;
import io.github.driftfire.arena.ArenaSettings;
import io.github.driftfire.endpoint.AddressSettings;
import io.github.driftfire.endpoint.site.ClassPathPages;
import io.github.driftfire.engine.Game;
import io.github.driftfire.engine.kit.LobbySettings;
import io.github.driftfire.engine.rooms.RoomSpec;
import io.github.driftfire.model.arena.ArenaGameModel;
import io.github.driftfire.model.arena.Tuning;
import io.github.driftfire.model.protocol.WorldSettings;
import io.github.driftfire.standalone.DriftfireServer;
import io.github.driftfire.standalone.ServerSettings;
import java.io.IOException;
import java.util.List;
import java.util.function.Supplier;

/** A server with one arena, as a test needs it. */
record Servers(int sizeUnits, int maxPlayers, int bots, int seed) {
    private static final int HZ = 30;

    DriftfireServer start(int port) throws IOException {
        return start(port, false);
    }

    /** @param dev as with --dev */
    DriftfireServer start(int port, boolean dev) throws IOException {
        return start(port, dev, 0);
    }

    /** @param startLevel levels that a pilot has at the start */
    DriftfireServer start(int port, boolean dev, int startLevel) throws IOException {
        ArenaSettings settings = new ArenaSettings(Tuning.DOGFIGHT, sizeUnits, sizeUnits, HZ, maxPlayers, bots, seed);
        return start(port, dev, maxPlayers, () -> new ArenaGame(settings, startLevel));
    }

    /** @param game of the one room */
    static DriftfireServer start(int port, boolean dev, int maxPlayers, Supplier<Game> game) throws IOException {
        RoomSpec room = new RoomSpec("arena", ArenaGameModel.NAME, maxPlayers, game);
        DriftfireServer server = new DriftfireServer(new ServerSettings(
                "127.0.0.1",
                port,
                List.of(),
                List.of(room),
                null,
                AddressSettings.DEFAULTS,
                new ClassPathPages(Servers.class.getClassLoader(), dev),
                null,
                LobbySettings.NO_MODES));
        server.start();
        return server;
    }

    WorldSettings world() {
        return new WorldSettings(Tuning.DOGFIGHT, sizeUnits, sizeUnits, HZ);
    }
}
