package io.github.driftfire.page;

import io.github.driftfire.kit.page.Texts;
import io.github.driftfire.kit.page.Ui;
import io.github.driftfire.model.lobby.ModeEntry;
import io.github.driftfire.model.lobby.PartyState;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.teavm.jso.dom.html.HTMLElement;

/** The dialog for playing with people one knows: a private room, a code, a party. */
final class FriendsDialog {
    private final HTMLElement dialog = Ui.element("friends");
    private final HTMLElement code = Ui.element("code");
    private final HTMLElement create = Ui.element("create");
    private final HTMLElement partyNote = Ui.element("party-note");
    private final HTMLElement partyLine = Ui.element("party-line");
    private final Refusal refusal = new Refusal("code-note");
    private final RoomForm room = new RoomForm();

    /** Called with what was chosen. */
    interface Listener {
        /** Opens a private room. */
        void create(RoomForm room);

        /** Takes a place in the private room of a code, which has the form of one. */
        void joinByCode(String code);

        /** Answers the link of the visitor's party, which begins now if there is none. */
        String partyLink();

        /** The dialog opens: the mode that is chosen on the first screen. */
        @Nullable
        ModeEntry mode();
    }

    FriendsDialog(Listener listener) {
        Ui.on(Ui.element("private-button"), "click", event -> open(create, listener.mode()));
        Ui.on(Ui.element("code-button"), "click", event -> open(code, listener.mode()));
        Dialogs.wire(dialog, Ui.element("friends-done"));
        Ui.on(create, "click", event -> {
            refusal.clear();
            listener.create(room);
        });
        Ui.on(Ui.element("code-form"), "submit", event -> {
            event.preventDefault();
            String typed = PageLinks.code(Ui.trimmed(code));
            refusal.clear();
            if (typed == null) {
                refusal.say(Texts.of("A code has six letters and digits, such as K7M2QX."));
                Ui.focus(code);
            } else {
                listener.joinByCode(typed);
            }
        });
        CopyButton.of("party-copy", listener::partyLink);
    }

    private void open(HTMLElement first, @Nullable ModeEntry mode) {
        refusal.clear();
        room.choose(mode);
        Ui.openDialog(dialog);
        Ui.focus(first);
    }

    /** The modes of the page's game. */
    void modes(List<ModeEntry> modes) {
        room.modes(modes);
    }

    /** Who else is in the party. */
    void party(@Nullable PartyState party) {
        StringBuilder names = new StringBuilder();
        if (party != null) {
            for (String name : party.members()) {
                names.append(names.length() == 0 ? "" : ", ").append(name);
            }
        }
        partyLine.setHidden(party == null);
        String line = party == null ? "" : Texts.of("Your party: {0}", names.toString());
        Ui.text(partyLine, line);
        Ui.text(
                partyNote,
                party == null ? Texts.of("Whoever opens your party link comes along when one of you starts.") : line);
    }

    /** Whether a refusal belongs here. */
    boolean isOpen() {
        return dialog.hasAttribute("open");
    }

    Refusal refusal() {
        return refusal;
    }

    void focusCode() {
        Ui.focus(code);
    }

    void close() {
        Ui.closeDialog(dialog);
    }
}
