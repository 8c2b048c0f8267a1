package io.github.driftfire.page;

import io.github.driftfire.kit.page.PageEvents;
import io.github.driftfire.kit.page.Texts;
import io.github.driftfire.kit.page.Ui;
import io.github.driftfire.kit.page.Words;
import org.jspecify.annotations.Nullable;
import org.teavm.jso.dom.html.HTMLElement;

/** What a player can do with what is stored: download it, delete it, and call the account otherwise. */
final class OwnDataPart {
    private static final int FORBIDDEN = 403;

    private final String root;
    private final OwnPlayer own;
    private final HTMLElement part = Ui.element("profile-own");
    private final HTMLElement export = Ui.element("data-export");
    private final HTMLElement note = Ui.element("data-note");
    private final HTMLElement dialog = Ui.element("delete");
    private final HTMLElement title = Ui.element("delete-title");
    private final HTMLElement what = Ui.element("delete-what");
    private final HTMLElement account = Ui.element("delete-account");
    private final HTMLElement refusal = Ui.element("delete-note");
    private final HTMLElement keep = Ui.element("delete-keep");
    private final HTMLElement confirm = Ui.element("delete-confirm");
    private final AccountRename rename;

    /** @param root the way to the server's root */
    OwnDataPart(String root, OwnPlayer own) {
        this.root = root;
        this.own = own;
        rename = new AccountRename(root);
        Dialogs.wire(dialog, keep);
        Ui.on(export, "click", event -> export());
        Ui.on(Ui.element("data-delete"), "click", event -> ask());
        Ui.on(confirm, "click", event -> delete());
    }

    /** @param player the own one; {@code null} if it is not shown */
    void show(@Nullable PlayerProfile player) {
        part.setHidden(player == null);
        account.setHidden(player == null || !player.account);
        rename.show();
        if (player == null) {
            Ui.text(note, "");
        }
    }

    private void export() {
        Ui.disabled(export, true);
        Ui.text(note, Texts.of("Your data is put together\u2026"));
        ServerRequests.post(root + "api/v1/me/export", Device.key(), (status, text) -> {
            Ui.disabled(export, false);
            if (status == ServerRequests.OK) {
                ServerRequests.save("driftfire-data.json", text);
                Ui.text(note, Texts.of("Saved as driftfire-data.json."));
            } else {
                Ui.text(note, refusal(status, Texts.of("Your data cannot be read now. Try again in a minute.")));
            }
        });
    }

    private static String refusal(int status, String otherwise) {
        return status == FORBIDDEN ? Texts.of("Sign in first: this player belongs to an account.") : otherwise;
    }

    private void ask() {
        state(Texts.of("Delete your data?"), Texts.of("Keep it"), true);
        Ui.text(refusal, "");
        Ui.disabled(confirm, false);
        Ui.text(confirm, Texts.of("Delete"));
        Ui.openDialog(dialog);
        Ui.focus(keep);
    }

    /** @param asks whether it is still to be confirmed */
    private void state(String head, String button, boolean asks) {
        Ui.text(title, head);
        Ui.text(keep, button);
        what.setHidden(!asks);
        confirm.setHidden(!asks);
    }

    private void delete() {
        Ui.disabled(confirm, true);
        Ui.text(confirm, Texts.of("Deleting\u2026"));
        ServerRequests.post(root + "api/v1/me/delete", Device.key(), (status, text) -> {
            if (status == ServerRequests.OK) {
                state(Texts.of("Your data is deleted"), Texts.of("Close"), false);
                Ui.text(refusal, Words.text("Your next [life] begins a new profile."));
                Ui.focus(keep);
                own.forget();
                PageEvents.Detail detail = PageEvents.detail();
                detail.setLeft(true);
                PageEvents.send(PageEvents.PLAYER_CHANGED, detail);
            } else {
                Ui.disabled(confirm, false);
                Ui.text(confirm, Texts.of("Delete"));
                Ui.text(
                        refusal,
                        refusal(
                                status,
                                status == ServerRequests.UNANSWERED
                                        ? Texts.of(
                                                "The server has not answered yet: your data may still be deleted. Look again in a minute.")
                                        : Texts.of(
                                                "Nothing was deleted: the server does not answer. Try again in a minute.")));
            }
        });
    }
}
