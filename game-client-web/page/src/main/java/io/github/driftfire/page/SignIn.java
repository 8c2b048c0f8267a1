package io.github.driftfire.page;

import io.github.driftfire.kit.page.Browser;
import io.github.driftfire.kit.page.StorageKeys;
import io.github.driftfire.kit.page.Texts;
import io.github.driftfire.kit.page.Ui;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.teavm.jso.JSObject;
import org.teavm.jso.browser.Window;
import org.teavm.jso.dom.html.HTMLElement;

/**
 * Who is signed in: a button for each issuer, or the account's name with a menu. Keeps a ticket for the next hello or enter, which tells the server; a
 * new one is fetched when it was used, and before it is over.
 */
final class SignIn {
    /** Half of what the server gives a ticket. */
    private static final int FRESH_MILLIS = 5 * 60_000;

    private final String root;
    private final FirstScreen screen;
    private final Runnable changed;
    private final HTMLElement part = Ui.element("account");
    private final HTMLElement choices = Ui.element("sign-in");
    private final HTMLElement menu = Ui.element("account-menu");
    private final HTMLElement shownName = Ui.element("account-name");

    /** {@code null} for a guest. */
    private @Nullable String name;

    private List<String> issuers = List.of();

    /**
     * @param root the way to the server's root
     * @param changed called when the account that is signed in has changed
     */
    SignIn(String root, FirstScreen screen, Runnable changed) {
        this.root = root;
        this.screen = screen;
        this.changed = changed;
        Ui.on(Ui.element("sign-out"), "click", event -> signOut("sign-out"));
        Ui.on(Ui.element("sign-out-everywhere"), "click", event -> signOut("sign-out-everywhere"));
        Window.setInterval(
                () -> {
                    if (name != null) {
                        ask();
                    }
                },
                FRESH_MILLIS);
    }

    /** Asks the server who is signed in. */
    void ask() {
        Browser.fetch(root + "api/v1/me?origin=" + Browser.encode(Browser.origin()), this::show);
    }

    /** A ticket that tells who is signed in, for one use; {@code null} for a guest. Another one is fetched. */
    @Nullable
    String ticket() {
        String ticket = Browser.takeInTab(StorageKeys.ACCOUNT);
        if (ticket != null) {
            ask();
        }
        return ticket;
    }

    /** The game may have used the ticket: fetches another one. */
    void refill() {
        if (name != null && Browser.recallInTab(StorageKeys.ACCOUNT) == null) {
            ask();
        }
    }

    private void show(@Nullable String text) {
        JSObject answer = text == null ? null : JsonFields.parse(text);
        if (answer == null) {
            return;
        }
        String before = name;
        name = JsonFields.find(answer, "name");
        Browser.rememberInTab(StorageKeys.ACCOUNT, JsonFields.find(answer, "ticket"));
        List<String> found = new ArrayList<>();
        for (int i = 0; i < JsonFields.length(answer, "issuers"); i++) {
            found.add(JsonFields.word(answer, "issuers", i));
        }
        buttons(found);
        String account = name;
        part.setHidden(account == null && found.isEmpty());
        choices.setHidden(account != null);
        menu.setHidden(account == null);
        Ui.text(shownName, account == null ? "" : account);
        screen.account(account);
        if (account == null ? before != null : !account.equals(before)) {
            changed.run();
        }
    }

    private void buttons(List<String> found) {
        if (found.equals(issuers)) {
            return;
        }
        issuers = found;
        Ui.text(choices, "");
        for (String issuer : found) {
            HTMLElement button = Ui.child(choices, "button", "quiet");
            button.setAttribute("type", "button");
            Ui.text(button, found.size() == 1 ? Texts.of("Sign in") : Texts.of("Sign in with {0}", issuer));
            Ui.on(button, "click", event -> begin(issuer));
        }
    }

    private void begin(String issuer) {
        String way = "?root=" + Browser.encode(ServerRequests.resolve(root))
                + "&from=" + Browser.encode(Browser.path() + (Browser.hash().isEmpty() ? "" : "#" + Browser.hash()))
                + "&name=" + Browser.encode(screen.typedName());
        ServerRequests.post(root + "auth/" + issuer + "/start" + way, Device.key(), (status, text) -> {
            JSObject answer = status == ServerRequests.OK ? JsonFields.parse(text) : null;
            String location = answer == null ? null : JsonFields.find(answer, "location");
            if (location == null) {
                screen.refusal().say(Texts.of("Sign-in cannot be reached now. Try again in a minute."));
            } else {
                Browser.go(location);
            }
        });
    }

    private void signOut(String how) {
        String way = "?root=" + Browser.encode(ServerRequests.resolve(root));
        ServerRequests.post(root + "auth/" + how + way, null, (status, text) -> {
            if (status != ServerRequests.OK) {
                screen.refusal()
                        .say(Texts.of("You are still signed in: the server cannot be reached. Try again in a minute."));
            } else {
                menu.removeAttribute("open");
                show(text);
            }
        });
    }
}
