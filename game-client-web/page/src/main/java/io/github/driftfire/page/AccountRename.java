package io.github.driftfire.page;

import io.github.driftfire.kit.page.Browser;
import io.github.driftfire.kit.page.PageEvents;
import io.github.driftfire.kit.page.Texts;
import io.github.driftfire.kit.page.Ui;
import org.teavm.jso.dom.html.HTMLElement;

/** The field for another name of the account. What the server refuses is told beside it. */
final class AccountRename {
    private static final int BAD_REQUEST = 400;
    private static final int FORBIDDEN = 403;
    private static final int CONFLICT = 409;

    private final String root;

    /** Who is signed in, as the first screen says it; empty for a guest. */
    private final HTMLElement account = Ui.element("account-name");

    private final HTMLElement form = Ui.element("account-rename");
    private final HTMLElement field = Ui.element("account-new-name");
    private final HTMLElement button = Ui.element("account-rename-button");
    private final HTMLElement note = Ui.element("account-rename-note");

    /** The account's name that the field began with. */
    private String begun = "";

    /** What the first screen said when the field was shown last. */
    private String seen = "";

    /** @param root the way to the server's root */
    AccountRename(String root) {
        this.root = root;
        Ui.on(form, "submit", event -> {
            event.preventDefault();
            rename(Ui.trimmed(field));
        });
        Ui.on(field, "input", event -> say("", false));
    }

    /** Shows the field to a player who is signed in. What is being typed stays. */
    void show() {
        String name = Ui.text(account);
        form.setHidden(name.isEmpty());
        // The first screen has a new name a moment later.
        boolean another = !name.equals(seen) && !name.equals(begun);
        seen = name;
        if (another) {
            begun = name;
            Ui.value(field, name);
            say("", false);
        }
    }

    private void rename(String wanted) {
        if (wanted.isEmpty() || wanted.equals(begun)) {
            say(wanted.isEmpty() ? Texts.of("Type a name.") : Texts.of("That is your name already."), true);
            return;
        }
        Ui.disabled(button, true);
        ServerRequests.post(root + "api/v1/me/name?name=" + Browser.encode(wanted), null, (status, text) -> {
            Ui.disabled(button, false);
            if (status != ServerRequests.OK) {
                say(refusal(status), true);
                return;
            }
            begun = JsonFields.nameOf(text, wanted);
            Ui.value(field, begun);
            say(Texts.of("You are {0} from now on.", begun), false);
            PageEvents.send(PageEvents.PLAYER_CHANGED, PageEvents.detail());
        });
    }

    private static String refusal(int status) {
        return switch (status) {
            case CONFLICT -> Texts.of("That name is taken, or looks too much like another\u2019s.");
            case BAD_REQUEST -> Texts.of("That name cannot be used. Choose another.");
            case FORBIDDEN -> Texts.of("You are not signed in any more. Sign in again.");
            default -> Texts.of("It cannot be changed now. Try again in a minute.");
        };
    }

    private void say(String words, boolean refused) {
        Ui.text(note, words);
        Ui.toggle(note, "refused", refused);
        field.setAttribute("aria-invalid", Boolean.toString(refused));
    }
}
