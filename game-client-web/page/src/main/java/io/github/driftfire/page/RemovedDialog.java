package io.github.driftfire.page;

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
        String time = time(text);
        String why = why(text);
        Ui.text(title, banned ? "You are banned" : "You were removed");
        Ui.text(reason, why.isEmpty() ? "No reason was given." : SeatRequests.sentence(why));
        Ui.text(
                until,
                banned
                        ? "Until " + time + ". This device cannot play here before."
                        : "That room lets you in again at " + time + ". Other rooms are open to you.");
        until.setHidden(time.isEmpty());
        play.setHidden(banned);
        Ui.openDialog(dialog);
        Ui.focus(title);
    }

    /** The time that a reason names, as it is read here; empty if it names none. */
    @JSBody(
            params = "text",
            script = "var found = /^\\w+ until (\\d{4}-\\d\\d-\\d\\d) (\\d\\d:\\d\\d) UTC/.exec(text);"
                    + " if (!found) return '';"
                    + " var time = new Date(found[1] + 'T' + found[2] + ':00Z');"
                    + " var day = time.toDateString() === new Date().toDateString() ? {} : { dateStyle: 'medium' };"
                    + " day.timeStyle = 'short'; return time.toLocaleString([], day);")
    private static native String time(String text);

    /** What stands behind that time. */
    @JSBody(
            params = "text",
            script = "var why = text.replace(/^\\w+ until [-\\d]+ [:\\d]+ UTC(: )?/, '');"
                    + " return why.charAt(0).toUpperCase() + why.slice(1);")
    private static native String why(String text);
}
