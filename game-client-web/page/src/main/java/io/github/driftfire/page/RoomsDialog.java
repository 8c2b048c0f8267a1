package io.github.driftfire.page;

import io.github.driftfire.kit.page.Texts;
import io.github.driftfire.kit.page.Ui;
import io.github.driftfire.kit.page.Words;
import io.github.driftfire.model.lobby.ModeEntry;
import io.github.driftfire.model.lobby.RoomEntry;
import java.util.ArrayList;
import java.util.List;
import org.teavm.jso.dom.html.HTMLElement;

/** The dialog of the open rooms of a game's modes: to take a place in one, or to watch. */
final class RoomsDialog {
    private final HTMLElement dialog = Ui.element("watch");
    private final HTMLElement list = Ui.element("watch-list");
    private final HTMLElement empty = Ui.element("watch-empty");
    private final Refusal refusal = new Refusal("watch-note");
    private final Listener listener;
    private final List<Row> rows = new ArrayList<>();
    private String shown = "";
    private List<ModeEntry> modes = List.of();

    /** Called with what was chosen. */
    interface Listener {
        void joinRoom(String room);

        void watchRoom(String room);
    }

    /** One room's. */
    private record Row(HTMLElement players, HTMLElement leader, HTMLElement join) {}

    RoomsDialog(Listener listener) {
        this.listener = listener;
        Dialogs.wire(dialog, Ui.element("watch-done"));
        Ui.on(Ui.element("watch-button"), "click", event -> open());
    }

    private void open() {
        refusal.clear();
        show(modes);
        Ui.openDialog(dialog);
    }

    boolean isOpen() {
        return dialog.hasAttribute("open");
    }

    void close() {
        Ui.closeDialog(dialog);
    }

    Refusal refusal() {
        return refusal;
    }

    /** The modes of the page's game. */
    void modes(List<ModeEntry> all) {
        modes = all;
        if (isOpen()) {
            show(all);
        }
    }

    private void show(List<ModeEntry> all) {
        StringBuilder key = new StringBuilder();
        for (ModeEntry mode : all) {
            for (RoomEntry room : mode.rooms()) {
                key.append(mode.title()).append('\n').append(room.room()).append('\n');
            }
        }
        // A button that is rebuilt loses the focus and the press.
        if (!key.toString().equals(shown)) {
            shown = key.toString();
            build(all);
        }
        int row = 0;
        for (ModeEntry mode : all) {
            for (RoomEntry room : mode.rooms()) {
                show(rows.get(row++), room);
            }
        }
        empty.setHidden(row > 0);
    }

    private void build(List<ModeEntry> all) {
        Ui.text(list, "");
        rows.clear();
        for (ModeEntry mode : all) {
            if (mode.rooms().isEmpty()) {
                continue;
            }
            Ui.text(Ui.child(list, "h3", ""), Texts.known(mode.title()));
            HTMLElement group = Ui.child(list, "ul", "");
            for (RoomEntry room : mode.rooms()) {
                rows.add(build(group, room.room()));
            }
        }
    }

    private Row build(HTMLElement group, String room) {
        HTMLElement item = Ui.child(group, "li", "open-room");
        HTMLElement text = Ui.child(item, "div", "room-text");
        Ui.text(Ui.child(text, "bdi", "who"), room);
        HTMLElement players = Ui.child(text, "p", "");
        HTMLElement leader = Ui.child(text, "p", "");
        HTMLElement buttons = Ui.child(item, "div", "row");
        HTMLElement join = button(buttons, Texts.of("Join"), Texts.of("Join {0}", room));
        Ui.on(join, "click", event -> listener.joinRoom(room));
        Ui.on(
                button(buttons, Texts.of("Watch"), Texts.of("Watch {0}", room)),
                "click",
                event -> listener.watchRoom(room));
        return new Row(players, leader, join);
    }

    private static HTMLElement button(HTMLElement row, String label, String what) {
        HTMLElement button = Ui.child(row, "button", "quiet");
        button.setAttribute("type", "button");
        button.setAttribute("aria-label", what);
        Ui.text(button, label);
        return button;
    }

    private static void show(Row row, RoomEntry room) {
        boolean full = room.players() >= room.maxPlayers();
        String text = Words.text(
                "{0} of {1} [players]", Integer.toString(room.players()), Integer.toString(room.maxPlayers()));
        if (room.bots() > 0) {
            text = Texts.of("{0}, {1}", text, Words.bots(room.bots()));
        }
        if (room.spectators() > 0) {
            text = Texts.of("{0}, {1}", text, Texts.count(room.spectators(), "{0} watching", "{0} watching"));
        }
        String leader = room.leader();
        Ui.text(row.players, text);
        Ui.text(row.leader, leader == null ? "" : Texts.of("{0} leads", leader));
        Ui.disabled(row.join, full);
        Ui.text(row.join, full ? Texts.of("Full") : Texts.of("Join"));
    }
}
