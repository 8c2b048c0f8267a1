package io.github.driftfire.kit.hud;

import io.github.driftfire.kit.page.KeyInput;
import io.github.driftfire.kit.page.Texts;
import io.github.driftfire.kit.page.Ui;
import org.teavm.jso.dom.html.HTMLElement;

/**
 * The dialog over the game, opened by its button or Escape: the page's settings, another name, the way out. The browser keeps the focus
 * inside of a modal dialog and gives it back afterwards.
 */
public final class Menu {

    private final HTMLElement button = Ui.element("settings-button");
    private final HTMLElement dialog = Ui.element("settings");
    private final HTMLElement title = Ui.element("settings-title");
    private final HTMLElement resume = Ui.element("resume");
    private final HTMLElement resumeText = Ui.element("resume-text");
    private final HTMLElement newName = Ui.element("new-name");
    private final Listener listener;
    private boolean playing;
    private boolean covering;

    /** Called with what was chosen. */
    public interface Listener {
        /** The dialog has been opened or closed: while it is open, keys and buttons are the page's. */
        void covers(boolean open);

        /** What the player is called. */
        String name();

        /** The player wants to be called so from now on. */
        void rename(String name);

        /** The player gives the seat up. */
        void leave();
    }

    public Menu(Listener listener) {
        this.listener = listener;
        Ui.on(button, "click", event -> toggle());
        Ui.on(resume, "click", event -> close());
        Ui.on(dialog, "close", event -> closed());
        Ui.on(dialog, "pointerdown", event -> {
            // The card fills the dialog: whatever hits the dialog itself is beside it.
            if (Ui.isTarget(event, dialog)) {
                event.preventDefault();
                close();
            }
        });
        Ui.on(Ui.element("leave"), "click", event -> {
            close();
            listener.leave();
        });
        Ui.on(Ui.element("rename"), "submit", event -> {
            event.preventDefault();
            String wanted = Ui.value(newName);
            close();
            listener.rename(wanted);
        });
        Ui.<KeyInput>onWindow("keydown", this::key);
    }

    private void key(KeyInput event) {
        if (!event.getCode().equals("Escape") || event.isRepeat()) {
            return;
        }
        if (isOpen()) {
            event.preventDefault();
            close();
        } else if (playing && !Ui.anyDialog()) {
            event.preventDefault();
            open();
        }
    }

    /** Whether a game is under way, which can be left. */
    public void playing(boolean on) {
        if (playing != on) {
            // What was open is of the game that is over.
            close();
            playing = on;
            Ui.toggle(dialog, "playing", on);
            Ui.text(title, on ? Texts.of("Menu") : Texts.of("Settings"));
            Ui.text(resumeText, on ? Texts.of("Resume") : Texts.of("Done"));
            button.setAttribute("aria-label", on ? Texts.of("Menu") : Texts.of("Settings"));
        }
    }

    public boolean isOpen() {
        return dialog.hasAttribute("open");
    }

    public void toggle() {
        if (isOpen()) {
            close();
        } else {
            open();
        }
    }

    private void open() {
        Ui.value(newName, listener.name());
        Ui.openDialog(dialog);
        Ui.focus(resume);
        button.setAttribute("aria-expanded", "true");
        covering = true;
        listener.covers(true);
    }

    public void close() {
        if (isOpen()) {
            Ui.closeDialog(dialog);
            // Now, and not only by the browser's event, which comes later: a key that is pressed at once is the game's.
            closed();
        }
    }

    /** Called for each end of the dialog, also for one by the browser itself, and once more by its event. */
    private void closed() {
        if (!covering || isOpen()) {
            return;
        }
        covering = false;
        button.setAttribute("aria-expanded", "false");
        if (playing) {
            // The focus must not stay on a control, which would take the game's keys.
            Ui.blur();
        }
        listener.covers(false);
    }
}
