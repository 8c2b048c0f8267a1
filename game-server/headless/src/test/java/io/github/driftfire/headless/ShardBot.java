package io.github.driftfire.headless;

import io.github.driftfire.model.arena.*;
import io.github.driftfire.model.math.Brads;
import io.github.driftfire.netcode.*;
import java.net.URI;
import java.time.Duration;

/** Flies for a minute, always towards the nearest shard. */
final class ShardBot {
    public static void main(String[] args) throws Exception {
        try (HeadlessClient bot = HeadlessClient.connect(URI.create(args[0]), new ArenaGameModel(), "Bot")) {
            bot.play(Duration.ofMinutes(1), ShardBot::input);
        }
    }

    static int input(GameClient client) {
        double x = client.prediction().x(), y = client.prediction().y(), nearest = 1e9, angle = 0;
        for (int i = 0; i < client.entities(Shard.KIND).size(); i++) {
            InterpolatedEntity shard = client.entities(Shard.KIND).track(i);
            double dx = shard.x() - x, dy = shard.y() - y;
            angle = Math.hypot(dx, dy) < nearest ? Math.atan2(dy, dx) : angle;
            nearest = Math.min(nearest, Math.hypot(dx, dy));
        }
        return ShipSteering.input(Ship.THRUST | Ship.AIMED, (int) (angle / Brads.RADIANS) & (Brads.TURN - 1));
    }
}
