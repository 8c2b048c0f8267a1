package io.github.driftfire.page;

import io.github.driftfire.kit.page.KeyInput;
import io.github.driftfire.kit.page.PageEvents;
import io.github.driftfire.kit.page.Texts;
import io.github.driftfire.kit.page.Ui;
import io.github.driftfire.model.protocol.WatchChange;
import java.util.ArrayList;
import java.util.List;
import org.teavm.jso.dom.html.HTMLElement;

/**
 * Says who is watched, and lets a spectator turn to others, by buttons and keys. To a player without an avatar it offers to watch who destroyed
 * it.
 */
final class WatchBar {
    private final HTMLElement bar = Ui.element("watching");
    private final HTMLElement label = Ui.element("watching-label");
    private final HTMLElement name = Ui.element("watching-name");
    private final HTMLElement detail = Ui.element("watching-detail");
    private final HTMLElement killer = Ui.element("watching-killer");
    private final HTMLElement killerName = Ui.element("watching-killer-name");
    private final HTMLElement leader = Ui.element("watching-leader");
    private final HTMLElement whole = Ui.element("watching-whole");
    private final Listener listener;
    private final List<Member> players = new ArrayList<>();
    private String state = PageEvents.READY;

    /** The number of the player that is watched, -1 for none. */
    private int player = NOBODY;

    private int destroyedBy = NOBODY;

    private static final int NOBODY = -1;

    /** A player of the room. */
    private record Member(int number, String name) {}

    /** Called with what was pressed. */
    interface Listener {
        /** Takes a seat instead. */
        void playInstead();

        /** Back to the first screen. */
        void leaveWatching();
    }

    WatchBar(Listener listener) {
        this.listener = listener;
        press("watching-previous", () -> step(-1));
        press("watching-next", () -> step(1));
        press("watching-leader", () -> GameBridge.follow(WatchChange.LEADER));
        press("watching-whole", () -> GameBridge.follow(WatchChange.WHOLE_ARENA));
        press("watching-play", listener::playInstead);
        press("watching-leave", listener::leaveWatching);
        press("watching-killer", () -> GameBridge.follow(destroyedBy));
        PageEvents.on(PageEvents.WATCHED, this::watched);
        PageEvents.on(PageEvents.PLAYERS, this::players);
        PageEvents.on(PageEvents.DIED, detail -> died(detail.getPlayer()));
        Ui.onWindow("keydown", this::key);
    }

    private static void press(String button, Runnable action) {
        Ui.on(Ui.element(button), "click", event -> {
            // Keys are the bar's again, and the next press of the space bar is not the button's.
            Ui.blur();
            action.run();
        });
    }

    /** The game tells where it stands. */
    void state(String now) {
        if (!now.equals(PageEvents.DEAD)) {
            destroyedBy = NOBODY;
        }
        state = now;
        player = NOBODY;
        Ui.text(label, Texts.of("Watching"));
        Ui.text(name, "");
        Ui.text(detail, "");
        show();
    }

    /** The connection is gone, and comes back by itself. */
    void reconnects() {
        Ui.text(label, Texts.of("Connection lost. Trying again\u2026"));
        Ui.text(name, "");
        Ui.text(detail, "");
    }

    private void show() {
        boolean watches = state.equals(PageEvents.WATCHING);
        boolean dead = state.equals(PageEvents.DEAD);
        bar.setHidden(!watches && !(dead && (destroyedBy != NOBODY || player != NOBODY)));
        Ui.toggle(bar, "dead", dead);
        Ui.toggle(bar, "follows", dead && player != NOBODY);
        killer.setHidden(!dead || destroyedBy == NOBODY || player != NOBODY);
        PageButtons.markBody("data-follows", dead && player != NOBODY);
    }

    private void died(int by) {
        destroyedBy = by;
        // A killer may have left, or not be told of yet.
        Ui.text(killerName, Texts.of("them"));
        for (Member member : players) {
            if (member.number() == by) {
                Ui.text(killerName, member.name());
            }
        }
        show();
    }

    private void watched(PageEvents.Detail now) {
        player = now.getPlayer();
        if (state.equals(PageEvents.DEAD) && now.getSeconds() > 0) {
            // A player without an avatar follows no other in a delayed room: it would see what spectators see later.
            destroyedBy = NOBODY;
        }
        int wish = now.getWish();
        leader.setAttribute("aria-pressed", Boolean.toString(wish == WatchChange.LEADER));
        whole.setAttribute("aria-pressed", Boolean.toString(wish == WatchChange.WHOLE_ARENA));
        Ui.text(
                label,
                player == NOBODY && wish == WatchChange.WHOLE_ARENA
                        ? Texts.of("Watching the whole arena")
                        : Texts.of("Watching"));
        String who = now.getName();
        Ui.text(name, who == null ? "" : who);
        String rank = now.getRank() == 0 ? "" : "\u00b7 " + Texts.of("place {0}", Integer.toString(now.getRank()));
        String late = Texts.of("{0} s ago", Integer.toString(now.getSeconds()));
        Ui.text(detail, now.getSeconds() == 0 ? rank : rank + " \u00b7 " + late);
        show();
    }

    private void players(PageEvents.Detail now) {
        players.clear();
        for (int i = 0; i < JsonFields.length(now, "players"); i++) {
            var member = JsonFields.element(now, "players", i);
            players.add(new Member(JsonFields.number(member, "player"), JsonFields.text(member, "name")));
        }
    }

    /** Turns to the next player by number, or to the one before. */
    private void step(int by) {
        int at = -1;
        for (int i = 0; i < players.size(); i++) {
            if (players.get(i).number() == player) {
                at = i;
            }
        }
        int count = players.size();
        if (count > 0) {
            GameBridge.follow(
                    players.get(at < 0 ? 0 : (at + by + count) % count).number());
        }
    }

    private void key(KeyInput event) {
        if (!state.equals(PageEvents.WATCHING)
                || Ui.anyDialog()
                || Ui.focusKind(event) == 2
                || event.isCtrlKey()
                || event.isMetaKey()
                || event.isAltKey()) {
            return;
        }
        switch (event.getCode()) {
            case "BracketLeft", "ArrowLeft" -> step(-1);
            case "BracketRight", "ArrowRight" -> step(1);
            case "KeyL" -> GameBridge.follow(WatchChange.LEADER);
            case "KeyW" -> GameBridge.follow(WatchChange.WHOLE_ARENA);
            case "Escape" -> listener.leaveWatching();
            default -> {
                return;
            }
        }
        event.preventDefault();
    }
}
