package io.github.driftfire.page;

import io.github.driftfire.kit.page.Texts;
import io.github.driftfire.kit.page.Ui;
import io.github.driftfire.model.lobby.PrivateRoom;
import io.github.driftfire.model.lobby.RoomMember;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.teavm.jso.dom.html.HTMLElement;

/** The private room that is played in: its code beside the menu's button, and in the menu its link, its people and what its host can do. */
final class PrivateRoomPanel {
    private final HTMLElement chip = Ui.element("room-chip");
    private final HTMLElement group = Ui.element("private");
    private final HTMLElement title = Ui.element("private-code");
    private final HTMLElement note = Ui.element("private-note");
    private final HTMLElement host = Ui.element("private-host");
    private final HTMLElement lock = Ui.element("private-lock");
    private final HTMLElement members = Ui.element("private-members");
    private final Listener listener;
    private String shown = "";

    /** Called with what the host has chosen. */
    interface Listener {
        void lock(boolean locked);

        void passHost(int member);

        void closeRoom();

        void kick(int member);

        void mute(int member);

        void ban(int member);
    }

    /** @param link answers the room's address */
    PrivateRoomPanel(Supplier<String> link, Listener listener) {
        this.listener = listener;
        Ui.on(chip, "click", event -> PageButtons.press("settings-button"));
        Ui.on(lock, "change", event -> listener.lock(Ui.checked(lock)));
        Ui.on(Ui.element("private-close"), "click", event -> listener.closeRoom());
        CopyButton.of("private-copy", link);
    }

    /**
     * @param code {@code null} in no private room
     * @param room what the lobby tells of it, if it does
     */
    void show(@Nullable String code, @Nullable PrivateRoom room) {
        chip.setHidden(code == null);
        group.setHidden(code == null);
        Ui.text(chip, code == null ? "" : code);
        chip.setAttribute("aria-label", code == null ? "" : Texts.of("Private room {0}", code));
        Ui.text(title, code == null ? "" : code);
        host.setHidden(room == null || !room.host());
        StringBuilder names = new StringBuilder();
        if (room != null) {
            Ui.checked(lock, room.locked());
            for (RoomMember member : room.members()) {
                names.append(names.length() == 0 ? "" : ", ").append(shown(member));
            }
            names.append(room.locked() ? " " + Texts.of("\u2013 locked") : "");
            list(room);
        }
        Ui.text(note, names.length() == 0 ? Texts.of("Whoever has the link can come in.") : names.toString());
    }

    private static String shown(RoomMember member) {
        return member.host()
                ? Texts.of("{0} (host)", member.name())
                : member.spectates() ? Texts.of("{0} (watching)", member.name()) : member.name();
    }

    private static void button(HTMLElement row, String label, String what, Runnable does) {
        HTMLElement button = Ui.child(row, "button", "quiet");
        button.setAttribute("type", "button");
        Ui.text(button, label);
        button.setAttribute("aria-label", what);
        Ui.on(button, "click", event -> does.run());
    }

    private void list(PrivateRoom room) {
        StringBuilder key = new StringBuilder();
        for (RoomMember member : room.members()) {
            key.append(member.member())
                    .append(member.host())
                    .append(member.name())
                    .append('/');
        }
        // A button that is rebuilt loses the focus and the press.
        if (key.toString().equals(shown)) {
            return;
        }
        shown = key.toString();
        Ui.text(members, "");
        for (RoomMember member : room.members()) {
            if (!member.host()) {
                HTMLElement line = Ui.child(members, "li", "line");
                Ui.text(Ui.child(line, "bdi", "who"), member.name());
                HTMLElement row = Ui.child(line, "div", "row");
                if (member.spectates()) {
                    Ui.text(Ui.child(row, "span", "detail"), Texts.of("watching"));
                } else {
                    button(
                            row,
                            Texts.of("Make host"),
                            Texts.of("Make {0} host", member.name()),
                            () -> listener.passHost(member.member()));
                }
                button(
                        row,
                        Texts.of("Mute"),
                        Texts.of("Mute {0} for ten minutes", member.name()),
                        () -> listener.mute(member.member()));
                button(
                        row,
                        Texts.of("Kick"),
                        Texts.of("Remove {0} for five minutes", member.name()),
                        () -> listener.kick(member.member()));
                button(
                        row,
                        Texts.of("Ban"),
                        Texts.of("Ban {0} from this room", member.name()),
                        () -> listener.ban(member.member()));
            }
        }
    }
}
