package io.github.driftfire.client.input;

import io.github.driftfire.kit.input.BoundAction;
import io.github.driftfire.kit.page.Texts;
import io.github.driftfire.model.arena.Ship;
import java.util.List;

/** What a pilot can do, with the keys and buttons that usually do it. */
public final class Actions {
    /** Bits of the choices, beside those of {@link Ship}: no control of a ship. */
    static final int FIRST_CHOICE = 1 << 20;

    private static final int CHOICES = 3;

    public final BoundAction thrust;
    public final BoundAction left = new BoundAction("left", Texts.of("Turn left"), Ship.LEFT, "KeyA ArrowLeft");
    public final BoundAction right = new BoundAction("right", Texts.of("Turn right"), Ship.RIGHT, "KeyD ArrowRight");
    public final BoundAction brake = new BoundAction("brake", Texts.of("Brake"), Ship.BRAKE, "KeyS ArrowDown Pad1");
    public final BoundAction fire = new BoundAction("fire", Texts.of("Fire"), Ship.FIRE, "Space Mouse0 Pad7 Pad0");
    public final BoundAction boost;
    public final BoundAction lance = new BoundAction("lance", Texts.of("Lance"), Ship.LANCE, "KeyE Mouse1 Pad5");
    public final BoundAction special = new BoundAction("special", Texts.of("Special"), Ship.SPECIAL, "KeyF Pad2");

    private final List<BoundAction> all;

    /** @param shiftOpensMenus Shift with the right button opens a menu that no page can prevent: the other key of the boost comes first */
    public Actions(boolean shiftOpensMenus) {
        thrust = new BoundAction("thrust", Texts.of("Thrust"), Ship.THRUST, "KeyW ArrowUp Mouse2");
        boost = new BoundAction(
                "boost",
                Texts.of("Boost"),
                Ship.BOOST,
                shiftOpensMenus ? "KeyQ ShiftLeft ShiftRight Pad6" : "ShiftLeft ShiftRight KeyQ Pad6");
        all = List.of(
                thrust,
                left,
                right,
                brake,
                fire,
                boost,
                lance,
                special,
                new BoundAction("choice1", Texts.of("First upgrade"), FIRST_CHOICE, "Digit1 Numpad1 Pad14"),
                new BoundAction("choice2", Texts.of("Second upgrade"), FIRST_CHOICE << 1, "Digit2 Numpad2 Pad12"),
                new BoundAction("choice3", Texts.of("Third upgrade"), FIRST_CHOICE << 2, "Digit3 Numpad3 Pad15"));
    }

    /** As settings list them. */
    public List<BoundAction> all() {
        return all;
    }

    /** The choice of these controls, 0 for none. */
    static int choice(int controls) {
        for (int choice = 0; choice < CHOICES; choice++) {
            if ((controls & FIRST_CHOICE << choice) != 0) {
                return choice + 1;
            }
        }
        return 0;
    }
}
