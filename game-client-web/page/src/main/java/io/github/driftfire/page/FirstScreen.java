package io.github.driftfire.page;

import io.github.driftfire.kit.page.Texts;
import io.github.driftfire.kit.page.Ui;
import io.github.driftfire.kit.page.Words;
import io.github.driftfire.model.lobby.ModeEntry;
import io.github.driftfire.model.protocol.Protocol;
import org.jspecify.annotations.Nullable;
import org.teavm.jso.dom.html.HTMLElement;

/** The first screen, as far as it is the lobby's: who plays, an invitation, and what was refused. The form itself is the game's. */
final class FirstScreen {
    private final HTMLElement name = Ui.element("name");
    private final HTMLElement form = Ui.element("join");
    private final HTMLElement play = Ui.element("play");
    private final HTMLElement live = Ui.element("live");
    private final HTMLElement liveText = Ui.element("live-text");
    private final HTMLElement links = Ui.element("rooms");
    private final HTMLElement invite = Ui.element("invite");
    private final HTMLElement inviteCode = Ui.element("invite-code");
    private final Refusal refusal = new Refusal("note");

    /** @param elsewhere the player does not want into the private room that the address names */
    FirstScreen(Runnable elsewhere) {
        Ui.on(Ui.element("invite-leave"), "click", event -> elsewhere.run());
    }

    /** What the player wants to be called. */
    String name() {
        String typed = typedName();
        return typed.isEmpty() ? Texts.of("Nameless") : typed;
    }

    /** What is typed as the name; empty for nothing. */
    String typedName() {
        String typed = Ui.trimmed(name);
        return typed.length() > Protocol.MAX_NAME_CHARS ? typed.substring(0, Protocol.MAX_NAME_CHARS) : typed;
    }

    /** Whoever is signed in has the account's name. */
    void account(@Nullable String account) {
        if (account == null) {
            name.removeAttribute("readonly");
        } else {
            Ui.value(name, account);
            name.setAttribute("readonly", "");
        }
    }

    Refusal refusal() {
        return refusal;
    }

    /** @param code of the private room that the page's address names, or {@code null} */
    void invite(@Nullable String code) {
        invite.setHidden(code == null);
        Ui.text(inviteCode, code == null ? "" : code);
        Ui.toggle(form, "invited", code != null);
    }

    /**
     * Tells who plays.
     *
     * @param mode {@code null} where the lobby does not tell: then the game asks the server itself
     * @param told whether the modes' cards tell
     */
    void live(@Nullable ModeEntry mode, boolean told) {
        Ui.toggle(form, "listed", told);
        if (mode == null) {
            live.removeAttribute("data-lobby");
            return;
        }
        live.setAttribute("data-lobby", "");
        links.setHidden(true);
        Ui.disabled(play, false);
        Ui.toggle(live, "up", true);
        Ui.toggle(live, "full", false);
        Ui.toggle(live, "down", false);
        Ui.text(liveText, Words.present(mode.players(), mode.bots()));
    }
}
