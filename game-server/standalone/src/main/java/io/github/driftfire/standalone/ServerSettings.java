package io.github.driftfire.standalone;

import io.github.driftfire.endpoint.AddressSettings;
import io.github.driftfire.endpoint.signin.IssuerSettings;
import io.github.driftfire.endpoint.site.ClassPathPages;
import io.github.driftfire.endpoint.site.PageSource;
import io.github.driftfire.engine.kit.Goal;
import io.github.driftfire.engine.kit.LobbySettings;
import io.github.driftfire.engine.kit.ModerationSettings;
import io.github.driftfire.engine.results.BoardName;
import io.github.driftfire.engine.results.MemoryStore;
import io.github.driftfire.engine.rooms.RoomSpec;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What a server is made from.
 *
 * @param host name or address to listen on
 * @param port 0 for any that is free
 * @param origins pages from elsewhere that may connect
 * @param rooms at least one
 * @param tls {@code null} for plain HTTP
 * @param addresses what one address may have
 * @param pages the games' pages
 * @param defaultGame the game whose page is at {@code /}; {@code null} for the first room's
 * @param lobby what the lobby opens rooms by
 * @param moderation operator and audit log
 * @param store where results are kept; the server closes it
 * @param boards the leaderboards that it shows
 * @param goals the goals that it shows, by the game's name
 * @param issuers by whom players sign in
 */
public record ServerSettings(
        String host,
        int port,
        List<String> origins,
        List<RoomSpec> rooms,
        @Nullable ServedKeys tls,
        AddressSettings addresses,
        PageSource pages,
        @Nullable String defaultGame,
        LobbySettings lobby,
        ModerationSettings moderation,
        StoreOpening store,
        List<BoardName> boards,
        Map<String, List<Goal>> goals,
        List<IssuerSettings> issuers) {
    /** With the pages among the classes, and the usual limits for one address. */
    public ServerSettings(String host, int port, List<String> origins, List<RoomSpec> rooms, @Nullable ServedKeys tls) {
        this(host, port, origins, rooms, tls, AddressSettings.DEFAULTS);
    }

    /** With the pages among the classes. */
    public ServerSettings(
            String host,
            int port,
            List<String> origins,
            List<RoomSpec> rooms,
            @Nullable ServedKeys tls,
            AddressSettings addresses) {
        this(
                host,
                port,
                origins,
                rooms,
                tls,
                addresses,
                new ClassPathPages(ServerSettings.class.getClassLoader(), false),
                null,
                LobbySettings.NO_MODES);
    }

    /** Without an operator; results are in memory. */
    public ServerSettings(
            String host,
            int port,
            List<String> origins,
            List<RoomSpec> rooms,
            @Nullable ServedKeys tls,
            AddressSettings addresses,
            PageSource pages,
            @Nullable String defaultGame,
            LobbySettings lobby) {
        this(
                host,
                port,
                origins,
                rooms,
                tls,
                addresses,
                pages,
                defaultGame,
                lobby,
                ModerationSettings.DEFAULTS,
                StoreOpening.of(new MemoryStore(System::currentTimeMillis)),
                List.of(),
                Map.of(),
                List.of());
    }
}
