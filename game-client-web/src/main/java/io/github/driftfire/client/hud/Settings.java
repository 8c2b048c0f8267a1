package io.github.driftfire.client.hud;

import io.github.driftfire.client.page.Browser;
import io.github.driftfire.client.page.Ui;
import org.jspecify.annotations.Nullable;
import org.teavm.jso.dom.html.HTMLElement;

/** What the player has chosen, kept over visits, and the panel to choose it. */
public final class Settings {
    private static final String VOLUME_KEY = "driftfire.volume";
    private static final String MUTE_KEY = "driftfire.mute";
    private static final String CALM_KEY = "driftfire.calm";
    private static final int USUAL_VOLUME = 60;
    private static final double CALM_SHAKE = 0.15;

    private final HTMLElement button = Ui.element("settings-button");
    private final HTMLElement panel = Ui.element("settings");
    private final HTMLElement volume = Ui.element("volume");
    private final HTMLElement mute = Ui.element("mute");
    private final HTMLElement calm = Ui.element("calm");
    private final Listener listener;

    /** Hears that something was chosen. */
    public interface Listener {
        void changed();
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
        Ui.on(button, "click", event -> {
            boolean open = panel.isHidden();
            panel.setHidden(!open);
            button.setAttribute("aria-expanded", open ? "true" : "false");
            button.blur();
        });
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
