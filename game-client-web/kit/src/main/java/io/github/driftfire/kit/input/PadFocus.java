package io.github.driftfire.kit.input;

import org.teavm.jso.JSBody;

/** Menus by a gamepad: the cross and the stick go from control to control, south presses, east closes. */
public final class PadFocus {
    private PadFocus() {}

    /** @param pressed as {@link Pad#menuPressed} gives it */
    public static void press(int pressed) {
        if ((pressed & 1 << Pad.SOUTH) != 0) {
            click();
        } else if ((pressed & 1 << Pad.EAST) != 0) {
            close();
        } else if ((pressed & (1 << Pad.UP | 1 << Pad.DOWN)) != 0) {
            step((pressed & 1 << Pad.UP) != 0 ? -1 : 1);
        } else if ((pressed & (1 << Pad.LEFT | 1 << Pad.RIGHT)) != 0) {
            change((pressed & 1 << Pad.LEFT) != 0 ? -1 : 1);
        }
    }

    /** On the first screen: plays. */
    @JSBody(script = "document.getElementById('play').click();")
    public static native void start();

    /** Presses what has the focus; on a form's field, the form's button. */
    @JSBody(
            script = "var at = document.activeElement; if (!at || at === document.body) { return; }"
                    + " if (at.form && at.tagName === 'INPUT' && !/^(checkbox|radio|range)$/.test(at.type)) at.form.requestSubmit();"
                    + " else at.click();")
    private static native void click();

    @JSBody(
            script = "var open = document.querySelectorAll('dialog[open]'), top = open[open.length - 1];"
                    + " if (top && top.dispatchEvent(new Event('cancel', { cancelable: true }))) top.close();")
    private static native void close();

    /** To the next control of the dialog, or of the first screen without one. */
    @JSBody(
            params = "by",
            script = "var open = document.querySelectorAll('dialog[open]'),"
                    + " root = open.length ? open[open.length - 1] : document,"
                    + " all = Array.prototype.filter.call(root.querySelectorAll('button, input, select, summary, a[href]'), function(each) {"
                    + " return !each.disabled && each.tabIndex >= 0 && each.checkVisibility({ visibilityProperty: true }); }),"
                    + " at = all.indexOf(document.activeElement), next;"
                    + " if (!all.length) return;"
                    + " next = all[at < 0 ? 0 : (at + by + all.length) % all.length];"
                    + " next.focus(); next.scrollIntoView({ block: 'nearest' });")
    private static native void step(int by);

    /** A slider or a list takes another value; tabs and the like go to the neighbour. */
    @JSBody(
            params = "by",
            script = "var at = document.activeElement, step; if (!at) return;"
                    + " if (at.type === 'range') { if (by > 0) at.stepUp(); else at.stepDown(); }"
                    + " else if (at.tagName === 'SELECT') { step = at.selectedIndex + by;"
                    + " if (step < 0 || step >= at.length) return; at.selectedIndex = step; }"
                    + " else { at.dispatchEvent(new KeyboardEvent('keydown', { bubbles: true, cancelable: true,"
                    + " code: by > 0 ? 'ArrowRight' : 'ArrowLeft', key: by > 0 ? 'ArrowRight' : 'ArrowLeft' })); return; }"
                    + " at.dispatchEvent(new Event('input', { bubbles: true }));"
                    + " at.dispatchEvent(new Event('change', { bubbles: true }));")
    private static native void change(int by);
}
