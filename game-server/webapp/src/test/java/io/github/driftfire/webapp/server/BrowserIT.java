package io.github.driftfire.webapp.server;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.github.driftfire.suite.Address;
import io.github.driftfire.suite.Browser;
import io.github.driftfire.suite.State;
import java.io.IOException;
import java.net.URI;
import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.jboss.arquillian.test.api.ArquillianResource;
import org.jboss.shrinkwrap.api.spec.WebArchive;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** A person at a real browser, below a context path that is the game's name as well: the page must not take it for the game's folder. */
@ExtendWith(ArquillianExtension.class)
final class BrowserIT {
    @ArquillianResource
    private URI application = URI.create("");

    @Deployment(testable = false)
    static WebArchive driftfire() {
        return Archives.driftfire("arena.war");
    }

    @Test
    void aPersonPlaysAndSeesTheShipMove() throws IOException {
        Address server = Address.of(application);
        assertEquals("/arena", server.path());
        try (Browser browser = Browser.open(1440, 900)) {
            browser.visit(server, "");
            browser.awaitShown("modes", true);
            browser.join("Ada Lovelace");
            State rest = browser.await("in play", State::flies);
            browser.hands().keyDown("w").perform();
            browser.await("a way of 60 units", state -> state.flies() && rest.distance(state) > 60);
            browser.hands().keyUp("w").perform();
            browser.picture(System.getProperty("arquillian.launch"));
            assertEquals(0, browser.state().whole("broken"), "broken frames");
        }
    }
}
