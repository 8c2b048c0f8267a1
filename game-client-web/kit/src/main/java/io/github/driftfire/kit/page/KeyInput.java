package io.github.driftfire.kit.page;

import org.teavm.jso.JSProperty;
import org.teavm.jso.dom.events.Event;

/** A {@code KeyboardEvent}. */
public interface KeyInput extends Event {
    /** As in {@code KeyW}: the place, whatever the layout writes on it. */
    @JSProperty
    String getCode();

    /** As in {@code w} or {@code Shift}: what the layout makes of it. */
    @JSProperty
    String getKey();

    @JSProperty
    boolean isRepeat();

    /** Whether it is an input method's, which composes a character of several keys. */
    @JSProperty("isComposing")
    boolean isComposing();

    @JSProperty
    boolean isShiftKey();

    @JSProperty
    boolean isCtrlKey();

    @JSProperty
    boolean isMetaKey();

    @JSProperty
    boolean isAltKey();
}
