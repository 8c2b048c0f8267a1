package io.github.driftfire.webapp.server;

import io.github.driftfire.suite.Address;
import io.github.driftfire.suite.LobbyPageCases;
import java.net.URI;
import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.jboss.arquillian.test.api.ArquillianResource;
import org.jboss.shrinkwrap.api.spec.WebArchive;
import org.junit.jupiter.api.extension.ExtendWith;

@ExtendWith(ArquillianExtension.class)
final class LobbyPageIT extends LobbyPageCases {
    @ArquillianResource
    private URI application = URI.create("");

    @Deployment(testable = false)
    static WebArchive driftfire() {
        return Archives.withManyConnections("lobby.war");
    }

    @Override
    protected Address server() {
        return Address.of(application);
    }
}
