package io.github.driftfire.orbs;

import io.github.driftfire.model.game.*;
import io.github.driftfire.model.math.*;
import io.github.driftfire.model.protocol.WorldSettings;
import io.github.driftfire.model.state.*;
import java.util.List;

/** What both ends know: the kinds of entities, how an input steers, how an orb moves. */
public final class Orbs extends AbstractGameModel {
    public static final int ORB = 0, DOT = 1, EATEN = 1;
    public static final int X = 0, Y = 1, VX = 2, VY = 3, MASS = 4, REST = 5, PLAYER = 6;
    public static final int MIN_MASS = 64, MAX_MASS = 1600, DASH = 0, GO = 1, AIM = 2;
    public static final InputLayout INPUT = InputLayout.builder()
            .buttons("dash", 1)
            .value("go", 2)
            .value("aim", 10)
            .build();

    public static int radius(int mass) {
        return IntMath.sqrt(9 * mass);
    }

    public Orbs() {
        super(new WorldSettings("orbs", 2400, 2400, 20), INPUT);
    }

    @Override
    public Model model(WorldSettings settings) {
        int width = settings.widthUnits() * Model.SUB, height = settings.heightUnits() * Model.SUB;
        FieldTable.Builder fields = FieldTable.builder().unsigned("x", 23).unsigned("y", 23);
        EntityKind dot = new EntityKind("dot", fields.build(), (rows, at) -> true);
        fields.signed("vx", 17).signed("vy", 17).unsigned("mass", 11);
        fields.unsigned("rest", 8).unsigned("player", 12);
        Edge edge = new Edge(width, height);
        Motion motion = (rows, at) -> {
            rows[at + REST] = Math.max(0, rows[at + REST] - 1);
            return edge.moveFree(rows, at); // Bursts at the border.
        };
        return new Model(
                List.of(new EntityKind("orb", fields.build(), motion), dot), ORB, width, height, settings.tickRateHz());
    }

    @Override
    public Steering steering(WorldSettings settings) {
        int hz = settings.tickRateHz();
        Steering steering = (rows, at, input) -> {
            boolean dash = INPUT.get(input, DASH) != 0 && rows[at + REST] == 0;
            int speed = 4_000_000 / hz / (36 + radius(rows[at + MASS])), aim = INPUT.get(input, AIM);
            int wanted = dash ? 4 * speed : speed * INPUT.get(input, GO) / 3, ease = dash ? 1 : 1 + hz / 3;
            rows[at + VX] += (Brads.x(aim, wanted) - rows[at + VX]) / ease;
            rows[at + VY] += (Brads.y(aim, wanted) - rows[at + VY]) / ease;
            rows[at + REST] = dash ? 2 * hz : rows[at + REST];
            return dash ? 1 : 0;
        };
        return steering.withLateInputs(new LateInputLimits(12, 900), X, Y, VX, VY, MASS, REST);
    }
}
