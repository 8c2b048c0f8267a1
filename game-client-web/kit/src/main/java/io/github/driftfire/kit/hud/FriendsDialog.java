package io.github.driftfire.kit.hud;

import io.github.driftfire.kit.net.PageLinks;
import io.github.driftfire.kit.page.Ui;
import io.github.driftfire.model.lobby.PartyState;
import org.jspecify.annotations.Nullable;
import org.teavm.jso.dom.html.HTMLElement;

/** The dialog for playing with people one knows: a private room, a code, a party. */
public final class FriendsDialog {
    private final HTMLElement dialog = Ui.element("friends");
    private final HTMLElement code = Ui.element("code");
    private final HTMLElement note = Ui.element("code-note");
    private final HTMLElement create = Ui.element("create");
    private final HTMLElement partyNote = Ui.element("party-note");
    private final HTMLElement partyLine = Ui.element("party-line");
    private final String partyUsual = "Whoever opens your party link comes along when one of you starts.";

    /** Called with what was chosen. */
    public interface Listener {
        /** Opens a private room. */
        void create();

        /** Takes a place in the private room of a code, which has the form of one. */
        void join(String code);

        /** Answers the link of the visitor's party, which begins now if there is none. */
        String partyLink();
    }

    public FriendsDialog(Listener listener) {
        Ui.on(Ui.element("private-button"), "click", event -> open(create));
        Ui.on(Ui.element("code-button"), "click", event -> open(code));
        Ui.on(Ui.element("friends-done"), "click", event -> close());
        Ui.on(dialog, "pointerdown", event -> {
            if (Ui.isTarget(event, dialog)) {
                event.preventDefault();
                close();
            }
        });
        Ui.on(create, "click", event -> {
            Ui.text(note, "");
            listener.create();
        });
        Ui.on(Ui.element("code-form"), "submit", event -> {
            event.preventDefault();
            String typed = PageLinks.code(Ui.trimmed(code));
            Ui.text(note, typed == null ? "A code has six letters and digits, such as K7M2QX." : "");
            if (typed == null) {
                Ui.focus(code);
            } else {
                listener.join(typed);
            }
        });
        CopyButton.of("party-copy", listener::partyLink);
    }

    private void open(HTMLElement first) {
        Ui.text(note, "");
        Ui.openDialog(dialog);
        Ui.focus(first);
    }

    /** Who else is in the party. */
    public void party(@Nullable PartyState party) {
        StringBuilder names = new StringBuilder();
        if (party != null) {
            for (String name : party.members()) {
                names.append(names.length() == 0 ? "" : ", ").append(name);
            }
        }
        partyLine.setHidden(party == null);
        String line = party == null ? "" : "Your party: " + names;
        Ui.text(partyLine, line);
        Ui.text(partyNote, party == null ? partyUsual : line);
    }

    /** Whether a refusal belongs here. */
    public boolean isOpen() {
        return dialog.hasAttribute("open");
    }

    /** Says why something was refused. */
    public void say(String reason) {
        Ui.text(note, reason);
        Ui.focus(code);
    }

    public void close() {
        Ui.closeDialog(dialog);
    }
}
