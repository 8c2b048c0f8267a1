package io.github.driftfire.client.hud;

import io.github.driftfire.kit.page.Browser;
import io.github.driftfire.kit.page.StorageKeys;
import io.github.driftfire.kit.page.Ui;
import org.jspecify.annotations.Nullable;
import org.teavm.jso.dom.events.Event;
import org.teavm.jso.dom.html.HTMLElement;

/** What the player has chosen in the menu, kept over visits. */
public final class Settings {
    private static final int USUAL_VOLUME = 60;
    private static final double CALM_SHAKE = 0.15;

    private final HTMLElement volume = Ui.element("volume");
    private final HTMLElement mute = Ui.element("mute");
    private final HTMLElement calm = Ui.element("calm");
    private final StorageKeys keys;
    private final Runnable changed;

    /** @param changed run after each choice */
    public Settings(StorageKeys keys, Runnable changed) {
        this.keys = keys;
        this.changed = changed;
        String keptVolume = Browser.recall(keys.of("volume"));
        Ui.value(volume, keptVolume == null ? Integer.toString(USUAL_VOLUME) : keptVolume);
        Ui.checked(mute, isSet(Browser.recall(keys.of("mute")), false));
        Ui.checked(calm, isSet(Browser.recall(keys.of("calm")), Browser.prefersReducedMotion()));
        Ui.Listener<Event> keep = event -> keep();
        Ui.on(volume, "input", keep);
        Ui.on(mute, "change", keep);
        Ui.on(calm, "change", keep);
    }

    public void toggleMute() {
        Ui.checked(mute, !Ui.checked(mute));
        keep();
    }

    /** 0..1. */
    public double volume() {
        return Ui.checked(mute) ? 0 : Math.max(0, Math.min(100, Ui.number(volume, USUAL_VOLUME))) / 100.0;
    }

    /** How much of a shake is shown, 0..1. */
    public double shakeStrength() {
        return Ui.checked(calm) ? CALM_SHAKE : 1;
    }

    private void keep() {
        Browser.remember(keys.of("volume"), Ui.value(volume));
        Browser.remember(keys.of("mute"), Ui.checked(mute) ? "1" : "0");
        Browser.remember(keys.of("calm"), Ui.checked(calm) ? "1" : "0");
        changed.run();
    }

    private static boolean isSet(@Nullable String kept, boolean otherwise) {
        return kept == null ? otherwise : kept.equals("1");
    }
}
