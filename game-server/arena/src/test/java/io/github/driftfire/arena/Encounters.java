package io.github.driftfire.arena;

import io.github.driftfire.model.arena.Ship;
import io.github.driftfire.model.arena.Tuning;
import io.github.driftfire.model.math.Brads;
import io.github.driftfire.model.math.IntMath;
import io.github.driftfire.model.math.Rng;
import io.github.driftfire.model.protocol.ViewShape;
import java.util.Arrays;
import java.util.List;

/**
 * An average pilot who ignores the map: flies on at random until a ship comes into the window, fights what is there, and counts what it met.
 * Times are ticks of the room; nothing depends on a clock.
 */
final class Encounters {
    private static final int PILOT = 0;
    private static final int WIDTH = Arena.sub(ViewShape.USUAL.widthUnits());
    private static final int HEIGHT = Arena.sub(ViewShape.USUAL.heightUnits());
    private static final int REACTION_TICKS = 9;
    private static final int AIM_ERROR = 26;
    private static final int SHOT_UNITS = 620;
    private static final int NEAR_UNITS = 170;

    final Stage stage;
    private final Rng random;
    private final int[] visibleTicks;
    private int until;
    private int turnUntil;

    int ticks;
    int aloneTicks;
    int deaths;
    int seenDeaths;
    int rockDeaths;
    int ramDeaths;
    int kills;

    Encounters(ArenaSettings settings, int seed) {
        stage = new Stage(settings);
        random = new Rng(seed);
        visibleTicks = new int[stage.arena.pilots.length];
        stage.game.join(PILOT, "average");
    }

    void run(int count) {
        for (int i = 0; i < count; i++) {
            int before = stage.game.avatar(PILOT);
            look();
            steer();
            stage.tick();
            if (before >= 0 && stage.game.avatar(PILOT) < 0) {
                died();
            }
        }
    }

    private void look() {
        int own = stage.game.avatar(PILOT);
        if (own < 0) {
            Arrays.fill(visibleTicks, 0);
            return;
        }
        ticks++;
        int x = ViewShape.middle(stage.arena.ships.get(own, Ship.X), WIDTH, stage.arena.tuning.widthSub);
        int y = ViewShape.middle(stage.arena.ships.get(own, Ship.Y), HEIGHT, stage.arena.tuning.heightSub);
        boolean alone = true;
        for (Pilot pilot : stage.arena.pilots) {
            boolean visible = pilot.number != PILOT
                    && pilot.ship >= 0
                    && Math.abs(stage.arena.ships.get(pilot.ship, Ship.X) - x) <= WIDTH / 2
                    && Math.abs(stage.arena.ships.get(pilot.ship, Ship.Y) - y) <= HEIGHT / 2;
            visibleTicks[pilot.number] = visible ? visibleTicks[pilot.number] + 1 : 0;
            alone &= !visible;
        }
        aloneTicks += alone ? 1 : 0;
    }

    private void steer() {
        int own = stage.game.avatar(PILOT);
        if (own < 0) {
            stage.controls[PILOT] = stage.tick % 2 == 0 ? Ship.FIRE : 0;
            return;
        }
        if (stage.tick < until) {
            return;
        }
        until = stage.tick + REACTION_TICKS;
        int enemy = nearest(own);
        stage.controls[PILOT] = Ship.AIMED | Ship.THRUST;
        if (enemy < 0) {
            if (stage.tick >= turnUntil) {
                turnUntil = stage.tick + 30 * random.between(2, 5);
                stage.aims[PILOT] = random.below(Brads.TURN);
            }
            turnBack(own);
            return;
        }
        int dx = stage.arena.ships.get(enemy, Ship.X) - stage.arena.ships.get(own, Ship.X);
        int dy = stage.arena.ships.get(enemy, Ship.Y) - stage.arena.ships.get(own, Ship.Y);
        int distance = IntMath.length(dx, dy);
        int lead = distance / stage.arena.tuning.pulseSpeed;
        int leadX = dx + (stage.arena.ships.get(enemy, Ship.VX) - stage.arena.ships.get(own, Ship.VX)) * lead;
        int leadY = dy + (stage.arena.ships.get(enemy, Ship.VY) - stage.arena.ships.get(own, Ship.VY)) * lead;
        stage.aims[PILOT] = Brads.wrap(Brads.atan2(leadY, leadX) + random.between(-AIM_ERROR, AIM_ERROR));
        if (distance < Arena.sub(SHOT_UNITS)) {
            stage.controls[PILOT] |= Ship.FIRE;
        }
        if (distance < Arena.sub(NEAR_UNITS)) {
            stage.controls[PILOT] &= ~Ship.THRUST;
        }
    }

    private int nearest(int own) {
        int best = Pilot.NONE;
        int least = Integer.MAX_VALUE;
        for (Pilot pilot : stage.arena.pilots) {
            if (visibleTicks[pilot.number] > REACTION_TICKS && pilot.ship >= 0) {
                int distance = IntMath.length(
                        stage.arena.ships.get(pilot.ship, Ship.X) - stage.arena.ships.get(own, Ship.X),
                        stage.arena.ships.get(pilot.ship, Ship.Y) - stage.arena.ships.get(own, Ship.Y));
                if (distance < least) {
                    least = distance;
                    best = pilot.ship;
                }
            }
        }
        return best;
    }

    /** The force field is seen by everybody. */
    private void turnBack(int own) {
        Tuning tuning = stage.arena.tuning;
        int x = stage.arena.ships.get(own, Ship.X);
        int y = stage.arena.ships.get(own, Ship.Y);
        int margin = Arena.sub(300);
        if (x < margin || y < margin || x > tuning.widthSub - margin || y > tuning.heightSub - margin) {
            stage.aims[PILOT] = Brads.atan2(tuning.heightSub / 2 - y, tuning.widthSub / 2 - x);
        }
    }

    private void died() {
        deaths++;
        List<String> told = stage.heard().about("kill");
        for (String line : told) {
            String[] words = line.split(" ", -1);
            if (words[2].equals(Integer.toString(PILOT))) {
                boolean somebody = !words[1].equals("nobody");
                rockDeaths += somebody ? 0 : 1;
                ramDeaths += words[4].equals("2") ? 1 : 0;
                seenDeaths += somebody && visibleTicks[Integer.parseInt(words[1])] >= stage.arena.tuning.hz ? 1 : 0;
            }
        }
        kills = stage.arena.pilots[PILOT].kills;
        until = 0;
    }
}
