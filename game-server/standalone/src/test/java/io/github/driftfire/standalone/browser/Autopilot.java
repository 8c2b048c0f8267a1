package io.github.driftfire.standalone.browser;

import static org.junit.jupiter.api.Assertions.fail;

import io.github.driftfire.model.math.Brads;
import io.github.driftfire.suite.Browser;
import io.github.driftfire.suite.State;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.stream.Stream;

/** Flies with the mouse and two keys by what the page shows: breaks rocks and fetches what is in them. */
final class Autopilot {
    private static final double POINTER_PIXELS = 250;
    private static final double SHOOTING_UNITS = 420;
    private static final double PULSE_SPEED = 760;
    private static final long TIMEOUT_NANOS = 180_000_000_000L;

    private final Browser browser;
    private final int width;
    private final int height;
    private final double homeUnits;
    private boolean thrusting;
    private boolean firing;
    private int shots;

    /**
     * @param width of the page in pixels
     * @param homeUnits both coordinates of where to go when there is nothing to do
     */
    Autopilot(Browser browser, int width, int height, double homeUnits) {
        this.browser = browser;
        this.width = width;
        this.height = height;
        this.homeUnits = homeUnits;
    }

    /** Flies until the own score is more than nothing; answers the last state. */
    State score() {
        long deadlineNanos = System.nanoTime() + TIMEOUT_NANOS;
        State state = browser.state();
        while (!state.flies() || state.own("score") == 0) {
            if (System.nanoTime() > deadlineNanos) {
                fail("no score: " + state);
            }
            if (state.flies()) {
                fly(state);
            }
            state = browser.state();
        }
        letGo();
        return state;
    }

    /** Breaks rocks and fetches what is in them until the page says so. */
    void collectUntil(String what, String script) {
        until(what, script, this::fly);
    }

    /** Shoots at whoever is nearest until the page says so. */
    void huntUntil(String what, String script) {
        until(what, script, this::hunt);
    }

    /** Shoots at rocks until the page says so, and passes over shards: bots may leave more of them than one pilot fetches. */
    void shootRocksUntil(String what, String script) {
        until(what, script, state -> approach(state, state.drawn("rock"), false));
    }

    /** Chooses the first of what is offered until the page says so; a ship that is lost before it chose has to collect again. */
    void upgradeUntil(String what, String script) {
        until(what, script, state -> {
            browser.hands().sendKeys("1").perform();
            fly(state);
        });
    }

    private void until(String what, String script, Consumer<State> step) {
        long deadlineNanos = System.nanoTime() + TIMEOUT_NANOS;
        while (!Boolean.TRUE.equals(browser.run(script))) {
            State state = browser.state();
            if (System.nanoTime() > deadlineNanos) {
                fail("not " + what + ": " + state);
            }
            if (state.flies()) {
                step.accept(state);
            }
        }
        letGo();
    }

    private void hunt(State state) {
        State enemy = state.drawn("ship").stream()
                .filter(ship -> !ship.is("own"))
                .min(Comparator.comparingDouble(state::distance))
                .orElse(null);
        if (enemy == null) {
            goTo(state, homeUnits - state.number("x"), homeUnits - state.number("y"));
            return;
        }
        double flight = state.distance(enemy) / PULSE_SPEED;
        double hz = state.number("hz");
        State row = enemy.part("row");
        double dx = enemy.number("x") + (row.number("vx") - state.own("vx")) * hz / 256 * flight - state.number("x");
        double dy = enemy.number("y") + (row.number("vy") - state.own("vy")) * hz / 256 * flight - state.number("y");
        if (state.distance(enemy) > SHOOTING_UNITS) {
            goTo(state, dx, dy);
        } else {
            thrust(false);
            double wanted = Math.atan2(dy, dx);
            point(state, wanted);
            fire(Math.abs(off(state, wanted)) < 0.2);
        }
    }

    /** Flies home until it is no farther away than so much; answers the last state. */
    State flyHome(double units) {
        long deadlineNanos = System.nanoTime() + TIMEOUT_NANOS;
        State state = browser.state();
        while (!state.flies() || Math.hypot(homeUnits - state.number("x"), homeUnits - state.number("y")) > units) {
            if (System.nanoTime() > deadlineNanos) {
                fail("not at home: " + state);
            }
            if (state.flies()) {
                goTo(state, homeUnits - state.number("x"), homeUnits - state.number("y"));
            }
            state = browser.state();
        }
        letGo();
        return state;
    }

    /** Glimpses at which an own pulse was in flight. */
    int shotsSeen() {
        return shots;
    }

    void letGo() {
        thrust(false);
        fire(false);
    }

    /** Points into a direction from where the own ship is drawn: near the arena's edge that is not the middle of the page. */
    private void point(State state, double radians) {
        State view = state.part("view");
        double shipX = onPage((state.number("x") - view.number("left")) / view.number("width"), width);
        double shipY = onPage((state.number("y") - view.number("top")) / view.number("height"), height);
        double dx = Math.cos(radians);
        double dy = Math.sin(radians);
        double reach = Math.min(POINTER_PIXELS, Math.min(within(shipX, dx, width), within(shipY, dy, height)));
        browser.hands()
                .moveToLocation((int) Math.round(shipX + reach * dx), (int) Math.round(shipY + reach * dy))
                .perform();
    }

    /** A place on the page: a ship that has just come is outside of the view for a picture. */
    private static double onPage(double share, int size) {
        return Math.max(1, Math.min(size - 2, share * size));
    }

    /** How far one may go from a place on the page, by a part of each step, before its edge. */
    private static double within(double from, double step, int size) {
        double left = step > 0 ? size - 2 - from : from - 1;
        return Math.abs(step) < 1e-6 ? POINTER_PIXELS : Math.max(0, left / Math.abs(step));
    }

    /** Turns to where nothing stops a shot: away from the border. */
    void faceHome() {
        State from = browser.state();
        double wanted = Math.atan2(homeUnits - from.number("y"), homeUnits - from.number("x"));
        face(wanted);
    }

    /** Turns into a direction. */
    void face(double radians) {
        point(browser.state(), radians);
        browser.await("a turn", state -> Math.abs(off(state, radians)) < 0.05);
    }

    private void fly(State state) {
        shots += ownPulses(state).findAny().isPresent() ? 1 : 0;
        List<State> shards = state.drawn("shard");
        if (shards.isEmpty()) {
            approach(state, state.drawn("rock"), false);
        } else {
            approach(state, shards, true);
        }
    }

    /** @param fetching whether the nearest of the goals is to be touched, and not shot at */
    private void approach(State state, List<State> goals, boolean fetching) {
        State goal =
                goals.stream().min(Comparator.comparingDouble(state::distance)).orElse(null);
        if (goal == null) {
            goTo(state, homeUnits - state.number("x"), homeUnits - state.number("y"));
            return;
        }
        double dx = goal.number("x") - state.number("x");
        double dy = goal.number("y") - state.number("y");
        if (fetching || state.distance(goal) > SHOOTING_UNITS) {
            goTo(state, dx, dy);
        } else {
            thrust(false);
            double wanted = Math.atan2(dy, dx);
            point(state, wanted);
            fire(Math.abs(off(state, wanted)) < 0.25);
        }
    }

    /** The own pulses of the newest snapshot, at their places in units. */
    static Stream<State> ownPulses(State state) {
        return state.part("kinds").list("pulse").stream()
                .map(pulse -> pulse.part("row"))
                .filter(row -> row.whole("pilot") == state.whole("player"))
                .map(row -> new State(Map.of("x", row.number("x") / 256, "y", row.number("y") / 256)));
    }

    /** Thrusts towards the velocity that leads there. */
    private void goTo(State state, double dx, double dy) {
        fire(false);
        double hz = state.number("hz");
        double distance = Math.max(1, Math.hypot(dx, dy));
        double speed = Math.min(220, distance);
        double errorX = dx / distance * speed - state.own("vx") * hz / 256;
        double errorY = dy / distance * speed - state.own("vy") * hz / 256;
        double wanted = Math.atan2(errorY, errorX);
        point(state, wanted);
        thrust(Math.hypot(errorX, errorY) > 40 && Math.abs(off(state, wanted)) < 0.5);
    }

    private static double off(State state, double wantedRadians) {
        return Math.IEEEremainder(wantedRadians - state.number("heading") * Brads.RADIANS, 2 * Math.PI);
    }

    private void thrust(boolean on) {
        if (on != thrusting) {
            thrusting = on;
            if (on) {
                browser.hands().keyDown("w").perform();
            } else {
                browser.hands().keyUp("w").perform();
            }
        }
    }

    private void fire(boolean on) {
        if (on != firing) {
            firing = on;
            if (on) {
                browser.hands().clickAndHold().perform();
            } else {
                browser.hands().release().perform();
            }
        }
    }
}
