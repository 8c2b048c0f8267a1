package io.github.driftfire.orbs;

import io.github.driftfire.engine.kit.*;

/** How a server finds the game: named in {@code META-INF/services}. */
public final class OrbsProvider extends RulesGameProvider {
    public OrbsProvider() {
        super(new Orbs(), OrbsRules::new, 4, ConfigOption.number("dots", 300, 1, 1000, "Dots in a room"));
    }

    @Override
    public BotController bot(int seed) {
        return view -> Orbs.INPUT.pack(0, 3, view.headingToNearest(Orbs.ORB, Orbs.DOT));
    }
}
