package io.github.driftfire.client.page;

import org.teavm.jso.JSProperty;
import org.teavm.jso.dom.events.Event;

/** A key, by its place on the keyboard. */
public interface KeyInput extends Event {
    /** As in {@code KeyW}: the place, whatever the layout writes on it. */
    @JSProperty
    String getCode();

    @JSProperty
    boolean isRepeat();

    @JSProperty
    boolean isCtrlKey();

    @JSProperty
    boolean isMetaKey();

    @JSProperty
    boolean isAltKey();
}
