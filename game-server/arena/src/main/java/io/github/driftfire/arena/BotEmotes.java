package io.github.driftfire.arena;

import io.github.driftfire.engine.RoomControl;
import io.github.driftfire.model.math.Rng;
import org.jspecify.annotations.Nullable;

/**
 * What bots show over their ships: a greeting to a newcomer, joy about a kill, anger about who shoots at them, fear. Seldom, so that it stays worth a
 * look. It has dice of its own: whether a bot shows something changes nothing else in the game.
 */
final class BotEmotes {
    /** As in the page's wheel. */
    static final int WAVE = 0;

    static final int LAUGH = 3;
    static final int SORROW = 4;
    static final int ANGER = 5;
    static final int ALARM = 6;
    static final int NOTHING = -1;

    /** One of so many occasions is taken. */
    private static final int ONE_IN = 3;

    private final Arena arena;
    private final @Nullable RoomControl room;
    private final Rng random;

    /** By pilot: what was seen of a bot last, and until when it shows nothing. */
    private final int[] kills;

    private final int[] hitBy;
    private final int[] newcomers;
    private final boolean[] fled;
    private final int[] quietUntil;
    private int allQuietUntil;

    /** @param room {@code null} for a game without one: nothing is shown */
    BotEmotes(Arena arena, @Nullable RoomControl room) {
        this.arena = arena;
        this.room = room;
        random = new Rng(arena.settings.seed() + 1);
        int pilots = arena.pilots.length;
        kills = new int[pilots];
        hitBy = new int[pilots];
        newcomers = new int[pilots];
        fled = new boolean[pilots];
        quietUntil = new int[pilots];
    }

    /** After a bot with a ship has decided. */
    void consider(Bot bot) {
        int emote = occasion(bot);
        if (emote == NOTHING || room == null) {
            return;
        }
        int number = bot.pilot.number;
        boolean always = emote == WAVE;
        if (arena.tick < quietUntil[number] || arena.tick < allQuietUntil || !always && !random.oneIn(ONE_IN)) {
            return;
        }
        quietUntil[number] = arena.tick + arena.tuning.ticks(Rules.BOT_EMOTE_MILLIS);
        allQuietUntil = arena.tick + arena.tuning.ticks(Rules.BOT_EMOTES_MILLIS);
        room.emote(number, bot.pilot.ship, emote);
    }

    /** What has changed for a bot since it was looked at last. */
    private int occasion(Bot bot) {
        Pilot pilot = bot.pilot;
        int number = pilot.number;
        int newcomer = bot.newcomer();
        boolean greets = newcomer != Pilot.NONE && newcomers[number] != newcomer + 1;
        boolean won = pilot.lifeKills > kills[number];
        // By a person: of bots there is always one.
        boolean hit = pilot.hitBy != Pilot.NONE && hitBy[number] != pilot.hitBy + 1 && !arena.pilots[pilot.hitBy].bot;
        boolean flees = bot.mode == Bot.Mode.FLEE && !fled[number];
        newcomers[number] = newcomer + 1;
        kills[number] = pilot.lifeKills;
        hitBy[number] = pilot.hitBy + 1;
        fled[number] = bot.mode == Bot.Mode.FLEE;
        if (greets) {
            return WAVE;
        }
        if (won) {
            return LAUGH;
        }
        if (hit) {
            return bot.skill == Skill.NOVICE ? ALARM : ANGER;
        }
        return flees ? SORROW : NOTHING;
    }
}
