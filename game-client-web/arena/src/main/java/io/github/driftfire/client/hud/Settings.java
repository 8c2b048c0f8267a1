package io.github.driftfire.client.hud;

import io.github.driftfire.kit.hud.Option;
import io.github.driftfire.kit.hud.Options;
import io.github.driftfire.kit.hud.Tabs;
import io.github.driftfire.kit.input.Bindings;
import io.github.driftfire.kit.page.Browser;
import io.github.driftfire.kit.page.StorageKeys;
import io.github.driftfire.kit.page.Ui;
import org.teavm.jso.JSBody;
import org.teavm.jso.dom.html.HTMLElement;

/** What the player has chosen in the settings, kept over visits: controls, display, sound. */
public final class Settings {
    private static final String BINDINGS = "bindings";
    private static final double PERCENT = 100;

    private final StorageKeys keys;
    private final Runnable changed;
    private final Bindings bindings;
    private final ControlHints hints;
    private final Options options;
    private final Option volume;
    private final Option mute;
    private final Option effects;
    private final Option music;
    private final Option interfaceVolume;
    private final Option calm;
    private final Option contrast;
    private final Option palette;
    private final Option letters;
    private final Option quality;
    private final Option autoFire;
    private final Option swap;
    private final Option size;
    private final Option haptics;
    private final HTMLElement reset = Ui.element("bind-reset");
    private final HTMLElement repaint = Ui.element("palette-note");
    private final String drawnPalette;
    private final BindingRows keyRows;
    private final BindingRows padRows;

    /**
     * @param bindings take what is kept
     * @param changed run after each choice
     */
    public Settings(StorageKeys keys, Bindings bindings, ControlHints hints, Runnable changed) {
        this.keys = keys;
        this.bindings = bindings;
        this.hints = hints;
        this.changed = changed;
        options = new Options(keys, this::apply);
        volume = options.field("volume", "60");
        mute = options.box("mute", false);
        effects = options.field("effects", "100");
        music = options.field("music", "70");
        interfaceVolume = options.field("interface", "70");
        calm = options.box("calm", Browser.prefersReducedMotion());
        contrast = options.box("contrast", Browser.prefersContrast());
        palette = options.field("palette", "usual");
        letters = options.field("letters", "100");
        quality = options.field("quality", "auto");
        autoFire = options.box("auto-fire", false);
        swap = options.box("swap", false);
        size = options.field("size", "100");
        haptics = options.box("haptics", true);
        drawnPalette = palette.value();
        bindings.read(Browser.recall(keys.of(BINDINGS)));
        new Tabs("controls", "display", "sound");
        keyRows = new BindingRows("bind-keys", bindings, hints.labels(), false, this::bound);
        padRows = new BindingRows("bind-pad", bindings, hints.labels(), true, this::bound);
        hints.onRenamed(this::renamed);
        Ui.on(reset, "click", event -> {
            bindings.reset();
            bound();
            keyRows.show();
            padRows.show();
        });
        Ui.on(Ui.element("palette-now"), "click", event -> Browser.reload());
        hints.write();
        show();
    }

    /** Names the keys anew. */
    private void renamed() {
        keyRows.show();
        padRows.show();
    }

    private void bound() {
        Browser.remember(keys.of(BINDINGS), bindings.text());
        keyRows.show();
        padRows.show();
        hints.write();
        apply();
    }

    private void apply() {
        show();
        changed.run();
    }

    /** Brings the page in line. */
    private void show() {
        Ui.disabled(reset, bindings.isUsual());
        repaint.setHidden(palette.value().equals(drawnPalette));
        mark("data-motion", calm.on() ? "less" : "full");
        mark("data-contrast", contrast.on() ? "high" : "usual");
        mark("data-palette", palette.value());
        letters(letters.number(PERCENT, 150) / PERCENT);
    }

    /** A gamepad's button was pressed. Answers whether the list of buttons takes it. */
    public boolean padPressed(int button) {
        return padRows.pressed(button);
    }

    public void toggleMute() {
        options.toggle("mute", mute);
    }

    /** Of the effects, 0..1. */
    public double volume() {
        return master() * effects.number(0, PERCENT) / PERCENT;
    }

    /** 0..1. */
    public double musicVolume() {
        return master() * music.number(0, PERCENT) / PERCENT;
    }

    /** Of buttons and warnings, 0..1. */
    public double interfaceVolume() {
        return master() * interfaceVolume.number(0, PERCENT) / PERCENT;
    }

    private double master() {
        return mute.on() ? 0 : volume.number(0, PERCENT) / PERCENT;
    }

    /** Whether the canvas moves as little as it can. */
    public boolean lessMotion() {
        return calm.on();
    }

    /** Size of the canvas's letters, 1 as usual. */
    public double letterSize() {
        return letters.number(PERCENT, 150) / PERCENT;
    }

    public boolean highContrast() {
        return contrast.on();
    }

    /** {@code auto}, {@code high} or {@code low}. */
    public String quality() {
        return quality.value();
    }

    public boolean autoFire() {
        return autoFire.on();
    }

    /** Whether the stick on the screen is on the right. */
    public boolean swapped() {
        return swap.on();
    }

    /** Of stick and buttons on the screen, 1 as usual. */
    public double touchSize() {
        return size.number(80, 125) / PERCENT;
    }

    public boolean haptics() {
        return haptics.on();
    }

    @JSBody(
            params = {"name", "value"},
            script = "document.body.setAttribute(name, value);")
    private static native void mark(String name, String value);

    @JSBody(params = "size", script = "document.documentElement.style.setProperty('--letters', size);")
    private static native void letters(double size);
}
