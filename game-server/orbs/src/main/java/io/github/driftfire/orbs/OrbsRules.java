package io.github.driftfire.orbs;

import static io.github.driftfire.orbs.Orbs.*;

import io.github.driftfire.engine.kit.*;
import io.github.driftfire.model.state.*;

/** Who eats, who pushes whom, and what that is worth. */
final class OrbsRules implements GameRules {
    private final DiscCollision collision = new DiscCollision();
    private final GameContext context;
    private final Players players;
    private final EntityTable orbs;
    private final int[] pushedBy;

    OrbsRules(GameContext context) {
        this.context = context;
        players = context.players();
        orbs = context.world().table(ORB);
        pushedBy = new int[players.end()];
        context.carryOver(MASS);
    }

    @Override
    public int arrive(int player) {
        pushedBy[player] = player;
        int orb = context.spawnAnywhere(ORB, 200);
        orbs.set(orb, MASS, MIN_MASS);
        return orb;
    }

    @Override
    public void avatarEnded(int player) {
        players.respawn(player, context.model().tickRateHz() * 3 / 2);
        players.addScore(pushedBy[player], pushedBy[player] == player ? -players.score(player) / 2 : 20);
    }

    @Override
    public void rules(int tick) {
        var world = context.world();
        SpatialIndex dots = context.index(DOT);
        for (int orb = 0; orb < orbs.end(); orb++) {
            if (world.lives(ORB, orb)) {
                int reach = radius(orbs.get(orb, MASS)) * Model.SUB;
                for (int i = dots.within(orbs.get(orb, X), orbs.get(orb, Y), reach) - 1; i >= 0; i--) {
                    world.end(DOT, dots.found(i), EATEN);
                    orbs.set(orb, MASS, Math.min(MAX_MASS, orbs.get(orb, MASS) + 4));
                    players.addScore(players.owner(orb), 1);
                }
                for (int other = 0; other < orb; other++) {
                    int apart = radius(orbs.get(orb, MASS)) + radius(orbs.get(other, MASS));
                    if (collision.bounce(world, ORB, orb, other, apart * Model.SUB, MASS)) {
                        pushedBy[players.owner(orb)] = players.owner(other);
                        pushedBy[players.owner(other)] = players.owner(orb);
                    }
                }
            }
        }
        while (world.table(DOT).count() < context.settings().number("dots")) {
            context.spawnAnywhere(DOT, 60);
        }
    }
}
