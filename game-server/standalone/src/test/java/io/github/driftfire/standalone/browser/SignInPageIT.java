package io.github.driftfire.standalone.browser;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.github.driftfire.standalone.ConfiguredServer;
import io.github.driftfire.standalone.DriftfireServer;
import io.github.driftfire.suite.Browser;
import java.io.IOException;
import java.net.InetAddress;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import no.nav.security.mock.oauth2.MockOAuth2Server;
import no.nav.security.mock.oauth2.token.DefaultOAuth2TokenCallback;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** A guest plays, signs in at a real issuer in two browsers, and signs out everywhere. */
@Timeout(value = 180, unit = TimeUnit.SECONDS)
final class SignInPageIT {
    private static DriftfireServer start(MockOAuth2Server issuer) throws IOException {
        DriftfireServer server = ConfiguredServer.of(Map.of(
                "room",
                "arena",
                "bots",
                "0",
                "max-players",
                "4",
                "arena-size",
                "1000",
                "seed",
                "5",
                "oidc",
                "mock=" + issuer.issuerUrl("default"),
                "oidc-client",
                "mock=driftfire"));
        server.start();
        return server;
    }

    private static void expect(MockOAuth2Server issuer, String subject) {
        issuer.enqueueCallback(
                new DefaultOAuth2TokenCallback("default", subject, "JWT", null, Map.of("name", "Countess"), 3_600));
    }

    private static void leave(Browser browser) {
        browser.run("document.getElementById('leave').click();");
        browser.awaitShown("join", true);
    }

    private static void signIn(Browser browser) {
        browser.awaitShown("sign-in", true);
        browser.run("document.querySelector('#sign-in button').click();");
        browser.await(
                "the account",
                "const menu = document.getElementById('account-menu'); return menu !== null && !menu.hidden;");
    }

    private static void awaitOnBoard(Browser browser, String... names) {
        for (String name : names) {
            browser.await(
                    name + " on the board",
                    "return document.getElementById('board-rows').textContent.includes('" + name + "');");
        }
    }

    @Test
    void aGuestSignsInInTwoBrowsersAndOutEverywhere() throws Exception {
        MockOAuth2Server issuer = new MockOAuth2Server();
        issuer.start(InetAddress.getByName("localhost"), 0);
        try (DriftfireServer server = start(issuer);
                Browser ada = Browser.open(1280, 720);
                Browser laptop = Browser.open(1280, 720)) {
            ConfiguredServer.awaitIssuer(server.port());
            ada.joinAt(server.port(), "Ada");
            leave(ada);
            expect(issuer, "ada");
            signIn(ada);
            ada.awaitText("account-name", "Ada"::equals);
            assertEquals("Ada", ada.run("return document.getElementById('name').value;"), "the guest's name");
            ada.picture("signed-in");
            ada.click("play");
            laptop.joinAt(server.port(), "ADA");
            awaitOnBoard(laptop, "ADA 2");
            leave(laptop);
            expect(issuer, "ada");
            signIn(laptop);
            laptop.awaitText("account-name", "Ada"::equals);
            laptop.run("document.getElementById('sign-out-everywhere').click();");
            laptop.awaitShown("sign-in", true);
            leave(ada);
            ada.reload();
            ada.awaitShown("sign-in", true);
            for (Browser browser : List.of(ada, laptop)) {
                browser.assertNoErrors();
            }
        } finally {
            issuer.shutdown();
        }
    }
}
