package io.github.driftfire.page;

import io.github.driftfire.kit.page.Texts;
import io.github.driftfire.kit.page.Ui;
import io.github.driftfire.model.lobby.CreateRoom;
import io.github.driftfire.model.lobby.ModeEntry;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.teavm.jso.JSBody;
import org.teavm.jso.dom.html.HTMLElement;

/** What kind of private room: its mode, how many people, how many bots. */
final class RoomForm {
    /** Up to here each number is offered, then twice as many. */
    private static final int EACH = 4;

    private final HTMLElement mode = Ui.element("create-mode");
    private final HTMLElement players = Ui.element("create-players");
    private final HTMLElement bots = Ui.element("create-bots");
    private List<ModeEntry> modes = List.of();
    private String shown = "";

    RoomForm() {
        Ui.on(mode, "change", event -> numbers());
    }

    /** The modes of the page's game. */
    void modes(List<ModeEntry> all) {
        StringBuilder key = new StringBuilder();
        for (ModeEntry each : all) {
            key.append(each.mode()).append(each.maxPlayers()).append('/');
        }
        modes = all;
        // What is rebuilt loses the choice.
        if (key.toString().equals(shown)) {
            return;
        }
        shown = key.toString();
        Ui.text(mode, "");
        for (ModeEntry each : all) {
            option(mode, each.mode(), Texts.known(each.title()));
        }
        Ui.disabled(mode, all.size() < 2);
        numbers();
    }

    /** As on the first screen. */
    void choose(@Nullable ModeEntry first) {
        if (first != null) {
            Ui.value(mode, first.mode());
            numbers();
        }
    }

    private @Nullable ModeEntry chosen() {
        for (ModeEntry each : modes) {
            if (each.mode().equals(Ui.value(mode))) {
                return each;
            }
        }
        return null;
    }

    private void numbers() {
        ModeEntry its = chosen();
        int most = its == null ? 0 : its.maxPlayers();
        Ui.text(players, "");
        Ui.text(bots, "");
        option(bots, "", Texts.of("Usual"));
        option(bots, "0", Texts.of("None"));
        for (int number : upTo(most)) {
            option(players, Integer.toString(number), Integer.toString(number));
            option(bots, Integer.toString(number), Integer.toString(number));
        }
        Ui.value(players, Integer.toString(most));
    }

    private static List<Integer> upTo(int most) {
        List<Integer> numbers = new ArrayList<>();
        for (int number = Math.min(2, most); number < most; number = number < EACH ? number + 1 : number * 2) {
            numbers.add(number);
        }
        if (most > 0) {
            numbers.add(most);
        }
        return numbers;
    }

    private static void option(HTMLElement select, String value, String text) {
        HTMLElement option = Ui.child(select, "option", "");
        option.setAttribute("value", value);
        Ui.text(option, text);
    }

    /** What to ask the lobby for; {@code null} if it has told no modes. */
    @Nullable
    CreateRoom request() {
        ModeEntry its = chosen();
        if (its == null) {
            return null;
        }
        int most = whole(players);
        int filled = whole(bots);
        return CreateRoom.of(
                its.mode(), most < 0 ? null : Integer.valueOf(most), filled < 0 ? null : Integer.valueOf(filled));
    }

    /** -1 for what is not chosen. */
    @JSBody(params = "select", script = "return select.value === '' ? -1 : select.value | 0;")
    private static native int whole(HTMLElement select);
}
