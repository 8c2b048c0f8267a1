package io.github.driftfire.endpoint;

import io.github.driftfire.endpoint.signin.SignInService;
import io.github.driftfire.engine.lobby.Lobby;
import io.github.driftfire.engine.rooms.OutOfMemory;
import io.github.driftfire.engine.rooms.Rooms;
import java.lang.ref.WeakReference;
import java.util.concurrent.Executor;
import org.jspecify.annotations.Nullable;

/**
 * What all endpoints of an application share. Not every container injects into endpoints, so they get it from
 * {@link PlayConfigurator}, which finds it in one of two places:
 *
 * <ul>
 *   <li>in a web application, the one that a context listener has {@linkplain #install installed}: each application has
 *       its own class loader, hence its own copy of this class and of that one field;
 *   <li>in the standalone server, where several may share a class loader, the one that {@link Upgrade} names.
 * </ul>
 */
public final class PlayHost {
    private static volatile @Nullable PlayHost installed;

    private final Rooms rooms;
    private final OriginPolicy origins;
    private final Executor closing;
    private final Executor failing;
    private final WeakReference<PlayHost> weak = new WeakReference<>(this);
    private final ControlMessages messages = new ControlMessages();
    private final Refusals refusals = new Refusals();
    private final LobbyMessages lobbyMessages = new LobbyMessages();
    private volatile @Nullable Lobby lobby;
    private volatile @Nullable SignInService signIn;
    private volatile ClientAddresses addresses = ClientAddresses.UNLIMITED;

    /**
     * @param closing runs what may wait: a container may hold a close until a peer that does not read has read. Direct, where
     *     the container is known not to
     */
    public PlayHost(Rooms rooms, OriginPolicy origins, Executor closing) {
        this(rooms, origins, closing, Runnable::run);
    }

    /**
     * @param failing runs the report of a send that failed: a moment later, where a container fails a send before it tells why it
     *     closes the line
     */
    public PlayHost(Rooms rooms, OriginPolicy origins, Executor closing, Executor failing) {
        this.rooms = rooms;
        this.origins = origins;
        this.closing = closing;
        this.failing = failing;
    }

    /** Makes this the application's host; {@code null} when the application ends. */
    public static void install(@Nullable PlayHost host) {
        installed = host;
    }

    /** Whom an upgrade on this thread is for; {@code null} while the application is not up. */
    static @Nullable PlayHost current() {
        PlayHost host = Upgrade.host();
        return host != null ? host : installed;
    }

    /** As {@link #current}, where there must be one. */
    static PlayHost required() {
        PlayHost host = current();
        if (host == null) {
            throw new IllegalStateException("no rooms: the application is not up");
        }
        return host;
    }

    /** Has the shares of one address limited. Before there is any connection. */
    public void limit(ClientAddresses clients) {
        addresses = clients;
    }

    /** Has a lobby that visitors are let into. Before there is any connection. */
    public void open(Lobby itsLobby) {
        lobby = itsLobby;
    }

    /** Has players sign in. Before there is any connection. */
    public void open(SignInService itsSignIn) {
        signIn = itsSignIn;
    }

    /** {@code null} where there is none. */
    public @Nullable SignInService signIn() {
        return signIn;
    }

    /** {@code null} where there is none. */
    public @Nullable Lobby lobby() {
        return lobby;
    }

    LobbyMessages lobbyMessages() {
        return lobbyMessages;
    }

    public ClientAddresses addresses() {
        return addresses;
    }

    public Rooms rooms() {
        return rooms;
    }

    public ControlMessages messages() {
        return messages;
    }

    /** What was refused before there was a session. */
    public Refusals refusals() {
        return refusals;
    }

    /**
     * Whether a page may open a connection.
     *
     * @param origin where the page comes from; {@code null} for who is no browser
     * @param host the Host header, or {@code null} where the container does not tell
     */
    public boolean allows(@Nullable String origin, @Nullable String host) {
        return origins.allows(origin, host);
    }

    /** The setting that would allow an origin. */
    public String originSetting(String origin) {
        return origins.setting(origin);
    }

    /** Looks whether memory ran out, which any call on a container's thread may meet: see {@link Rooms#outOfMemory}. */
    public void checkOutOfMemory(Throwable problem) {
        OutOfMemoryError memory = OutOfMemory.find(problem);
        if (memory != null) {
            rooms.outOfMemory(memory);
        }
    }

    Executor closing() {
        return closing;
    }

    Executor failing() {
        return failing;
    }

    /** One for all endpoints: a container may hold an endpoint for as long as it lives, and must not hold the application by it. */
    WeakReference<PlayHost> weak() {
        return weak;
    }
}
