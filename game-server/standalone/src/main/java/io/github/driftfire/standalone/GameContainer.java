package io.github.driftfire.standalone;

import io.github.driftfire.endpoint.LobbyEndpoint;
import io.github.driftfire.endpoint.PlayEndpoint;
import jakarta.websocket.DeploymentException;
import jakarta.websocket.server.ServerEndpointConfig;
import java.io.IOException;
import java.util.Map;
import java.util.Set;
import org.glassfish.tyrus.core.TyrusWebSocketEngine;
import org.glassfish.tyrus.server.TyrusServerContainer;
import org.glassfish.tyrus.spi.WebSocketEngine;

/** Tyrus without a transport: {@link DriftfireServer} brings that. No extension is installed, so none is negotiated. */
final class GameContainer extends TyrusServerContainer {
    private static final String ROOT = "/";

    /** Most that Tyrus keeps of a connection's unread bytes, and the largest piece that it takes. */
    static final int INCOMING_BYTES = 64 * 1024;

    private final WebSocketEngine engine;

    GameContainer() {
        super(Set.of(PlayEndpoint.class, LobbyEndpoint.class));
        engine = TyrusWebSocketEngine.builder(this)
                .incomingBufferSize(INCOMING_BYTES)
                .build();
        // Tyrus schedules a task for each message in each direction otherwise, even when the session wants none.
        setDefaultMaxSessionIdleTimeout(-1);
        PlayEndpoint.limitMessages(this);
    }

    /** Registers the endpoints. */
    void start() throws DeploymentException, IOException {
        start(ROOT, -1);
        doneDeployment();
    }

    @Override
    public void register(Class<?> endpointClass) throws DeploymentException {
        engine.register(endpointClass, ROOT);
    }

    @Override
    public void register(ServerEndpointConfig config) throws DeploymentException {
        engine.register(config, ROOT);
    }

    @Override
    public WebSocketEngine getWebSocketEngine() {
        return engine;
    }

    /** Called by the superclass's constructor already. */
    @Override
    public Map<String, Object> getProperties() {
        return Map.of();
    }
}
