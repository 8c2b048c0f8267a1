package io.github.driftfire.endpoint;

import io.github.driftfire.engine.sessions.ClientAddress;
import org.jspecify.annotations.Nullable;

/**
 * What the transport knows of the upgrade request that the current thread handles, and the endpoint API does not tell a
 * configurator: which host was asked for, and, outside of a web application, which server this is. Whoever begins it ends it on the
 * same thread.
 */
public final class Upgrade {
    private static final ThreadLocal<@Nullable Upgrade> CURRENT = new ThreadLocal<>();

    private final @Nullable String hostHeader;
    private final @Nullable PlayHost host;
    private final @Nullable FastPath fastPath;
    private @Nullable String client;

    private Upgrade(@Nullable String hostHeader, @Nullable PlayHost host, @Nullable FastPath fastPath) {
        this.hostHeader = hostHeader;
        this.host = host;
        this.fastPath = fastPath;
    }

    /** In a web application: when a request listener or a filter sees the request. */
    public static void begin(@Nullable String hostHeader) {
        CURRENT.set(new Upgrade(hostHeader, null, null));
    }

    /**
     * In a server that runs the container itself.
     *
     * @param fastPath what the connection can do beyond the endpoint API
     */
    public static void begin(@Nullable String hostHeader, PlayHost host, FastPath fastPath) {
        CURRENT.set(new Upgrade(hostHeader, host, fastPath));
    }

    /** Names where the client of the upgrade that has begun comes from. */
    public static void from(ClientAddress address) {
        Upgrade upgrade = CURRENT.get();
        if (upgrade != null) {
            upgrade.client = ClientAddresses.text(address);
        }
    }

    public static void end() {
        CURRENT.remove();
    }

    static @Nullable String hostHeader() {
        Upgrade upgrade = CURRENT.get();
        return upgrade == null ? null : upgrade.hostHeader;
    }

    /** Where the client comes from, as {@link ClientAddresses#ofText} reads it. */
    static @Nullable String client() {
        Upgrade upgrade = CURRENT.get();
        return upgrade == null ? null : upgrade.client;
    }

    static @Nullable PlayHost host() {
        Upgrade upgrade = CURRENT.get();
        return upgrade == null ? null : upgrade.host;
    }

    static @Nullable FastPath fastPath() {
        Upgrade upgrade = CURRENT.get();
        return upgrade == null ? null : upgrade.fastPath;
    }
}
