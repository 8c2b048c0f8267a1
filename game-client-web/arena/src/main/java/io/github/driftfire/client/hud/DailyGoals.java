package io.github.driftfire.client.hud;

import io.github.driftfire.client.play.Spectator;
import io.github.driftfire.kit.page.Browser;
import io.github.driftfire.kit.page.StorageKeys;
import io.github.driftfire.kit.page.Texts;
import io.github.driftfire.kit.page.Ui;
import io.github.driftfire.model.arena.CombatFeed;
import io.github.driftfire.model.math.Rng;
import io.github.driftfire.netcode.Player;
import org.jspecify.annotations.Nullable;
import org.teavm.jso.JSBody;
import org.teavm.jso.dom.html.HTMLElement;

/**
 * Three goals for the day, the same for everybody on it (UTC). Progress is kept in the browser, and shown on the first screen and after a
 * life.
 */
public final class DailyGoals implements Spectator {
    static final int GOALS = 3;

    private static final int KILLS = 0;
    private static final int POINTS = 1;
    private static final int ROW = 2;
    private static final int ASSISTS = 3;
    private static final int REVENGES = 4;
    private static final int BOUNTIES = 5;
    private static final int COUNTERS = 6;

    private static final String[] TEXTS = {
        Texts.of("Destroy {0} ships"),
        Texts.of("Earn {0} points"),
        Texts.of("{0} kills in one life"),
        Texts.of("Assist {0} times"),
        Texts.of("Take revenge {0} times"),
        Texts.of("{0} points of bounties")
    };

    private static final int[][] AMOUNTS = {{5, 10, 15}, {100, 200, 300}, {2, 3, 4}, {3, 5, 8}, {1, 2, 3}, {30, 60, 100}
    };

    private final HTMLElement onFirstScreen = Ui.element("daily");
    private final HTMLElement onCard = Ui.element("death-daily");
    private final StorageKeys keys;
    private final int[] kinds = new int[GOALS];
    private final int[] amounts = new int[GOALS];
    private final int[] progress = new int[COUNTERS];
    private int day = -1;
    private int own = -1;

    DailyGoals(StorageKeys keys) {
        this.keys = keys;
        begin(today());
        show();
    }

    /** @param player own number, -1 before it is known */
    void own(int player) {
        own = player;
    }

    private void begin(int newDay) {
        day = newDay;
        draw(day, kinds, amounts);
        for (int i = 0; i < COUNTERS; i++) {
            progress[i] = 0;
        }
        String kept = Browser.recall(keys.of("daily"));
        if (kept != null) {
            read(kept);
        }
    }

    /** Draws the goals of a day out of the table, no kind twice. */
    static void draw(int day, int[] kinds, int[] amounts) {
        Rng random = new Rng(day * 7919 + 17);
        for (int i = 0; i < GOALS; i++) {
            boolean taken = true;
            while (taken) {
                kinds[i] = random.below(COUNTERS);
                taken = false;
                for (int before = 0; before < i; before++) {
                    taken |= kinds[before] == kinds[i];
                }
            }
            amounts[i] = AMOUNTS[kinds[i]][random.below(AMOUNTS[kinds[i]].length)];
        }
    }

    /** The day, then each counter; of another day, or of another kind of text, nothing. */
    private void read(String kept) {
        int[] numbers = new int[COUNTERS + 1];
        int count = 0;
        int number = 0;
        for (int i = 0; i <= kept.length(); i++) {
            char c = i < kept.length() ? kept.charAt(i) : ' ';
            if (c >= '0' && c <= '9' && number < 10_000_000) {
                number = number * 10 + c - '0';
            } else if (count < numbers.length) {
                numbers[count++] = number;
                number = 0;
            }
        }
        if (count == numbers.length && numbers[0] == day) {
            System.arraycopy(numbers, 1, progress, 0, COUNTERS);
        }
    }

    private void count(int counter, int value) {
        int now = today();
        if (now != day) {
            begin(now);
        }
        progress[counter] = value;
        StringBuilder text = new StringBuilder();
        text.append(day);
        for (int each : progress) {
            text.append(' ').append(each);
        }
        Browser.remember(keys.of("daily"), text.toString());
    }

    @Override
    public void killed(Player killer, Player victim, int means) {
        if (own >= 0 && killer.number() == own && victim.number() != own) {
            count(KILLS, progress[KILLS] + 1);
        }
    }

    @Override
    public void scored(int points, double x, double y, boolean byKill) {
        count(POINTS, progress[POINTS] + points);
    }

    @Override
    public void streak(Player pilot, int kills) {
        if (pilot.number() == own && kills > progress[ROW]) {
            count(ROW, kills);
        }
    }

    @Override
    public void rewarded(int kind, Player about, int points) {
        if (kind == CombatFeed.ASSIST) {
            count(ASSISTS, progress[ASSISTS] + 1);
        } else if (kind == CombatFeed.REVENGE) {
            count(REVENGES, progress[REVENGES] + 1);
        } else {
            count(BOUNTIES, progress[BOUNTIES] + points);
        }
    }

    @Override
    public void ownDied(double respawnMillis, double launchMillis, int lost) {
        show();
    }

    /** Writes both lists anew. */
    void show() {
        write(onFirstScreen, Texts.of("Goals of the day"));
        write(onCard, null);
    }

    private void write(HTMLElement list, @Nullable String title) {
        Ui.text(list, "");
        if (title != null) {
            Ui.text(Ui.child(list, "li", "title"), title);
        }
        for (int i = 0; i < GOALS; i++) {
            int done = Math.min(amounts[i], progress[kinds[i]]);
            HTMLElement line = Ui.child(list, "li", done == amounts[i] ? "done" : "");
            Ui.text(Ui.child(line, "span", ""), text(TEXTS[kinds[i]], amounts[i]));
            Ui.text(Ui.child(line, "b", ""), done == amounts[i] ? "\u2713" : done + "/" + amounts[i]);
        }
    }

    private static String text(String pattern, int amount) {
        int at = pattern.indexOf("{0}");
        return pattern.substring(0, at) + amount + pattern.substring(at + 3);
    }

    /** Days since 1970 in UTC. */
    @JSBody(script = "return Math.floor(Date.now() / 86400000);")
    private static native int today();
}
