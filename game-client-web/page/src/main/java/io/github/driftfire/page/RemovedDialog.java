package io.github.driftfire.page;

import io.github.driftfire.kit.page.Texts;
import io.github.driftfire.kit.page.Ui;
import io.github.driftfire.model.protocol.CloseCode;
import org.teavm.jso.JSBody;
import org.teavm.jso.dom.html.HTMLElement;

/** Tells a player who was removed or banned why, and until when, by the player's own clock. A modal dialog over the first screen. */
final class RemovedDialog {
    private final HTMLElement dialog = Ui.element("removed");
    private final HTMLElement title = Ui.element("removed-title");
    private final HTMLElement reason = Ui.element("removed-reason");
    private final HTMLElement until = Ui.element("removed-until");
    private final HTMLElement play = Ui.element("removed-play");

    /** @param elsewhere the player wants to play in another room */
    RemovedDialog(Runnable elsewhere) {
        Dialogs.wire(dialog, Ui.element("removed-done"));
        Ui.on(play, "click", event -> {
            Ui.closeDialog(dialog);
            elsewhere.run();
        });
    }

    /** @param text as it came with the code: what, until when, and why */
    void show(CloseCode code, String text) {
        boolean banned = code == CloseCode.BANNED;
        String time = time(text, Texts.locale());
        String why = why(text);
        Ui.text(title, banned ? Texts.of("You are banned") : Texts.of("You were removed"));
        Ui.text(reason, why.isEmpty() ? Texts.of("No reason was given.") : Texts.known(SeatRequests.sentence(why)));
        Ui.text(
                until,
                banned
                        ? Texts.of("Until {0}. This device cannot play here before.", time)
                        : Texts.of("That room lets you in again at {0}. Other rooms are open to you.", time));
        until.setHidden(time.isEmpty());
        play.setHidden(banned);
        Ui.openDialog(dialog);
        Ui.focus(title);
    }

    /** When a room lets the player in again, in the page's language, if the reason names the time. */
    static String untilOr(String reason, String otherwise) {
        String time = time(reason, Texts.locale());
        return time.isEmpty()
                ? otherwise
                : Texts.of("That room lets you in again at {0}. Other rooms are open to you.", time);
    }

    /** The time that a reason names, as it is read here; empty if it names none. */
    @JSBody(
            params = {"text", "locale"},
            script = "var found = /^\\w+ until (\\d{4}-\\d\\d-\\d\\d) (\\d\\d:\\d\\d) UTC/.exec(text);"
                    + " if (!found) return '';"
                    + " var time = new Date(found[1] + 'T' + found[2] + ':00Z');"
                    + " var day = time.toDateString() === new Date().toDateString() ? {} : { dateStyle: 'medium' };"
                    + " day.timeStyle = 'short'; return time.toLocaleString(locale, day);")
    private static native String time(String text, String locale);

    /** What stands behind that time. */
    @JSBody(
            params = "text",
            script = "var why = text.replace(/^\\w+ until [-\\d]+ [:\\d]+ UTC(: )?/, '');"
                    + " return why.charAt(0).toUpperCase() + why.slice(1);")
    private static native String why(String text);
}
