package io.github.driftfire.client.hud;

import io.github.driftfire.client.input.Actions;
import io.github.driftfire.kit.input.Bindings;
import io.github.driftfire.kit.input.BoundAction;
import io.github.driftfire.kit.input.CodeLabels;
import io.github.driftfire.kit.input.Device;
import io.github.driftfire.kit.input.DeviceInUse;
import io.github.driftfire.kit.input.KeyLabels;
import io.github.driftfire.kit.input.KeyLayout;
import io.github.driftfire.kit.page.Browser;
import io.github.driftfire.kit.page.KeyInput;
import io.github.driftfire.kit.page.Texts;
import io.github.driftfire.kit.page.Ui;
import org.jspecify.annotations.Nullable;
import org.teavm.jso.JSBody;
import org.teavm.jso.JSFunctor;
import org.teavm.jso.JSObject;

/** Writes the player's own keys and buttons, of the device in use, into the page's hints: {@code <kbd data-action="thrust">}. */
public final class ControlHints {
    private static final String NOTHING = "\u2013";

    private final KeyLabels letters = new KeyLabels(Browser::upper);
    private final CodeLabels labels = new CodeLabels(letters);
    private final Actions actions;
    private final Bindings bindings;
    private final DeviceInUse device;
    private Runnable renamed = () -> {};

    public ControlHints(Actions actions, Bindings bindings) {
        this.actions = actions;
        this.bindings = bindings;
        device = new DeviceInUse(this::write);
        KeyLayout.read(this::learn);
        Ui.<KeyInput>onWindow("keydown", event -> {
            if (!event.isCtrlKey() && !event.isAltKey() && !event.isMetaKey()) {
                learn(event.getCode(), event.getKey());
            }
        });
        write();
    }

    public DeviceInUse device() {
        return device;
    }

    CodeLabels labels() {
        return labels;
    }

    /** @param listener run when keys or buttons are called otherwise */
    void onRenamed(Runnable listener) {
        renamed = listener;
    }

    /** Takes the name that the gamepad gives itself. */
    public void pad(String name) {
        if (labels.pad(name)) {
            write();
            renamed.run();
        }
    }

    private void learn(String code, String key) {
        if (letters.learn(code, key)) {
            write();
            renamed.run();
        }
    }

    /** What fires on the device in use. */
    String fire() {
        return device.device() == Device.TOUCH ? Texts.of("Tap") : label(actions.fire, true);
    }

    /** Whether a key or button fires that is pressed, and not a click or a touch. */
    boolean firesByKey() {
        return device.device() != Device.TOUCH && !code(actions.fire, true).startsWith("Mouse");
    }

    /** Writes all hints anew. */
    public void write() {
        rewrite(this::label, this::place);
    }

    private String label(String id, boolean mouse) {
        BoundAction action = find(id);
        return action == null ? NOTHING : label(action, mouse);
    }

    /** The place of a letter's key, by which the page's own script knows the hint; empty otherwise. */
    private String place(String id, boolean mouse) {
        BoundAction action = find(id);
        String code = action == null ? "" : code(action, mouse);
        return code.startsWith("Key") ? code : "";
    }

    private String label(BoundAction action, boolean mouse) {
        String code = code(action, mouse);
        return code.isEmpty() ? NOTHING : labels.of(code);
    }

    /** @param mouse whether a button of the mouse is named rather than a key */
    private String code(BoundAction action, boolean mouse) {
        boolean pad = device.device() == Device.PAD;
        String code = bindings.first(action, pad, mouse && device.device() == Device.MOUSE);
        return code.isEmpty() && !pad ? bindings.first(action, false, !mouse) : code;
    }

    private @Nullable BoundAction find(String id) {
        for (BoundAction action : actions.all()) {
            if (action.id().equals(id)) {
                return action;
            }
        }
        return null;
    }

    /** Answers a text by an action's name, and by whether the hint is about the mouse. */
    @JSFunctor
    @FunctionalInterface
    interface Text extends JSObject {
        String of(String id, boolean mouse);
    }

    @JSBody(
            params = {"label", "place"},
            script = "document.querySelectorAll('[data-action]').forEach(function(each) {"
                    + " var id = each.getAttribute('data-action'), mouse = each.hasAttribute('data-mouse'), code = place(id, mouse);"
                    + " each.textContent = label(id, mouse);"
                    + " if (code) each.setAttribute('data-code', code); else each.removeAttribute('data-code'); });")
    private static native void rewrite(Text label, Text place);
}
