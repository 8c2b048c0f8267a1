package io.github.driftfire.client.hud;

import io.github.driftfire.client.page.Browser;
import io.github.driftfire.client.page.Ui;
import io.github.driftfire.model.protocol.Protocol;
import org.jspecify.annotations.Nullable;
import org.teavm.jso.JSBody;
import org.teavm.jso.dom.html.HTMLElement;

/** The name screen: who wants to fly, and who already does. */
public final class Menu {
    private static final String NAME_KEY = "driftfire.name";
    private static final String NAMELESS = "Nameless";
    private static final double POLL_MILLIS = 2000;

    private final HTMLElement name = Ui.element("name");
    private final HTMLElement live = Ui.element("live");
    private final HTMLElement liveText = Ui.element("live-text");
    private final String room;
    private double nextPollMillis;

    /** Hears that somebody wants to fly. */
    public interface Listener {
        void play(String name);
    }

    /** @param room as in the page's address */
    public Menu(String room, Listener listener) {
        this.room = room;
        String known = Browser.recall(NAME_KEY);
        if (known != null) {
            Ui.value(name, known);
        }
        Ui.on(Ui.element("join"), "submit", event -> {
            event.preventDefault();
            Browser.remember(NAME_KEY, typed());
            Ui.blur();
            listener.play(name());
        });
        Ui.focus(name);
    }

    /** What the player wants to be called. */
    public String name() {
        String typed = typed();
        return typed.isEmpty() ? NAMELESS : typed;
    }

    private String typed() {
        String typed = Ui.value(name).strip();
        return typed.length() > Protocol.MAX_NAME_CHARS ? typed.substring(0, Protocol.MAX_NAME_CHARS) : typed;
    }

    /** Asks now and then who is in the room. */
    public void update(double nowMillis) {
        if (nowMillis < nextPollMillis) {
            return;
        }
        nextPollMillis = nowMillis + POLL_MILLIS;
        Browser.fetch("healthz", text -> show(text == null ? null : describe(text, room)));
    }

    private void show(@Nullable String words) {
        Ui.toggle(live, "up", words != null);
        Ui.toggle(live, "down", words == null);
        Ui.text(liveText, words == null ? "The server does not answer" : words);
    }

    @JSBody(
            params = {"text", "room"},
            script =
                    "try { var wanted = decodeURIComponent(room), found = (JSON.parse(text).rooms || [])"
                            + ".filter(function(listed) { return listed.name === wanted; })[0];"
                            + " if (!found) return 'No room of this name is open';"
                            + " return (found.players === 0 ? 'Nobody' : found.players === 1 ? '1 pilot' : found.players + ' pilots')"
                            + " + ' in flight' + (found.bots ? ', ' + found.bots + (found.bots === 1 ? ' bot' : ' bots') : '')"
                            + " + (found.players >= found.maxPlayers ? ' \\u2013 full' : ''); } catch (failure) { return null; }")
    private static native @Nullable String describe(String text, String room);
}
