package io.github.driftfire.kit.input;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Which keys and buttons do what, as the player has chosen. A code is a key by its place as in {@code KeyW}, a button of the mouse as in
 * {@code Mouse0}, or one of a gamepad as in {@code Pad7}; it belongs to one action at most. Plain Java.
 *
 * <p>Kept as a text: {@code thrust=KeyI,Mouse2;fire=}, with the actions that are not as usual.
 */
public final class Bindings {
    /** Of the standard gamepad. */
    public static final int PAD_BUTTONS = 17;

    private static final String MOUSE = "Mouse";
    private static final String PAD = "Pad";

    /** Keys that the page, the browser or the system keeps: chat, emotes, votes, menu, focus, shortcuts. */
    private static final String RESERVED =
            " Escape Enter NumpadEnter Tab KeyV KeyY KeyN ControlLeft ControlRight AltLeft AltRight MetaLeft MetaRight OSLeft OSRight"
                    + " ContextMenu CapsLock NumLock ScrollLock PrintScreen Pause Delete Backspace Unidentified Pad9 Pad16 ";

    private final List<BoundAction> actions;
    private final List<List<String>> codes = new ArrayList<>();
    private final int[] padBits = new int[PAD_BUTTONS];

    public Bindings(List<BoundAction> actions) {
        this.actions = actions;
        reset();
    }

    public static boolean isPad(String code) {
        return code.startsWith(PAD);
    }

    public static boolean isMouse(String code) {
        return code.startsWith(MOUSE);
    }

    /** The code of a mouse button: 0 left, 1 middle, 2 right. */
    public static String mouse(int button) {
        return MOUSE + button;
    }

    /** The code of a gamepad's button, as the standard numbers it. */
    public static String pad(int button) {
        return PAD + button;
    }

    /** Whether a player may choose it. */
    public static boolean isFree(String code) {
        boolean function = code.length() > 1 && code.charAt(0) == 'F' && code.charAt(1) <= '9';
        return !code.isEmpty() && !function && !RESERVED.contains(" " + code + " ");
    }

    public List<BoundAction> actions() {
        return actions;
    }

    /** The codes of an action, the first one the one that hints name. */
    public List<String> codes(BoundAction action) {
        return codes.get(index(action));
    }

    /** What a code does; {@code null} for nothing. */
    public @Nullable BoundAction action(String code) {
        for (int i = 0; i < actions.size(); i++) {
            if (position(codes.get(i), code) >= 0) {
                return actions.get(i);
            }
        }
        return null;
    }

    /** The control of a code, 0 for none. */
    public int bit(String code) {
        BoundAction action = action(code);
        return action == null ? 0 : action.bit();
    }

    /** The controls of a gamepad's buttons, a bit for each that is down. */
    public int padBits(int buttons) {
        int bits = 0;
        for (int button = 0; button < PAD_BUTTONS; button++) {
            if ((buttons & 1 << button) != 0) {
                bits |= padBits[button];
            }
        }
        return bits;
    }

    /** The first code of a kind of device; empty if there is none. */
    public String first(BoundAction action, boolean pad, boolean mouse) {
        for (String code : codes(action)) {
            if (isPad(code) == pad && isMouse(code) == mouse) {
                return code;
            }
        }
        return "";
    }

    /**
     * Gives a code to an action, and takes it from any other.
     *
     * @param instead the code of the action whose place it takes; {@code null} for a further one
     */
    public void bind(BoundAction action, String code, @Nullable String instead) {
        List<String> own = codes(action);
        BoundAction before = action(code);
        if (before == action) {
            return;
        }
        if (before != null) {
            unbind(before, code);
        }
        int place = instead == null ? -1 : position(own, instead);
        if (place >= 0) {
            own.set(place, code);
        } else {
            own.add(code);
        }
        changed();
    }

    public void unbind(BoundAction action, String code) {
        List<String> own = codes(action);
        int place = position(own, code);
        if (place >= 0) {
            own.remove(place);
            changed();
        }
    }

    /** All as usual. */
    public void reset() {
        codes.clear();
        for (int i = 0; i < actions.size(); i++) {
            List<String> usual = new ArrayList<>();
            split(actions.get(i).usual(), ' ', usual);
            codes.add(usual);
        }
        changed();
    }

    public boolean isUsual() {
        return text().isEmpty();
    }

    /** What is not as usual; empty if nothing is. */
    public String text() {
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < actions.size(); i++) {
            String own = joined(codes.get(i), ' ');
            if (!own.equals(actions.get(i).usual())) {
                text.append(text.length() == 0 ? "" : ";")
                        .append(actions.get(i).id())
                        .append('=');
                text.append(joined(codes.get(i), ','));
            }
        }
        return text.toString();
    }

    /** Takes what {@link #text} has given. Passes over what it does not know, as of another version. */
    public void read(@Nullable String text) {
        reset();
        List<String> parts = new ArrayList<>();
        split(text == null ? "" : text, ';', parts);
        List<String> read = new ArrayList<>();
        for (String part : parts) {
            int equals = part.indexOf('=');
            for (int i = 0; equals > 0 && i < actions.size(); i++) {
                if (actions.get(i).id().equals(part.substring(0, equals))) {
                    codes.get(i).clear();
                    read.clear();
                    split(part.substring(equals + 1), ',', read);
                    take(codes.get(i), read);
                }
            }
        }
        changed();
    }

    private void take(List<String> own, List<String> read) {
        for (String code : read) {
            BoundAction before = action(code);
            if (before != null) {
                codes(before).remove(position(codes(before), code));
            }
            if (isFree(code)) {
                own.add(code);
            }
        }
    }

    private void changed() {
        for (int button = 0; button < PAD_BUTTONS; button++) {
            padBits[button] = bit(pad(button));
        }
    }

    private int index(BoundAction action) {
        for (int i = 0; i < actions.size(); i++) {
            if (actions.get(i) == action) {
                return i;
            }
        }
        throw new IllegalArgumentException("no action of these: " + action.id());
    }

    /** The list's own search would take the script every class's {@code equals}. */
    private static int position(List<String> list, String code) {
        for (int i = 0; i < list.size(); i++) {
            if (list.get(i).equals(code)) {
                return i;
            }
        }
        return -1;
    }

    /** The JDK's own way brings a script all of the regular expressions. */
    private static void split(String text, char separator, List<String> parts) {
        int from = 0;
        while (from <= text.length()) {
            int to = text.indexOf(separator, from);
            to = to < 0 ? text.length() : to;
            if (to > from) {
                parts.add(text.substring(from, to));
            }
            from = to + 1;
        }
    }

    private static String joined(List<String> list, char separator) {
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < list.size(); i++) {
            if (i > 0) {
                text.append(separator);
            }
            text.append(list.get(i));
        }
        return text.toString();
    }
}
