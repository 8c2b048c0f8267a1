package io.github.driftfire.endpoint;

import jakarta.websocket.Extension;
import jakarta.websocket.HandshakeResponse;
import jakarta.websocket.server.HandshakeRequest;
import jakarta.websocket.server.ServerEndpointConfig;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Refuses foreign origins before there is a session, and makes endpoints with what they need. Called by the container. */
public final class PlayConfigurator extends ServerEndpointConfig.Configurator {
    /** Name of the user property that says where the client comes from. */
    static final String CLIENT = "io.github.driftfire.client";

    @Override
    public boolean checkOrigin(@Nullable String origin) {
        PlayHost host = PlayHost.current();
        if (host == null) {
            return false;
        }
        boolean allowed = host.allows(origin, Upgrade.hostHeader());
        if (!allowed && origin != null) {
            host.refusals().origin(origin, Upgrade.hostHeader(), host.originSetting(origin));
        }
        return allowed;
    }

    /** None: Tomcat would compress every frame on the way, which costs more than it saves. */
    @Override
    public List<Extension> getNegotiatedExtensions(List<Extension> installed, List<Extension> requested) {
        return List.of();
    }

    /**
     * Most containers make the endpoint when the request is over; what is put here reaches its session. The map is this connection's
     * own copy, so that simultaneous upgrades do not mix: in Tomcat, Undertow (WildFly), Tyrus (GlassFish, Payara) and Liberty, as
     * Jakarta WebSocket 2.1 has it.
     */
    @Override
    public void modifyHandshake(ServerEndpointConfig config, HandshakeRequest request, HandshakeResponse response) {
        String client = Upgrade.client();
        if (client == null) {
            config.getUserProperties().remove(CLIENT);
        } else {
            config.getUserProperties().put(CLIENT, client);
        }
    }

    @Override
    public <T> T getEndpointInstance(Class<T> endpointClass) throws InstantiationException {
        if (PlayHost.current() == null) {
            throw new InstantiationException("no rooms: the application is not up");
        }
        return endpointClass.cast(endpointClass == LobbyEndpoint.class ? new LobbyEndpoint() : new PlayEndpoint());
    }
}
