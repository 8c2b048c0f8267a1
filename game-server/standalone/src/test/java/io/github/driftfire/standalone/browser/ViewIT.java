package io.github.driftfire.standalone.browser;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.driftfire.model.protocol.ViewShape;
import io.github.driftfire.standalone.DriftfireServer;
import io.github.driftfire.suite.Browser;
import io.github.driftfire.suite.State;
import java.io.IOException;
import java.util.function.Predicate;
import org.junit.jupiter.api.Test;

/** Windows of any shape show the same area, and all of it is sent. */
final class ViewIT {
    private static final int[][] WINDOWS = {{1680, 720}, {390, 844}, {844, 390}, {1440, 900}};
    private static final Servers ROCKY = new Servers(3000, 8, 0, 3);

    @Test
    void everyWindowShowsTheSameAreaAndTheServerFollowsIt() throws IOException {
        try (DriftfireServer server = ROCKY.start(0);
                Browser browser = Browser.open(WINDOWS[0][0], WINDOWS[0][1])) {
            browser.joinAt(server.port(), "Panorama");
            for (int[] window : WINDOWS) {
                browser.resize(window[0], window[1]);
                ViewShape shape = ViewShape.ofWindow(window[0], window[1]);
                State state = browser.await(
                        window[0] + " x " + window[1], isShown(shape).and(ViewIT::isWatched));
                State view = state.part("view");
                double area = view.number("width") * view.number("height");
                assertEquals(1, area / 1.04e6, 0.1, window[0] + " x " + window[1] + " shows " + area);
                // No more than the rest of the margin and of the cells: a window that was wider before gives that up.
                browser.await("no wide rest", ViewIT::isTight);
                browser.picture("view-" + window[0] + "x" + window[1], window[0], window[1]);
            }
            browser.assertNoErrors();
        }
    }

    @Test
    void inACornerTheCameraStaysInsideAndTheMouseAimsFromTheShip() throws IOException {
        try (DriftfireServer server = ROCKY.start(0);
                Browser browser = Browser.open(1440, 900)) {
            browser.joinAt(server.port(), "Corner");
            Autopilot autopilot = new Autopilot(browser, 1440, 900, 0);
            State there = autopilot.flyHome(400);
            State view = there.part("view");
            assertEquals(0, view.number("left"), 0.01, "the view's left edge");
            assertEquals(0, view.number("top"), 0.01, "the view's upper edge");
            assertTrue(isWatched(there), "all that is shown is sent: " + there);
            browser.await("rest", State::rests);
            autopilot.face(Math.PI / 4);
            autopilot.face(-Math.PI / 4);
            browser.picture("view-corner", 1440, 900);
            browser.assertNoErrors();
        }
    }

    private static Predicate<State> isShown(ViewShape shape) {
        return state -> Math.abs(state.part("view").number("width") - shape.widthUnits()) < 4
                && Math.abs(state.part("view").number("height") - shape.heightUnits()) < 4;
    }

    /** Whether the server sends all cells that the window shows. */
    private static boolean isWatched(State state) {
        State view = state.part("view");
        State watched = state.part("watched");
        return watched.number("left") <= Math.max(0, view.number("left"))
                && watched.number("top") <= Math.max(0, view.number("top"))
                && watched.number("right") >= Math.min(ROCKY.sizeUnits(), view.number("left") + view.number("width"))
                && watched.number("bottom") >= Math.min(ROCKY.sizeUnits(), view.number("top") + view.number("height"));
    }

    /** A cell, the margin, the hysteresis, and a part of the view beyond each edge. */
    private static boolean isTight(State state) {
        State view = state.part("view");
        State watched = state.part("watched");
        double spare = 2 * (384 + 96 + 48);
        return watched.number("right") - watched.number("left") < view.number("width") * 20 / 17 + spare
                && watched.number("bottom") - watched.number("top") < view.number("height") * 20 / 17 + spare;
    }
}
