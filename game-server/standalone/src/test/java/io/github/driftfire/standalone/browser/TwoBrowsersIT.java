package io.github.driftfire.standalone.browser;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.driftfire.standalone.DriftfireServer;
import io.github.driftfire.suite.Browser;
import io.github.driftfire.suite.State;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

final class TwoBrowsersIT {
    private static final Servers NARROW = new Servers(900, 8, 0, 5);

    /** A ship's own place is a prediction; what others see of it is its past, on the same path. */
    private static final double OFF_THE_PATH_UNITS = 20;

    private static final int MOST_LOOKS = 3_000;

    @Test
    void seeEachOtherAtTheSamePlaces() throws IOException {
        try (DriftfireServer server = NARROW.start(0);
                Browser one = Browser.open(700, 500);
                Browser other = Browser.open(700, 500)) {
            one.joinAt(server.port(), "Castor");
            other.joinAt(server.port(), "Pollux");
            atRestTheyAgree(one, other);

            List<State> flown = new ArrayList<>();
            List<State> seen = new ArrayList<>();
            one.hands().keyDown("w").perform();
            while (flown.size() < 30
                    || (flown.size() < MOST_LOOKS && distance(seen.get(0), seen.get(seen.size() - 1)) <= 50)) {
                flown.add(named(one.state(), "Castor"));
                seen.add(named(other.state(), "Castor"));
            }
            one.hands().keyUp("w").perform();
            double way = distance(seen.get(0), seen.get(seen.size() - 1));
            assertTrue(way > 50, "the other browser saw it fly " + way + " units");
            for (State place : seen) {
                double off = offPath(flown, place);
                assertTrue(off < OFF_THE_PATH_UNITS, place + " is " + off + " units beside " + flown);
            }
            atRestTheyAgree(one, other);
            assertEquals(0, one.state().whole("broken") + other.state().whole("broken"), "broken frames");
        }
    }

    private static void atRestTheyAgree(Browser one, Browser other) {
        for (String name : List.of("Castor", "Pollux")) {
            other.await(name + " at the same place on both", seen -> {
                State here = one.state();
                return has(here, name) && has(seen, name) && distance(named(here, name), named(seen, name)) < 0.01;
            });
        }
    }

    private static boolean has(State state, String name) {
        return state.list("players").stream().anyMatch(each -> each.text("name").equals(name));
    }

    private static State named(State state, String name) {
        return state.list("players").stream()
                .filter(each -> each.text("name").equals(name))
                .findFirst()
                .orElseThrow(() -> new AssertionError("no " + name + " in " + state));
    }

    private static double distance(State a, State b) {
        return a.distance(b);
    }

    /** Distance of a place from the line through the places in turn. */
    private static double offPath(List<State> path, State place) {
        double nearest = Double.MAX_VALUE;
        double x = place.number("x");
        double y = place.number("y");
        for (int i = 1; i < path.size(); i++) {
            double ax = path.get(i - 1).number("x");
            double ay = path.get(i - 1).number("y");
            double dx = path.get(i).number("x") - ax;
            double dy = path.get(i).number("y") - ay;
            double length = dx * dx + dy * dy;
            double part = length == 0 ? 0 : Math.max(0, Math.min(1, ((x - ax) * dx + (y - ay) * dy) / length));
            nearest = Math.min(nearest, Math.hypot(x - ax - part * dx, y - ay - part * dy));
        }
        return nearest;
    }
}
