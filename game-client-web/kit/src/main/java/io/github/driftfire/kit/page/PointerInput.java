package io.github.driftfire.kit.page;

import org.teavm.jso.JSProperty;
import org.teavm.jso.dom.events.Event;

/** A {@code PointerEvent}, which TeaVM has no binding for, or a {@code MouseEvent}. */
public interface PointerInput extends Event {
    @JSProperty
    double getClientX();

    @JSProperty
    double getClientY();

    /** Of a finger, the same until it is lifted. */
    @JSProperty
    int getPointerId();

    /** 0 left, 1 middle, 2 right. */
    @JSProperty
    int getButton();

    /** All that are down: 1 left, 2 right, 4 middle. */
    @JSProperty
    int getButtons();

    /** Whether it is the mouse, or the first finger. */
    @JSProperty("isPrimary")
    boolean isPrimary();
}
