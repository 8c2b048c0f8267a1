package io.github.driftfire.standalone.browser;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.driftfire.standalone.DriftfireServer;
import io.github.driftfire.suite.Browser;
import io.github.driftfire.suite.State;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

final class TwoBrowsersIT {
    private static final Servers NARROW = new Servers(900, 8, 0, 5);

    /** A ship's own place is a prediction; what others see of it is its past, on the same path. */
    private static final double OFF_THE_PATH_UNITS = 20;

    private static final int WIDTH = 700;
    private static final int HEIGHT = 500;

    /** Notes in each picture where a ship is drawn. Questions from here would come too seldom on a busy machine to see a ship bounce. */
    private static final String FOLLOW = """
            const name = arguments[0];
            window.path = [];
            const look = () => {
                requestAnimationFrame(look);
                const state = driftfire.state();
                const ship = (state.kinds ? state.kinds.ship : []).find(each => state.names[each.row.pilot] === name);
                const last = path.at(-1);
                if (ship && ship.x !== undefined && (!last || last.x !== ship.x || last.y !== ship.y)) path.push({ x: ship.x, y: ship.y });
            };
            look();
            """;

    /** Holds the key of the thrust for a quarter of a second's ticks; the ship then drifts less than half of the arena's width. */
    private static final String THRUST = """
            const done = arguments[0];
            const key = type => dispatchEvent(new KeyboardEvent(type, { code: 'KeyW', key: 'w' }));
            const { tick, hz } = driftfire.state();
            key('keydown');
            const look = () => {
                if (driftfire.state().tick - tick < hz / 4) requestAnimationFrame(look);
                else done(key('keyup'));
            };
            look();
            """;

    @Test
    void seeEachOtherAtTheSamePlaces() throws IOException {
        try (DriftfireServer server = NARROW.start(0);
                Browser one = Browser.open(WIDTH, HEIGHT);
                Browser other = Browser.open(WIDTH, HEIGHT)) {
            one.joinAt(server.port(), "Castor");
            other.joinAt(server.port(), "Pollux");
            atRestTheyAgree(one, other);

            new Autopilot(one, WIDTH, HEIGHT, NARROW.sizeUnits() / 2.0).faceHome();
            one.run(FOLLOW, "Castor");
            other.run(FOLLOW, "Castor");
            one.runAsync(THRUST);
            one.await("rest", State::rests);
            atRestTheyAgree(one, other);
            List<State> flown = path(one);
            List<State> seen = path(other);
            double way = distance(seen.get(0), seen.get(seen.size() - 1));
            assertTrue(way > 50, "the other browser saw it fly " + way + " units");
            for (State place : seen) {
                double off = offPath(flown, place);
                assertTrue(off < OFF_THE_PATH_UNITS, place + " is " + off + " units beside " + flown);
            }
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

    @SuppressWarnings("unchecked")
    private static List<State> path(Browser browser) {
        if (browser.run("return path") instanceof List<?> path) {
            return path.stream()
                    .map(place -> new State((Map<String, @Nullable Object>) place))
                    .toList();
        }
        throw new AssertionError("no path");
    }

    private static boolean has(State state, String name) {
        return ships(state, name).findAny().isPresent();
    }

    private static State named(State state, String name) {
        return ships(state, name).findFirst().orElseThrow(() -> new AssertionError("no " + name + " in " + state));
    }

    private static Stream<State> ships(State state, String name) {
        return state.drawn("ship").stream()
                .filter(ship -> state.name(ship.part("row").whole("pilot")).equals(name));
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
