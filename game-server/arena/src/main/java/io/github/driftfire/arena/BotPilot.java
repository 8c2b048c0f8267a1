package io.github.driftfire.arena;

import io.github.driftfire.model.arena.Rock;
import io.github.driftfire.model.arena.Ship;
import io.github.driftfire.model.arena.Tuning;
import io.github.driftfire.model.math.Brads;
import io.github.driftfire.model.math.IntMath;
import io.github.driftfire.model.state.EntityTable;
import org.jspecify.annotations.Nullable;

/**
 * Turns what a bot is about into the input that a person would hold, tick by tick.
 *
 * <p>Aim is imperfect and wanders; shots come in bursts; a ship that is close is passed at one side rather than rammed.
 */
final class BotPilot {
    private static final int BORDER = Arena.sub(Tuning.FIELD_UNITS + 60);
    private static final int FIELD_MARGIN = Arena.sub(140);
    private static final int TURN_BACK = Arena.sub(420);
    private static final int PASS_DISTANCE = Arena.sub(150);

    /** Who comes nearer is passed so long before. */
    private static final int PASS_MILLIS = 350;

    private static final int KEEP_DISTANCE = Arena.sub(290);
    private static final int CHASE_DISTANCE = Arena.sub(560);
    private static final int MINE_DISTANCE = Arena.sub(300);
    private static final int FLIGHT = Arena.sub(500);
    private static final int SHOT_RANGE = Arena.sub(720);
    private static final int LANCE_RANGE = Arena.sub(Tuning.LANCE_RANGE_UNITS);
    private static final int LANCE_BRADS = 9;
    private static final int STEADY_BRADS = 7;
    private static final int ALIGNED_BRADS = 26;
    private static final int FACING_BRADS = 110;

    /** What is held now, and where it points. */
    int controls;

    int aim;

    private final Arena arena;
    private final Bot bot;
    private final @Nullable FieldRules field;
    private final Trigger trigger;
    private int goalX;
    private int goalY;
    private int goalVx;
    private int goalVy;
    private int danger = Pilot.NONE;
    private int aimError;
    private int passUntil;
    private int passHeading;
    private int x;
    private int y;
    private int vx;
    private int vy;
    private int heading;

    /** @param field to keep within; {@code null} for none */
    BotPilot(Arena arena, Bot bot, @Nullable FieldRules field) {
        this.field = field;
        this.arena = arena;
        this.bot = bot;
        trigger = new Trigger(arena, bot.skill);
    }

    void wake() {
        controls = 0;
        danger = Pilot.NONE;
        passUntil = 0;
        goalX = -1;
    }

    /** Keeps an eye on something from now on. */
    void follow(EntityTable table, int slot) {
        goalX = table.get(slot, Ship.X);
        goalY = table.get(slot, Ship.Y);
        goalVx = table.get(slot, Ship.VX);
        goalVy = table.get(slot, Ship.VY);
        int error = bot.skill.aimErrorBrads;
        aimError = (aimError + arena.random.between(-error, error)) / 2;
    }

    /**
     * Goes on to where it was going, or somewhere else once it is there.
     *
     * @param prey ship to go to as the map shows it, or -1
     */
    void wander(int prey) {
        int dx = goalX - arena.ships.get(bot.pilot.ship, Ship.X);
        int dy = goalY - arena.ships.get(bot.pilot.ship, Ship.Y);
        boolean there = Math.abs(dx) < TURN_BACK && Math.abs(dy) < TURN_BACK;
        if (goalX < 0 || there || goalVx != 0 || goalVy != 0) {
            goalX = prey >= 0 ? arena.ships.get(prey, Ship.X) : Arena.sub(anywhere(arena.settings.widthUnits()));
            goalY = prey >= 0 ? arena.ships.get(prey, Ship.Y) : Arena.sub(anywhere(arena.settings.heightUnits()));
            goalVx = 0;
            goalVy = 0;
        }
    }

    /** Goes to a place that everybody was told of. */
    void visit(int placeX, int placeY) {
        goalX = placeX;
        goalY = placeY;
        goalVx = 0;
        goalVy = 0;
    }

    /** A rock on collision course, or none. */
    void watch(int rock) {
        danger = rock;
    }

    void fly() {
        goalX += goalVx;
        goalY += goalVy;
        int at = arena.ships.at(bot.pilot.ship);
        int[] rows = arena.ships.rows();
        x = rows[at + Ship.X];
        y = rows[at + Ship.Y];
        vx = rows[at + Ship.VX];
        vy = rows[at + Ship.VY];
        heading = rows[at + Ship.HEADING];
        int held = aim;
        controls = Ship.AIMED;
        if (!turnsBack() && !flees() && !dodges()) {
            pursue(rows[at + Ship.ENERGY]);
        }
        if (arena.firstFlights.threatens(bot.pilot)) {
            controls &= ~(Ship.FIRE | Ship.LANCE | Ship.SPECIAL);
        }
        if (Math.abs(Brads.turn(held, aim)) < STEADY_BRADS) {
            // A hand does not follow every pixel; and what does not change costs no bytes.
            aim = held;
        }
    }

    private void pursue(int energy) {
        switch (bot.mode) {
            case FIGHT -> fight(energy);
            case FLEE -> flee(energy);
            case MINE -> mine();
            case COLLECT, ROAM -> goTo(goalX, goalY);
        }
    }

    private boolean turnsBack() {
        int soon = arena.tuning.hz * 3 / 4;
        int nextX = x + vx * soon;
        int nextY = y + vy * soon;
        int width = arena.tuning.widthSub;
        int height = arena.tuning.heightSub;
        if (nextX > BORDER && nextY > BORDER && nextX < width - BORDER && nextY < height - BORDER) {
            return false;
        }
        goTo(
                IntMath.clamp(x, TURN_BACK, width - TURN_BACK) + (width / 2 - x) / 8,
                IntMath.clamp(y, TURN_BACK, height - TURN_BACK) + (height / 2 - y) / 8);
        return true;
    }

    /** Keeps within the closing field. */
    private boolean flees() {
        int soon = arena.tuning.hz * 3 / 4;
        if (field == null || field.contains(x + vx * soon, y + vy * soon, FIELD_MARGIN)) {
            return false;
        }
        goTo(field.x(), field.y());
        return true;
    }

    /** Flies at a right angle to the way to the rock, on the side where the course already leads. */
    private boolean dodges() {
        if (danger == Pilot.NONE || !arena.world.lives(Rock.KIND, danger)) {
            return false;
        }
        int dx = arena.rocks.get(danger, Rock.X) - x;
        int dy = arena.rocks.get(danger, Rock.Y) - y;
        int rvx = vx - arena.rocks.get(danger, Rock.VX);
        int rvy = vy - arena.rocks.get(danger, Rock.VY);
        if ((long) dx * rvx + (long) dy * rvy <= 0) {
            return false;
        }
        boolean left = (long) dx * rvy - (long) dy * rvx < 0;
        int toRock = Brads.atan2(dy, dx);
        aim = Brads.wrap(toRock + (left ? -Brads.QUARTER - 40 : Brads.QUARTER + 40));
        controls |= Ship.THRUST;
        if (Math.abs(Brads.turn(heading, toRock)) < ALIGNED_BRADS) {
            controls |= Ship.FIRE;
        }
        return true;
    }

    private void fight(int energy) {
        int distance = IntMath.length(goalX - x, goalY - y);
        if (arena.tick < passUntil) {
            aim = passHeading;
            controls |= Ship.THRUST;
            return;
        }
        if (distance < PASS_DISTANCE + closing(distance) * arena.tuning.ticks(PASS_MILLIS)) {
            pass(Brads.atan2(goalY - y, goalX - x));
            return;
        }
        int lead = leadHeading();
        aim = Brads.wrap(lead + aimError);
        boolean facing = Math.abs(Brads.turn(heading, aim)) < FACING_BRADS;
        boolean opening = (long) (goalX - x) * (goalVx - vx) + (long) (goalY - y) * (goalVy - vy) > 0;
        if (facing && (distance > KEEP_DISTANCE || opening)) {
            controls |= Ship.THRUST;
        }
        if (facing
                && distance > CHASE_DISTANCE
                && bot.skill.compareTo(Skill.NOVICE) > 0
                && energy > Tuning.ENERGY_MAX / 2) {
            controls |= Ship.BOOST;
        }
        if (distance < SHOT_RANGE && Math.abs(Brads.turn(heading, aim)) < ALIGNED_BRADS) {
            shoot();
        }
        lance(distance);
    }

    /** A lance needs no lead: it is fired when the nose happens to cross the enemy. */
    private void lance(int distance) {
        int off = Math.abs(Brads.turn(heading, Brads.atan2(goalY - y, goalX - x)));
        if (distance < LANCE_RANGE && off < LANCE_BRADS && arena.ships.get(bot.pilot.ship, Ship.LANCES) > 0) {
            controls |= Ship.LANCE;
        }
    }

    /** Sub-units a tick by which the enemy comes nearer; 0 if it does not. */
    private int closing(int distance) {
        long along = (long) (goalX - x) * (vx - goalVx) + (long) (goalY - y) * (vy - goalVy);
        return (int) Math.max(0, along / Math.max(1, distance));
    }

    /** At the side where the course already leads, so that both do not turn into each other. */
    private void pass(int toEnemy) {
        long across = (long) (goalX - x) * (vy - goalVy) - (long) (goalY - y) * (vx - goalVx);
        int side = across > 0 ? Brads.QUARTER : -Brads.QUARTER;
        passHeading = Brads.wrap(toEnemy + side + arena.random.between(-60, 60));
        passUntil = arena.tick + arena.tuning.ticks(arena.random.between(350, 900));
    }

    /** Away from the enemy, in curves. */
    private void flee(int energy) {
        if (arena.tick >= passUntil) {
            passUntil = arena.tick + arena.tuning.ticks(arena.random.between(300, 800));
            int away = Brads.atan2(y - goalY, x - goalX);
            passHeading = Brads.wrap(inwards(away) + arena.random.between(-110, 110));
        }
        aim = passHeading;
        controls |= Ship.THRUST | Ship.SPECIAL;
        if (energy > Tuning.ENERGY_MAX / 4 || (arena.ships.get(bot.pilot.ship, Ship.CONTROLS) & Ship.BOOST) != 0) {
            controls |= Ship.BOOST;
        }
    }

    /** A heading that would end at the border is bent towards the middle of the arena. */
    private int inwards(int wanted) {
        int width = arena.tuning.widthSub;
        int height = arena.tuning.heightSub;
        int nextX = x + Brads.x(wanted, FLIGHT);
        int nextY = y + Brads.y(wanted, FLIGHT);
        if (nextX > TURN_BACK && nextY > TURN_BACK && nextX < width - TURN_BACK && nextY < height - TURN_BACK) {
            return wanted;
        }
        return wanted + Brads.turn(wanted, Brads.atan2(height / 2 - y, width / 2 - x)) * 2 / 3;
    }

    private void mine() {
        int distance = IntMath.length(goalX - x, goalY - y);
        aim = Brads.wrap(leadHeading() + aimError / 2);
        int off = Math.abs(Brads.turn(heading, aim));
        if (off < FACING_BRADS && distance > MINE_DISTANCE && speed() < arena.tuning.speed(260)) {
            controls |= Ship.THRUST;
        }
        if (distance < MINE_DISTANCE * 3 / 2 && off < ALIGNED_BRADS) {
            shoot();
        }
    }

    /** Aims where the way there leads once the present drift is made up for. */
    private void goTo(int goX, int goY) {
        int drift = arena.tuning.hz / 2;
        int dx = goX - x - vx * drift;
        int dy = goY - y - vy * drift;
        aim = Brads.atan2(dy, dx);
        int far = IntMath.length(dx, dy);
        if (Math.abs(Brads.turn(heading, aim)) < FACING_BRADS && far > Arena.sub(24)) {
            controls |= Ship.THRUST;
        }
    }

    private void shoot() {
        if (trigger.isHeld()) {
            controls |= Ship.FIRE;
        }
    }

    private int leadHeading() {
        int speed = arena.tuning.stats.pulseSpeed(arena.progression.loadout(bot.pilot.ship));
        return trigger.leadHeading(speed, goalX - x, goalY - y, goalVx - vx, goalVy - vy);
    }

    private int speed() {
        return IntMath.length(vx, vy);
    }

    private int anywhere(int sizeUnits) {
        return sizeUnits / 8 + arena.random.below(sizeUnits * 3 / 4);
    }
}
