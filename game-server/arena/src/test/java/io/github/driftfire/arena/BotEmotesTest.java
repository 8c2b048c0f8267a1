package io.github.driftfire.arena;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.driftfire.model.arena.ArenaFeed;
import io.github.driftfire.model.arena.BotLevel;
import io.github.driftfire.model.game.CommonMessages;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

final class BotEmotesTest {
    private static final int SECOND = 30;
    private static final int MINUTE = 60 * SECOND;

    private final Stage stage = new Stage(ArenaSettings.dogfight(8, 12, 5));

    private record Shown(int tick, int player, int emote) {}

    private final List<Shown> shown = new ArrayList<>();

    private void ticks(int count) {
        stage.lives.emotes = (player, emote) -> shown.add(new Shown(stage.tick, player, emote));
        stage.ticks(count);
    }

    @Test
    void aPartnerGreetsItsNewcomer() {
        ticks(1);
        stage.game.join(0, "Ada");
        ticks(2);
        assertEquals(1, shown.size(), () -> "shown " + shown);
        assertEquals(BotEmotes.WAVE, shown.get(0).emote, "emote");
        assertEquals(0, stage.arena.firstFlights.newcomer(shown.get(0).player), "newcomer of who greets");
    }

    @Test
    void botsOfEachLevelShowSomethingNowAndThen() {
        stage.game.join(0, "Ada");
        ticks(10 * MINUTE);
        for (int level = BotLevel.NOVICE; level <= BotLevel.ACE; level++) {
            int of = level;
            assertTrue(
                    shown.stream().anyMatch(each -> BotLevel.of(each.player) == of),
                    () -> "nothing of level " + of + " in " + shown);
        }
        assertTrue(shown.stream().map(Shown::emote).distinct().count() >= 3, () -> "emotes " + shown);
        int[] last = new int[stage.arena.pilots.length];
        int any = Integer.MIN_VALUE / 2;
        for (Shown each : shown) {
            assertTrue(stage.arena.pilots[each.player].bot, "a bot shows it");
            assertTrue(each.emote >= 0 && each.emote < CommonMessages.EMOTES, "emote " + each.emote);
            assertTrue(
                    each.tick - any >= stage.arena.tuning.ticks(Rules.BOT_EMOTES_MILLIS), () -> "too often " + shown);
            int since = each.tick - last[each.player];
            assertTrue(
                    last[each.player] == 0 || since >= stage.arena.tuning.ticks(Rules.BOT_EMOTE_MILLIS),
                    "again after " + since);
            any = each.tick;
            last[each.player] = each.tick;
        }
    }

    @Test
    void whoIsHitByAPersonMayBeAngry() {
        ticks(1);
        stage.game.join(0, "Ada");
        ticks(MINUTE);
        for (int i = 0; i < 200 && shown.stream().noneMatch(each -> each.emote == BotEmotes.ANGER); i++) {
            for (Pilot pilot : stage.arena.pilots) {
                if (pilot.bot && pilot.ship >= 0 && BotLevel.of(pilot.number) != BotLevel.NOVICE) {
                    pilot.forgetHits();
                }
            }
            ticks(SECOND);
            for (Pilot pilot : stage.arena.pilots) {
                if (pilot.bot && pilot.ship >= 0 && BotLevel.of(pilot.number) != BotLevel.NOVICE) {
                    stage.game.match().damage.hurt(pilot.ship, 1, 0, ArenaFeed.BY_PULSE);
                }
            }
            ticks(1);
        }
        assertTrue(shown.stream().anyMatch(each -> each.emote == BotEmotes.ANGER), () -> "shown " + shown);
    }
}
