package io.github.driftfire.client.hud;

import io.github.driftfire.kit.page.Browser;
import io.github.driftfire.kit.page.KeyInput;
import io.github.driftfire.kit.page.Ui;
import org.jspecify.annotations.Nullable;
import org.teavm.jso.dom.html.HTMLElement;

/**
 * What the player has chosen, kept over visits, and the dialog to choose it; during a flight it is also the way out.
 *
 * <p>The browser keeps the focus inside of a modal dialog and gives it back afterwards.
 */
public final class Settings {
    private static final String VOLUME_KEY = "driftfire.volume";
    private static final String MUTE_KEY = "driftfire.mute";
    private static final String CALM_KEY = "driftfire.calm";
    private static final int USUAL_VOLUME = 60;
    private static final double CALM_SHAKE = 0.15;

    private final HTMLElement button = Ui.element("settings-button");
    private final HTMLElement dialog = Ui.element("settings");
    private final HTMLElement title = Ui.element("settings-title");
    private final HTMLElement resume = Ui.element("resume");
    private final HTMLElement resumeText = Ui.element("resume-text");
    private final HTMLElement newName = Ui.element("new-name");
    private final HTMLElement volume = Ui.element("volume");
    private final HTMLElement mute = Ui.element("mute");
    private final HTMLElement calm = Ui.element("calm");
    private final Listener listener;
    private boolean inFlight;
    private boolean covering;

    /** Hears what was chosen. */
    public interface Listener {
        void changed();

        /** The dialog has been opened or closed: while it is open, keys and buttons are the page's. */
        void covers(boolean open);

        /** What the player is called. */
        String name();

        /** The player wants to be called so from now on. */
        void rename(String name);

        /** The player gives the seat up. */
        void leave();
    }

    public Settings(Listener listener) {
        this.listener = listener;
        String keptVolume = Browser.recall(VOLUME_KEY);
        Ui.value(volume, keptVolume == null ? Integer.toString(USUAL_VOLUME) : keptVolume);
        Ui.checked(mute, isSet(Browser.recall(MUTE_KEY), false));
        Ui.checked(calm, isSet(Browser.recall(CALM_KEY), Browser.prefersReducedMotion()));
        Ui.on(volume, "input", event -> keep());
        Ui.on(mute, "change", event -> keep());
        Ui.on(calm, "change", event -> keep());
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
        } else if (inFlight && !Ui.anyDialog()) {
            event.preventDefault();
            open();
        }
    }

    /** Whether a flight is under way, which can be left. */
    public void inFlight(boolean on) {
        if (inFlight != on) {
            // What was open is of the flight that is over.
            close();
            inFlight = on;
            Ui.toggle(dialog, "flight", on);
            Ui.text(title, on ? "Menu" : "Settings");
            Ui.text(resumeText, on ? "Resume" : "Done");
            button.setAttribute("aria-label", on ? "Menu" : "Settings");
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
            // Now, and not only by the browser's event, which comes later: a key that is pressed at once is the ship's.
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
        if (inFlight) {
            // The focus must not stay on a control, which would take the ship's keys.
            Ui.blur();
        }
        listener.covers(false);
    }

    public void toggleMute() {
        Ui.checked(mute, !Ui.checked(mute));
        keep();
    }

    /** 0..1. */
    public double volume() {
        return Ui.checked(mute) ? 0 : Math.max(0, Math.min(100, number(Ui.value(volume)))) / 100.0;
    }

    /** How much of a shake is shown, 0..1. */
    public double shakeStrength() {
        return Ui.checked(calm) ? CALM_SHAKE : 1;
    }

    private void keep() {
        Browser.remember(VOLUME_KEY, Ui.value(volume));
        Browser.remember(MUTE_KEY, Ui.checked(mute) ? "1" : "0");
        Browser.remember(CALM_KEY, Ui.checked(calm) ? "1" : "0");
        listener.changed();
    }

    private static boolean isSet(@Nullable String kept, boolean otherwise) {
        return kept == null ? otherwise : kept.equals("1");
    }

    private static int number(String text) {
        try {
            return Integer.parseInt(text);
        } catch (NumberFormatException e) {
            return USUAL_VOLUME;
        }
    }
}
