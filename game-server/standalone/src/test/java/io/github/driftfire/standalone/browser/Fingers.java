package io.github.driftfire.standalone.browser;

import io.github.driftfire.suite.Browser;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import org.openqa.selenium.interactions.Interaction;
import org.openqa.selenium.interactions.Pause;
import org.openqa.selenium.interactions.PointerInput;
import org.openqa.selenium.interactions.Sequence;

/** A gesture of two fingers, by W3C actions. It is made as a whole, since a driver forgets between two calls what is down. */
final class Fingers {
    private static final int COUNT = 2;

    private final PointerInput[] fingers = new PointerInput[COUNT];
    private final Sequence[] sequences = new Sequence[COUNT];

    Fingers() {
        for (int i = 0; i < COUNT; i++) {
            fingers[i] = new PointerInput(PointerInput.Kind.TOUCH, "finger" + i);
            sequences[i] = new Sequence(fingers[i], 0);
        }
    }

    Fingers down(int finger, int[] place) {
        return move(finger, place).add(finger, fingers[finger].createPointerDown(0));
    }

    Fingers move(int finger, int... place) {
        return add(
                finger,
                fingers[finger].createPointerMove(Duration.ZERO, PointerInput.Origin.viewport(), place[0], place[1]));
    }

    Fingers up(int finger) {
        return add(finger, fingers[finger].createPointerUp(0));
    }

    /** Both stay where they are. */
    Fingers hold(int millis) {
        return add(0, new Pause(fingers[0], Duration.ofMillis(millis)));
    }

    /** The middle of an element, in pixels of the viewport: x, y. */
    static int[] middle(Browser browser, String id) {
        Object found = browser.run(
                "const box = document.getElementById(arguments[0]).getBoundingClientRect();"
                        + " return [Math.round((box.left + box.right) / 2), Math.round((box.top + box.bottom) / 2)]",
                id);
        return ((List<?>) Objects.requireNonNull(found))
                .stream().mapToInt(each -> ((Number) each).intValue()).toArray();
    }

    void perform(Browser browser) {
        browser.perform(List.of(sequences));
    }

    private Fingers add(int finger, Interaction interaction) {
        for (int i = 0; i < COUNT; i++) {
            sequences[i].addAction(i == finger ? interaction : new Pause(fingers[i], Duration.ZERO));
        }
        return this;
    }
}
