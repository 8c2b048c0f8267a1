package io.github.driftfire.page;

import io.github.driftfire.kit.page.Browser;
import io.github.driftfire.kit.page.Texts;
import io.github.driftfire.kit.page.Ui;
import org.teavm.jso.dom.html.HTMLElement;

/** Tells the position in the queue. A modal dialog; closing it leaves the queue. */
final class QueueDialog {
    private final HTMLElement dialog = Ui.element("queue");
    private final HTMLElement title = Ui.element("queue-title");
    private final HTMLElement text = Ui.element("queue-text");
    private final String pageTitle = Browser.title();

    /** @param leave the player does not want to wait */
    QueueDialog(Runnable leave) {
        Ui.on(Ui.element("queue-leave"), "click", event -> leave.run());
        Ui.on(dialog, "cancel", event -> {
            event.preventDefault();
            leave.run();
        });
    }

    /** @param position from 1 */
    void show(int position) {
        // The title shows in the tab's label while another tab is in front.
        Browser.title(Texts.of("{0} \u2013 Number {1} in the queue", pageTitle, Integer.toString(position)));
        Ui.text(
                text,
                position == 1
                        ? Texts.of("You are next.")
                        : Texts.of("You are number {0}.", Integer.toString(position)));
        if (!dialog.hasAttribute("open")) {
            Ui.openDialog(dialog);
            Ui.focus(title);
        }
    }

    void close() {
        Ui.closeDialog(dialog);
    }
}
