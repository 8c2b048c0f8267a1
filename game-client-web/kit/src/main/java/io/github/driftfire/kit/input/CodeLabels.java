package io.github.driftfire.kit.input;

import io.github.driftfire.kit.page.Texts;

/** What a key or button of {@link Bindings} is called on the player's devices. Plain Java. */
public final class CodeLabels {
    /** As the standard gamepad numbers them; letters as on most pads. */
    private static final String[] PAD = {
        "A",
        "B",
        "X",
        "Y",
        "LB",
        "RB",
        "LT",
        "RT",
        "Back",
        "Start",
        "L3",
        "R3",
        "\u271a \u2191",
        "\u271a \u2193",
        "\u271a \u2190",
        "\u271a \u2192",
        "Guide"
    };

    /** Names that pads of the other large maker print. */
    private static final String[] PLAYSTATION = {
        "\u2715", "\u25cb", "\u25a1", "\u25b3", "L1", "R1", "L2", "R2", "Share", "Options"
    };

    private final KeyLabels letters;
    private boolean playstation;

    /** @param letters what the layout writes on the letters */
    public CodeLabels(KeyLabels letters) {
        this.letters = letters;
    }

    /** Takes the name that a gamepad gives itself. Answers whether its buttons are called otherwise from here on. */
    public boolean pad(String name) {
        boolean now = name.contains("054c") || name.contains("DualS") || name.contains("PLAYSTATION");
        boolean changed = now != playstation;
        playstation = now;
        return changed;
    }

    public String of(String code) {
        if (Bindings.isPad(code)) {
            int button = number(code, 3);
            return playstation && button < PLAYSTATION.length
                    ? PLAYSTATION[button]
                    : button < PAD.length ? PAD[button] : Texts.of("Button {0}", Integer.toString(button + 1));
        }
        if (code.startsWith("Digit")) {
            return code.substring(5);
        }
        if (code.startsWith("Numpad")) {
            return "Num " + code.substring(6);
        }
        return switch (code) {
            case "Mouse0" -> Texts.of("Left click");
            case "Mouse1" -> Texts.of("Middle click");
            case "Mouse2" -> Texts.of("Right click");
            case "ArrowUp" -> "\u2191";
            case "ArrowDown" -> "\u2193";
            case "ArrowLeft" -> "\u2190";
            case "ArrowRight" -> "\u2192";
            case "ShiftLeft" -> Texts.of("Shift");
            case "ShiftRight" -> Texts.of("Right Shift");
            case "Comma" -> ",";
            case "Period" -> ".";
            case "Slash" -> "/";
            case "Semicolon" -> ";";
            case "Minus" -> "-";
            case "Equal" -> "=";
            case "PageUp" -> "Page \u2191";
            case "PageDown" -> "Page \u2193";
            default -> Texts.known(letters.label(code));
        };
    }

    private static int number(String code, int from) {
        int number = 0;
        for (int i = from; i < code.length(); i++) {
            number = number * 10 + (code.charAt(i) - '0');
        }
        return number;
    }
}
