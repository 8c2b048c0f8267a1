package io.github.driftfire.kit.hud;

import io.github.driftfire.kit.net.Address;
import io.github.driftfire.kit.page.Browser;
import io.github.driftfire.kit.page.Texts;
import io.github.driftfire.kit.page.Ui;
import io.github.driftfire.kit.page.Words;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.teavm.jso.JSBody;
import org.teavm.jso.JSFunctor;
import org.teavm.jso.JSObject;
import org.teavm.jso.dom.html.HTMLElement;

/** The open rooms of a game, by the server's health report. */
public final class RoomList {
    private static final double POLL_MILLIS = 2000;

    private final Address address;
    private final boolean named;
    private String ownName;
    private final List<Room> rooms = new ArrayList<>();
    private double nextPollMillis;
    private boolean reached;

    /** A room that is open. */
    public record Room(String name, int players, int maxPlayers, int bots) {
        public boolean full() {
            return players >= maxPlayers;
        }

        /** Who is in it. */
        public String words() {
            String present = Words.present(players, bots);
            return full() ? Texts.of("{0} \u2013 full", present) : present;
        }
    }

    public RoomList(Address address) {
        this.address = address;
        named = !address.room().isEmpty();
        ownName = named ? Browser.decode(address.room()) : address.game();
    }

    /** The server's root, where its reports are. */
    String root() {
        return address.root();
    }

    /** The page's own room as it is shown: the one that its address names, or the game's room of the same name, or the game's first. */
    public String ownName() {
        return ownName;
    }

    /** @param listener run after each answer, and after each request without one */
    public void poll(double nowMillis, Runnable listener) {
        if (nowMillis < nextPollMillis) {
            return;
        }
        nextPollMillis = nowMillis + POLL_MILLIS;
        Browser.fetch(address.root() + "healthz", text -> {
            rooms.clear();
            reached = text != null && parse(text, address.game(), this::add);
            if (!named && own() == null && !rooms.isEmpty()) {
                ownName = rooms.get(0).name();
            }
            listener.run();
        });
    }

    /** Whether the server has answered. */
    public boolean reached() {
        return reached;
    }

    /** The page's own room, {@code null} if it is not open. */
    @Nullable
    public Room own() {
        for (Room room : rooms) {
            if (room.name().equals(ownName)) {
                return room;
            }
        }
        return null;
    }

    /** Puts links to the other rooms that have a place into an element, which is hidden without any. */
    public void link(HTMLElement list) {
        StringBuilder shown = new StringBuilder();
        for (Room room : rooms) {
            if (!room.name().equals(ownName) && !room.full()) {
                shown.append(Browser.encode(room.name())).append('/');
            }
        }
        list.setHidden(shown.length() == 0);
        // A link that is rebuilt loses the focus and the press.
        boolean same = shown.toString().equals(list.getAttribute("data-shown"));
        if (!same) {
            list.setAttribute("data-shown", shown.toString());
            Ui.text(list, "");
        }
        int links = 0;
        for (Room room : rooms) {
            if (!room.name().equals(ownName) && !room.full()) {
                HTMLElement count = same ? list.querySelectorAll("span").item(links) : link(list, room);
                Ui.text(
                        count,
                        Texts.of("{0} of {1}", Integer.toString(room.players()), Integer.toString(room.maxPlayers())));
                links++;
            }
        }
    }

    /** Adds a link and answers the element for its count. */
    private static HTMLElement link(HTMLElement list, Room room) {
        HTMLElement link = Ui.child(list, "a", "room");
        link.setAttribute("href", "?room=" + Browser.encode(room.name()));
        Ui.text(Ui.child(link, "bdi", "who"), room.name());
        return Ui.child(link, "span", "");
    }

    private void add(String name, int players, int maxPlayers, int bots) {
        rooms.add(new Room(name, players, maxPlayers, bots));
    }

    /** Called with each room of a report. */
    @JSFunctor
    private interface RoomListener extends JSObject {
        void room(String name, int players, int maxPlayers, int bots);
    }

    /** Whether the text is a report. */
    @JSBody(
            params = {"text", "game", "listener"},
            script = "try { (JSON.parse(text).rooms || []).forEach(function(listed) {"
                    + " if (!listed.game || listed.game === game) listener(String(listed.name), listed.players | 0, listed.maxPlayers | 0, listed.bots | 0); });"
                    + " return true; } catch (failure) { return false; }")
    private static native boolean parse(String text, String game, RoomListener listener);
}
