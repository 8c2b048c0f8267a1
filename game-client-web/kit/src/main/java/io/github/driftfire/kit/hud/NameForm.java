package io.github.driftfire.kit.hud;

import io.github.driftfire.kit.page.Browser;
import io.github.driftfire.kit.page.EarlyInput;
import io.github.driftfire.kit.page.Ui;
import io.github.driftfire.model.lobby.ModeEntry;
import io.github.driftfire.model.protocol.Protocol;
import org.jspecify.annotations.Nullable;
import org.teavm.jso.dom.html.HTMLElement;

/** The name screen: who wants to play, and how many already do. */
public final class NameForm {
    private static final String NAMELESS = "Nameless";

    private final HTMLElement name = Ui.element("name");
    private final HTMLElement live = Ui.element("live");
    private final HTMLElement liveText = Ui.element("live-text");
    private final HTMLElement play = Ui.element("play");
    private final HTMLElement links = Ui.element("rooms");
    private final HTMLElement note = Ui.element("note");
    private final HTMLElement noteText = Ui.element("note-text");
    private final HTMLElement noteButton = Ui.element("note-button");
    private final HTMLElement invite = Ui.element("invite");
    private final HTMLElement inviteCode = Ui.element("invite-code");
    private final RoomList rooms;
    private final String nameKey;
    private final Listener listener;
    private boolean lobbyTells;

    /** Called when the form is submitted. */
    public interface Listener {
        void play();

        /** Not in the private room that the address names. */
        void playElsewhere();
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
        Ui.on(noteButton, "click", event -> listener.playElsewhere());
        Ui.on(Ui.element("invite-leave"), "click", event -> listener.playElsewhere());
        if (!EarlyInput.hasTyped()) {
            Ui.focus(name);
        }
    }

    /** As if the button were pressed. */
    public void submit() {
        Browser.remember(nameKey, typed());
        Ui.blur();
        listener.play();
    }

    /** What the player wants to be called. */
    public String name() {
        String typed = typed();
        return typed.isEmpty() ? NAMELESS : typed;
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

    /**
     * Says why something was refused, or that it is over; nothing with an empty text.
     *
     * @param button the text of one that plays in an open room; empty for none
     */
    public void say(String reason, String button) {
        note.setHidden(reason.isEmpty());
        Ui.text(noteText, reason);
        Ui.text(noteButton, button);
        noteButton.setHidden(button.isEmpty());
    }

    /** @param code of the private room that the page's address names, or {@code null} */
    public void invite(@Nullable String code) {
        invite.setHidden(code == null);
        Ui.text(inviteCode, code == null ? "" : code);
        Ui.toggle(Ui.element("join"), "invited", code != null);
    }

    /**
     * Tells who plays.
     *
     * @param mode which the lobby tells of; {@code null} without a lobby: the form asks now and then itself
     * @param told whether that is told elsewhere
     */
    public void update(double nowMillis, @Nullable ModeEntry mode, boolean told) {
        if (mode == null) {
            live.setHidden(false);
            rooms.poll(nowMillis, this::show);
            return;
        }
        live.setHidden(told);
        links.setHidden(true);
        Ui.disabled(play, false);
        Ui.toggle(live, "up", true);
        Ui.toggle(live, "full", false);
        Ui.toggle(live, "down", false);
        Ui.text(liveText, new RoomList.Room("", mode.players(), Integer.MAX_VALUE, mode.bots()).words());
        lobbyTells = true;
    }

    private void show() {
        if (lobbyTells) {
            lobbyTells = false;
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
                                ? "No room is called \u201c" + rooms.ownName() + "\u201d"
                                : "The server does not answer");
        if (missing || full) {
            rooms.link(links);
        } else {
            links.setHidden(true);
        }
    }
}
