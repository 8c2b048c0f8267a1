package io.github.driftfire.kit.hud;

import io.github.driftfire.kit.page.Browser;
import io.github.driftfire.kit.page.StorageKeys;
import io.github.driftfire.kit.page.Ui;

/** The player's choices in the settings, kept over visits under their elements' ids. */
public final class Options {
    private final StorageKeys keys;
    private final Runnable changed;

    /** @param changed run after each choice */
    public Options(StorageKeys keys, Runnable changed) {
        this.keys = keys;
        this.changed = changed;
    }

    /** A box to tick. */
    public Option box(String id, boolean usual) {
        Option option = new Option(Ui.element(id), true);
        String kept = Browser.recall(keys.of(id));
        option.on(kept == null ? usual : kept.equals("1"));
        Ui.on(option.element(), "change", event -> keep(id, option));
        return option;
    }

    /** A slider, or a list to choose from. */
    public Option field(String id, String usual) {
        Option option = new Option(Ui.element(id), false);
        String kept = Browser.recall(keys.of(id));
        Ui.value(option.element(), kept == null ? usual : kept);
        if (option.value().isEmpty()) {
            // A list without what was kept, as by another version.
            Ui.value(option.element(), usual);
        }
        Ui.on(option.element(), "input", event -> keep(id, option));
        return option;
    }

    /** Turns a box over, as if it were pressed. */
    public void toggle(String id, Option box) {
        box.on(!box.on());
        keep(id, box);
    }

    private void keep(String id, Option option) {
        Browser.remember(keys.of(id), option.kept());
        changed.run();
    }
}
