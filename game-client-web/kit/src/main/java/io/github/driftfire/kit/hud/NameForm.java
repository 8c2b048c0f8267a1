package io.github.driftfire.kit.hud;

import io.github.driftfire.kit.page.Browser;
import io.github.driftfire.kit.page.EarlyInput;
import io.github.driftfire.kit.page.Texts;
import io.github.driftfire.kit.page.Ui;
import io.github.driftfire.model.protocol.Protocol;
import org.teavm.jso.dom.html.HTMLElement;

/** The name screen: who wants to play, and how many already do. */
public final class NameForm {
    private final HTMLElement name = Ui.element("name");
    private final HTMLElement live = Ui.element("live");
    private final HTMLElement liveText = Ui.element("live-text");
    private final HTMLElement play = Ui.element("play");
    private final HTMLElement links = Ui.element("rooms");
    private final RoomList rooms;
    private final String nameKey;
    private final Listener listener;

    /** Called when the form is submitted. */
    public interface Listener {
        void play(String name);
    }

    /** @param nameKey of the browser's storage: where the name is kept */
    public NameForm(RoomList rooms, String nameKey, Listener listener) {
        this.rooms = rooms;
        this.nameKey = nameKey;
        this.listener = listener;
        String known = Browser.recall(nameKey);
        if (known != null && !EarlyInput.hasTyped()) {
            Ui.value(name, known);
        }
        Ui.on(Ui.element("join"), "submit", event -> {
            event.preventDefault();
            submit();
        });
        if (!EarlyInput.hasTyped()) {
            Ui.focus(name);
        }
    }

    /** As if the button were pressed. */
    public void submit() {
        Browser.remember(nameKey, typed());
        Ui.blur();
        listener.play(name());
    }

    /** What the player wants to be called. */
    public String name() {
        String typed = typed();
        return typed.isEmpty() ? Texts.of("Nameless") : typed;
    }

    /** What is in the field. */
    public String typed() {
        String typed = Ui.trimmed(name);
        return typed.length() > Protocol.MAX_NAME_CHARS ? typed.substring(0, Protocol.MAX_NAME_CHARS) : typed;
    }

    /** Keeps a name for the next visits. */
    public void rename(String wanted) {
        Ui.value(name, wanted);
        Browser.remember(nameKey, typed());
    }

    /** The screen is shown again. */
    public void focus() {
        Ui.focus(name);
    }

    /** Asks now and then who is in the room. */
    public void update(double nowMillis) {
        if (!lobbyTells()) {
            rooms.poll(nowMillis, this::show);
        }
    }

    /** Whether the page's own script has the lobby's list. */
    private boolean lobbyTells() {
        return live.hasAttribute("data-lobby");
    }

    private void show() {
        if (lobbyTells()) {
            return;
        }
        RoomList.Room own = rooms.own();
        boolean missing = rooms.reached() && own == null;
        boolean full = own != null && own.full();
        Ui.toggle(live, "up", own != null && !full);
        Ui.toggle(live, "full", full);
        Ui.toggle(live, "down", own == null);
        Ui.disabled(play, missing);
        Ui.text(
                liveText,
                own != null
                        ? own.words()
                        : missing
                                ? Texts.of("No room is called \u201c{0}\u201d", rooms.ownName())
                                : Texts.of("The server does not answer"));
        if (missing || full) {
            rooms.link(links);
        } else {
            links.setHidden(true);
        }
    }
}
