package io.github.driftfire.standalone.browser;

import io.github.driftfire.suite.Browser;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/**
 * Fingers on the screen. Each call has arrived in the page when it returns, and what is down stays down, so that a test can wait for what
 * a gesture does before it goes on.
 */
final class Fingers {
    private final Browser browser;
    /** The last place of each finger, in pixels of the viewport: x, y. */
    private final Map<Integer, int[]> places = new HashMap<>();

    Fingers(Browser browser) {
        this.browser = browser;
    }

    Fingers down(int finger, int... place) {
        return dispatch("touchStart", finger, place);
    }

    Fingers down(int finger, String id) {
        return down(finger, middle(id));
    }

    Fingers move(int finger, int... place) {
        return dispatch("touchMove", finger, place);
    }

    Fingers move(int finger, String id) {
        return move(finger, middle(id));
    }

    Fingers up(int finger) {
        return dispatch("touchEnd", finger, Objects.requireNonNull(places.get(finger)));
    }

    /** Presses an element and lifts the finger. */
    void tap(String id) {
        down(0, id).up(0);
    }

    private int[] middle(String id) {
        Object found = browser.run(
                "const box = document.getElementById(arguments[0]).getBoundingClientRect();"
                        + " return [Math.round((box.left + box.right) / 2), Math.round((box.top + box.bottom) / 2)]",
                id);
        return ((List<?>) Objects.requireNonNull(found))
                .stream().mapToInt(each -> ((Number) each).intValue()).toArray();
    }

    /** The protocol documents neither the event of one finger among several nor the lifting of one; browser and driver do both so. */
    private Fingers dispatch(String type, int finger, int... place) {
        places.put(finger, place);
        browser.cdp(
                "Input.dispatchTouchEvent",
                Map.of("type", type, "touchPoints", List.of(Map.of("id", finger, "x", place[0], "y", place[1]))));
        return this;
    }
}
