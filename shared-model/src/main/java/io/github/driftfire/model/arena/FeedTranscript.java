package io.github.driftfire.model.arena;

import io.github.driftfire.model.game.RosterFeed;
import io.github.driftfire.model.wire.WireReader;

/** A feed as text, a message a line: for golden files that both ends must read alike, and for people who look into a frame. */
public final class FeedTranscript implements RosterFeed.Reader, ArenaFeed.Reader {
    private final StringBuilder text = new StringBuilder();

    private FeedTranscript() {}

    /** Ends with a line {@code malformed} if the feed is. */
    public static String of(WireReader feed) {
        FeedTranscript transcript = new FeedTranscript();
        RosterFeed.read(feed, transcript);
        if (feed.failed()) {
            transcript.text.append("malformed\n");
        }
        return transcript.text.toString();
    }

    @Override
    public void player(int pilot, boolean bot, int team, int hue, String name) {
        text.append("pilot ").append(pilot).append(bot ? " bot" : " person");
        if (team > 0) {
            text.append(" team ").append(team);
        }
        text.append(" hue ").append(hue).append(' ').append(name).append('\n');
    }

    @Override
    public void left(int pilot) {
        text.append("gone ").append(pilot).append('\n');
    }

    @Override
    public void kill(int killer, int victim, int means) {
        text.append("kill ");
        if (killer == ArenaFeed.NOBODY) {
            text.append("nobody");
        } else {
            text.append(killer);
        }
        text.append(' ').append(victim).append(" means ").append(means).append('\n');
    }

    @Override
    public void leadersBegin(int pilots, int ownRank) {
        text.append("leaders of ").append(pilots);
        text.append(" rank ").append(ownRank).append('\n');
    }

    @Override
    public void leader(int place, int pilot, int score) {
        text.append("leader ").append(place);
        text.append(' ').append(pilot).append(' ').append(score).append('\n');
    }

    @Override
    public void chat(int pilot, int channel, String name, String words) {
        text.append("chat ").append(pilot).append(" channel ").append(channel).append(' ');
        text.append(name).append(name.isEmpty() ? "" : ": ").append(words).append('\n');
    }

    @Override
    public void emote(int pilot, int slot, int emote) {
        text.append("emote ").append(pilot).append(" at ").append(slot);
        text.append(' ').append(emote).append('\n');
    }

    @Override
    public void vote(int target, int yes, int needed, int seconds, int state) {
        text.append("vote ").append(target).append(": ").append(yes);
        text.append(" of ").append(needed).append(", ").append(seconds);
        text.append(" s, state ").append(state).append('\n');
    }

    @Override
    public void notice(int kind, int seconds) {
        text.append("notice ").append(kind).append(' ').append(seconds).append('\n');
    }

    @Override
    public void mapBegin() {
        text.append("map begin\n");
    }

    @Override
    public void mapPlace(int pilot, int x256, int y256) {
        text.append("map ").append(pilot);
        text.append(' ').append(x256).append(' ').append(y256).append('\n');
    }

    @Override
    public void streak(int pilot, int kills) {
        text.append("streak ").append(pilot).append(' ').append(kills).append('\n');
    }

    @Override
    public void reward(int kind, int about, int points) {
        text.append("reward ").append(kind).append(" for ").append(about);
        text.append(": ").append(points).append('\n');
    }

    @Override
    public void damageBegin() {
        text.append("damage begin\n");
    }

    @Override
    public void damage(int by, int percent) {
        text.append("damage by ").append(by).append(' ').append(percent).append(" %\n");
    }

    @Override
    public void wreck(int x256, int y256, int worth) {
        text.append("wreck ").append(x256).append(' ').append(y256);
        text.append(" worth ").append(worth).append('\n');
    }

    @Override
    public void event(int kind, int x256, int y256, int startsSeconds, int lastsSeconds) {
        text.append("event ").append(kind).append(" at ").append(x256);
        text.append(' ').append(y256).append(" in ").append(startsSeconds);
        text.append(" s for ").append(lastsSeconds).append(" s\n");
    }

    @Override
    public void round(int phase, int ticksLeft, int contenders) {
        text.append("round phase ").append(phase).append(", ").append(ticksLeft);
        text.append(" ticks, ").append(contenders).append(" contenders\n");
    }

    @Override
    public void teamScore(int team, int score) {
        text.append("team ").append(team).append(' ').append(score).append('\n');
    }

    @Override
    public void podiumBegin(int winningTeam, int ownRank, int players) {
        text.append("podium team ").append(winningTeam).append(" rank ").append(ownRank);
        text.append(" of ").append(players).append('\n');
    }

    @Override
    public void podiumPlace(int place, int pilot, boolean bot, int team, int hue, int score, String name) {
        text.append("podium ").append(place).append(": ").append(pilot).append(bot ? " bot" : " person");
        text.append(" team ").append(team).append(" hue ").append(hue);
        text.append(' ').append(score).append(' ').append(name).append('\n');
    }

    @Override
    public void unlocked(int shipClass) {
        text.append("unlocked class ").append(shipClass).append('\n');
    }

    @Override
    public void field(int x, int y, int fullRadius, int ticks, int passedTicks) {
        text.append("field ").append(x).append(' ').append(y).append(" radius ").append(fullRadius);
        text.append(", ").append(passedTicks).append(" of ").append(ticks).append(" ticks\n");
    }

    @Override
    public void own(int pilot) {
        text.append("own ").append(pilot).append('\n');
    }

    @Override
    public void message(int type, WireReader in) {
        ArenaFeed.read(type, in, this);
    }
}
