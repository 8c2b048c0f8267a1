package io.github.driftfire.standalone.browser;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.github.driftfire.standalone.ConfiguredServer;
import io.github.driftfire.standalone.DriftfireServer;
import io.github.driftfire.suite.Address;
import io.github.driftfire.suite.Browser;
import io.github.driftfire.suite.SignInIssuer;
import java.io.IOException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** A guest plays, signs in at a real issuer in two browsers, and signs out everywhere. */
@Timeout(value = 180, unit = TimeUnit.SECONDS)
final class SignInPageIT {
    private static DriftfireServer start(SignInIssuer issuer) throws IOException {
        Map<String, String> options = new HashMap<>(issuer.options());
        options.putAll(Map.of("room", "arena", "bots", "0", "max-players", "4", "arena-size", "1000", "seed", "5"));
        DriftfireServer server = ConfiguredServer.of(options);
        server.start();
        return server;
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

    private static void rename(Browser browser, String name) {
        browser.click("profile-button");
        browser.awaitShown("account-rename", true);
        browser.run("document.getElementById('account-new-name').value = arguments[0];", name);
        browser.run("document.getElementById('account-rename-button').click();");
        browser.awaitText("account-rename-note", ("You are " + name + " from now on.")::equals);
        browser.run("document.getElementById('profile-done').click();");
        browser.awaitText("account-name", name::equals);
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
        try (SignInIssuer issuer = new SignInIssuer();
                DriftfireServer server = start(issuer);
                Browser ada = Browser.open(1280, 720);
                Browser laptop = Browser.open(1280, 720)) {
            SignInIssuer.awaitKnown(Address.at(server.port()));
            ada.joinAt(server.port(), "Ada");
            leave(ada);
            issuer.expect("ada", "Countess");
            signIn(ada);
            ada.awaitText("account-name", "Ada"::equals);
            assertEquals("Ada", ada.run("return document.getElementById('name').value;"), "the guest's name");
            ada.picture("signed-in");
            ada.click("play");
            laptop.joinAt(server.port(), "ADA");
            awaitOnBoard(laptop, "ADA 2");
            leave(laptop);
            issuer.expect("ada", "Countess");
            signIn(laptop);
            laptop.awaitText("account-name", "Ada"::equals);
            rename(laptop, "Augusta");
            laptop.run("document.getElementById('sign-out-everywhere').click();");
            laptop.awaitShown("sign-in", true);
            leave(ada);
            ada.reload();
            ada.awaitShown("sign-in", true);
            for (Browser browser : List.of(ada, laptop)) {
                browser.assertNoErrors();
            }
        }
    }
}
