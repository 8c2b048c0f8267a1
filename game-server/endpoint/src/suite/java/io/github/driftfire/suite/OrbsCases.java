package io.github.driftfire.suite;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.BiPredicate;
import org.junit.jupiter.api.Test;

/** The second game, in real browsers. The server has the room orbs, which is the game's, and another game's room. */
public abstract class OrbsCases {
    private static final int WIDTH = 700;
    private static final int HEIGHT = 500;

    /** CSS pixels from an orb to the pointer for full speed. */
    private static final int FULL_SPEED = 120;

    private static final int MIN_MASS = 64;

    /** In the row's unit, of which full speed is more than a thousand: an orb slows down by a part of its speed, rounded. */
    private static final int REST_SPEED = 20;

    private static final double PUSHED_UNITS = 60;
    private static final int MOST_LOOKS = 2_000;

    /** The application; the game's page is below it. */
    protected abstract Address server();

    /** The game's page. */
    protected final Address page() {
        return new Address(server().port(), server().path() + "/orbs");
    }

    @Test
    void twoPlayersEatMeetPushAndResume() throws IOException, InterruptedException {
        try (Browser one = Browser.open(WIDTH, HEIGHT);
                Browser other = Browser.open(WIDTH, HEIGHT)) {
            one.joinAt(page(), "Castor");
            other.joinAt(page(), "Pollux");
            assertEquals(2, Health.players(server(), "orbs"), "players in the room");
            eat(one);
            eat(other);
            chase(one, other, (own, target) -> sees(own, target) && sees(target, own));
            push(one, other);
            resume(other);
            looksOnFromTheFirstScreen(one, other);
            assertEquals(2, Health.players(server(), "orbs"), "players in the room");
            for (Browser browser : List.of(one, other)) {
                assertEquals(0, browser.state().whole("broken"), "broken snapshots");
                assertEquals(0, browser.state().whole("desyncs"), "desyncs");
                browser.assertNoErrors();
            }
        }
    }

    /** Goes for the dot that is nearest until one is eaten. */
    private static void eat(Browser browser) {
        for (int look = 0; look < MOST_LOOKS; look++) {
            State state = browser.await("an orb", State::flies);
            if (state.own("mass") > MIN_MASS) {
                return;
            }
            Optional<State> nearest = state.drawn("dot").stream().min(Comparator.comparingDouble(state::distance));
            nearest.ifPresent(dot -> steer(browser, state, dot));
        }
        throw new AssertionError("no dot was eaten: " + browser.state());
    }

    private static boolean sees(State state, State orb) {
        int player = orb.own("player");
        return state.drawn("orb").stream().anyMatch(each -> each.part("row").whole("player") == player);
    }

    /** The other rests until it has been moved. */
    private static void push(Browser one, Browser other) {
        point(other, other.await("an orb", State::flies), 1, 1);
        State rest = other.await("an orb at rest", state -> state.flies() && speed(state) <= REST_SPEED);
        chase(one, other, (own, target) -> rest.distance(target) > PUSHED_UNITS);
    }

    /** One goes for the other. Either may burst at the border meanwhile, and is back soon. */
    private static void chase(Browser one, Browser other, BiPredicate<State, State> done) {
        for (int look = 0; look < MOST_LOOKS; look++) {
            State own = one.await("an orb", State::flies);
            State target = other.await("an orb", State::flies);
            if (done.test(own, target)) {
                return;
            }
            steer(one, own, target);
        }
        throw new AssertionError("one has not come to the other: " + one.state() + ", " + other.state());
    }

    private static void steer(Browser browser, State own, State target) {
        double dx = target.number("x") - own.number("x");
        double dy = target.number("y") - own.number("y");
        double scale = FULL_SPEED / Math.max(1, Math.hypot(dx, dy));
        point(browser, own, dx * scale, dy * scale);
    }

    /** Moves the pointer to so many pixels from the own orb, which is not in the middle of the window near the border. */
    private static void point(Browser browser, State own, double dx, double dy) {
        State view = own.part("view");
        double x = (own.number("x") - view.number("left")) / view.number("width") * WIDTH + dx;
        double y = (own.number("y") - view.number("top")) / view.number("height") * HEIGHT + dy;
        browser.hands()
                .moveToLocation((int) Math.max(1, Math.min(WIDTH - 1, x)), (int) Math.max(1, Math.min(HEIGHT - 1, y)))
                .perform();
    }

    private static double speed(State state) {
        return Math.hypot(state.own("vx"), state.own("vy"));
    }

    /** One leaves, sees the other behind the first screen, and plays again. */
    private static void looksOnFromTheFirstScreen(Browser one, Browser other) {
        int player = other.state().whole("player");
        one.run("document.getElementById('leave').click()");
        one.await(
                "the other's orb behind the first screen",
                state -> state.hasBackground()
                        && state.drawn("orb").stream()
                                .anyMatch(orb -> orb.part("row").whole("player") == player));
        one.click("play");
        one.await("an orb", State::flies);
    }

    private static void resume(Browser browser) {
        int player = browser.await("an orb", State::flies).own("player");
        browser.reload();
        State back = browser.await("the same orb after a reload", State::flies);
        assertEquals(player, back.own("player"), "the seat");
    }
}
