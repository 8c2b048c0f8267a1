package io.github.driftfire.page;

import io.github.driftfire.kit.page.Ui;
import org.teavm.jso.dom.html.HTMLElement;

/** What the page's dialogs have in common. */
final class Dialogs {
    private Dialogs() {}

    /** Closes a dialog by its button, and by a press beside its card. Escape is the browser's. */
    static void wire(HTMLElement dialog, HTMLElement done) {
        Ui.on(done, "click", event -> Ui.closeDialog(dialog));
        Ui.on(dialog, "pointerdown", event -> {
            // The card fills the dialog: whatever hits the dialog itself is beside it.
            if (Ui.isTarget(event, dialog)) {
                event.preventDefault();
                Ui.closeDialog(dialog);
            }
        });
    }
}
