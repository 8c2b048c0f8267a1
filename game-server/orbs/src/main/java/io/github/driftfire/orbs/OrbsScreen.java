package io.github.driftfire.orbs;

import io.github.driftfire.kit.*;
import io.github.driftfire.kit.input.*;
import io.github.driftfire.netcode.*;

/** How the game is steered and drawn. */
public final class OrbsScreen implements GameScreen {
    private static final String[] COLORS = {"#5cc8ff", "#ffb84d", "#79f5cb", "#ff6f91", "#c49bff", "#f4f06a"};
    private final double[] radii = new double[4096];

    public static void main(String[] args) {
        GamePage.run(new Orbs(), new OrbsScreen());
    }

    @Override
    public String help() {
        return "Eat, grow, and push others over the border. Steer with mouse or finger; dash with space or a second finger.";
    }

    @Override
    public int input(Pointer pointer, Keys keys) {
        int dash = pointer.secondary() || keys.held("Space") ? 1 : 0;
        return Orbs.INPUT.pack(dash, (int) Math.min(3, pointer.distance() / 30), pointer.headingBrads());
    }

    @Override
    public void draw(GameCanvas canvas, GameClient client) {
        canvas.border("#ff5470");
        InterpolatedEntities dots = client.entities(Orbs.DOT), orbs = client.entities(Orbs.ORB);
        for (int i = 0; i < dots.size(); i++) {
            double x = dots.track(i).x(), y = dots.track(i).y(), size = 5 + Math.sin(canvas.nowMillis() / 250 + x);
            canvas.disc(x, y, size, COLORS[(int) x % 6]);
        }
        for (int i = 0; i < orbs.size(); i++) {
            InterpolatedEntity orb = orbs.track(i);
            if (!client.isOwn(orb)) {
                orb(canvas, client, orb.x(), orb.y(), orb.row());
            }
        }
        Prediction own = client.prediction();
        if (own.present()) {
            orb(canvas, client, own.x(), own.y(), own.row());
        }
    }

    private void orb(GameCanvas canvas, GameClient client, double x, double y, int[] row) {
        int player = row[Orbs.PLAYER];
        double radius = radii[player] += (Orbs.radius(row[Orbs.MASS]) - radii[player]) * 0.12;
        canvas.glow(x, y, 1.8 * radius, COLORS[player % 6]);
        canvas.disc(x, y, radius, COLORS[player % 6]);
        canvas.ring(x, y, radius * 0.85, radius * 0.07, row[Orbs.REST] == 0 ? "#ffffff" : "#ffffff55");
        canvas.text(x, y, 10 + radius / 5, client.roster().player(player).name(), "#06101c");
    }

    @Override
    public void ended(GameCanvas canvas, InterpolatedEntity it) {
        boolean orb = it.kind() == Orbs.ORB;
        canvas.burst(it.x(), it.y(), orb ? 90 : 9, COLORS[orb ? it.get(Orbs.PLAYER) % 6 : (int) it.x() % 6]);
    }
}
