package io.github.driftfire.standalone.browser;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.github.driftfire.arena.ArenaGame;
import io.github.driftfire.arena.ArenaSettings;
import io.github.driftfire.engine.Game;
import io.github.driftfire.engine.world.World;
import io.github.driftfire.model.arena.Loadout;
import io.github.driftfire.model.arena.Rock;
import io.github.driftfire.model.arena.Shard;
import io.github.driftfire.model.arena.Ship;
import io.github.driftfire.model.arena.ShipClass;
import io.github.driftfire.model.arena.Tuning;
import io.github.driftfire.model.state.EntityTable;
import io.github.driftfire.model.state.FieldTable;
import io.github.driftfire.model.state.Model;
import io.github.driftfire.standalone.DriftfireServer;
import io.github.driftfire.suite.Browser;
import io.github.driftfire.suite.State;
import java.io.IOException;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** A class of ship is shown as locked with what unlocks it, is announced when it is unlocked, and flies with the next ship and in the next visit. */
final class UnlockIT {
    private static final ArenaSettings SETTINGS = new ArenaSettings(Tuning.DOGFIGHT, 1600, 1600, 30, 8, 0, 3);

    /** Two of them are a score that unlocks the miner. */
    private static final int SHARD_VALUE = 60;

    /** A tick's way of a rock that ends a weak ship. */
    private static final int ROCK_SPEED_SUB = 4_000;

    private final RichGame rich = new RichGame();

    /** The arena, which has shards fall on the first player's ship when the test says so, and tells the class of that ship. */
    private static final class RichGame {
        private final Game game = new ArenaGame(SETTINGS);
        private volatile boolean falls;
        private volatile boolean rams;
        private volatile int shipClass = -1;
        private @Nullable World world;

        Game proxy() {
            return (Game) Proxy.newProxyInstance(
                    Game.class.getClassLoader(), new Class<?>[] {Game.class}, (proxy, method, arguments) -> {
                        if (method.getName().equals("start")) {
                            world = (World) arguments[0];
                        }
                        if (method.getName().equals("tick")) {
                            before();
                        }
                        try {
                            return method.invoke(game, arguments);
                        } catch (InvocationTargetException e) {
                            throw e.getCause();
                        }
                    });
        }

        private void before() {
            World its = Objects.requireNonNull(world, "the world");
            int ship = game.avatar(0);
            EntityTable ships = its.table(Ship.KIND);
            shipClass = ship < 0 ? -1 : Loadout.shipClass(ships.get(ship, Ship.LOADOUT));
            if (ship >= 0 && falls) {
                falls = false;
                for (int i = 0; i < 2; i++) {
                    int shard = beside(its, Shard.KIND, ship);
                    its.table(Shard.KIND).set(shard, Shard.VALUE, SHARD_VALUE);
                    its.table(Shard.KIND).set(shard, Shard.TIME, Tuning.of(game.settings()).shardTicks);
                }
            }
            if (ship >= 0 && rams) {
                rams = false;
                ships.set(ship, Ship.GUARD, 0);
                ships.set(ship, Ship.SHIELD, 0);
                ships.set(ship, Ship.HULL, 1);
                int rock = beside(its, Rock.KIND, ship);
                its.table(Rock.KIND).set(rock, Rock.SIZE, 2);
                its.table(Rock.KIND).set(rock, Rock.HULL, Rock.hull(2));
                its.table(Rock.KIND).set(rock, Rock.VX, -ROCK_SPEED_SUB);
            }
        }

        /** A new entity a little to the right of a ship. */
        private static int beside(World world, int kind, int ship) {
            int slot = world.spawn(kind);
            EntityTable ships = world.table(Ship.KIND);
            world.table(kind).set(slot, FieldTable.X, ships.get(ship, Ship.X) + 10 * Model.SUB);
            world.table(kind).set(slot, FieldTable.Y, ships.get(ship, Ship.Y));
            return slot;
        }
    }

    private static String text(Browser browser, String button) {
        return String.valueOf(browser.run("return document.querySelector('#" + button + " span').textContent"));
    }

    private static String attribute(Browser browser, String button, String name) {
        return String.valueOf(
                browser.run("return document.getElementById('" + button + "').getAttribute('" + name + "')"));
    }

    private void awaitClass(Browser browser, String what) {
        for (int tries = 0; tries < 100 && rich.shipClass != ShipClass.MINER; tries++) {
            browser.hands().pause(50).perform();
        }
        assertEquals(ShipClass.MINER, rich.shipClass, what);
    }

    @Test
    void aLockedClassSaysWhatItTakesAndFliesOnceThatIsReached() throws IOException {
        try (DriftfireServer server = Servers.start(0, false, SETTINGS.maxPlayers(), rich::proxy);
                Browser browser = Browser.open(1000, 800)) {
            browser.visit(server.port(), "");
            assertEquals("3 kills in one life", text(browser, "class-2"), "of the lancer");
            assertEquals("Reach a score of 100", text(browser, "class-3"), "of the miner");
            assertEquals("true", attribute(browser, "class-3", "aria-disabled"), "locked");
            browser.click("class-3");
            assertEquals("false", attribute(browser, "class-3", "aria-pressed"), "a locked class after a click");
            assertEquals("true", attribute(browser, "class-0", "aria-pressed"), "the free one");
            new Accessibility().assertInOrder(browser, "locked classes");
            browser.picture("locked-classes");
            browser.resize(1000, 800);

            browser.join("Ada");
            browser.await("in play", State::flies);
            rich.falls = true;
            browser.awaitText("rewards", text -> text.contains("Miner unlocked"));
            browser.await(
                    "the card offers it",
                    "return document.getElementById('next-class-3').ariaDisabled === 'false'"
                            + " && document.getElementById('next-class-2').ariaDisabled === 'true'");
            assertEquals(ShipClass.INTERCEPTOR, rich.shipClass, "class of the ship that flies");
            browser.picture("class-unlocked");
            browser.resize(1000, 800);

            rich.rams = true;
            browser.awaitShown("death", true);
            browser.await("the choice", "return document.getElementById('next-class-3').checkVisibility()");
            browser.picture("class-unlocked-death");
            browser.resize(1000, 800);
            browser.click("next-class-3");
            browser.await("in play", State::flies);
            awaitClass(browser, "class of the next ship");

            browser.run("document.getElementById('leave').click()");
            // Until the result of that flight is stored: what is not is waited for, but a ship may change its class for
            // 4 s only.
            browser.hands().pause(1_500).perform();
            browser.visit(server.port(), "");
            browser.click("class-0");
            assertEquals("false", attribute(browser, "class-3", "aria-disabled"), "in the next visit");
            browser.click("class-3");
            browser.join("Ada");
            browser.await("in play", State::flies);
            awaitClass(browser, "class of the ship, by what the server has kept");
        }
    }
}
