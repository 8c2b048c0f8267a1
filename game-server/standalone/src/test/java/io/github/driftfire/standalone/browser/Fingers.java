package io.github.driftfire.standalone.browser;

import io.github.driftfire.suite.Browser;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.openqa.selenium.interactions.Interaction;
import org.openqa.selenium.interactions.Pause;
import org.openqa.selenium.interactions.PointerInput;
import org.openqa.selenium.interactions.Sequence;

/** Two fingers on the screen, by W3C actions: each call moves one, and the other stays where it is. */
final class Fingers implements AutoCloseable {
    private static final int COUNT = 2;

    private final Browser browser;
    private final PointerInput[] fingers = new PointerInput[COUNT];
    private final boolean[] down = new boolean[COUNT];

    Fingers(Browser browser) {
        this.browser = browser;
        for (int i = 0; i < COUNT; i++) {
            fingers[i] = new PointerInput(PointerInput.Kind.TOUCH, "finger" + i);
        }
    }

    void down(int finger, int x, int y) {
        Sequence sequence = sequence(finger).addAction(at(finger, x, y)).addAction(fingers[finger].createPointerDown(0));
        down[finger] = true;
        perform(finger, sequence, 2);
    }

    void move(int finger, int x, int y) {
        perform(finger, sequence(finger).addAction(at(finger, x, y)), 1);
    }

    void up(int finger) {
        down[finger] = false;
        perform(finger, sequence(finger).addAction(fingers[finger].createPointerUp(0)), 1);
    }

    private Sequence sequence(int finger) {
        return new Sequence(fingers[finger], 0);
    }

    private Interaction at(int finger, int x, int y) {
        return fingers[finger].createPointerMove(Duration.ZERO, PointerInput.Origin.viewport(), x, y);
    }

    /** All fingers in one call: a driver takes a finger that is not named for a new one. */
    private void perform(int finger, Sequence sequence, int ticks) {
        List<Sequence> all = new ArrayList<>();
        for (int i = 0; i < COUNT; i++) {
            Sequence other = sequence(i);
            for (int tick = 0; tick < ticks; tick++) {
                other.addAction(new Pause(fingers[i], Duration.ZERO));
            }
            all.add(i == finger ? sequence : other);
        }
        browser.perform(all);
    }

    @Override
    public void close() {
        for (int i = 0; i < COUNT; i++) {
            if (down[i]) {
                up(i);
            }
        }
    }
}
