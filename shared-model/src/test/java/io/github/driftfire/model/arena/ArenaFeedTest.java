package io.github.driftfire.model.arena;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.driftfire.model.Golden;
import io.github.driftfire.model.game.ChatChannel;
import io.github.driftfire.model.game.NoticeKind;
import io.github.driftfire.model.game.RosterFeed;
import io.github.driftfire.model.game.RoundFeed;
import io.github.driftfire.model.game.RoundPhase;
import io.github.driftfire.model.math.Rng;
import io.github.driftfire.model.wire.WireReader;
import io.github.driftfire.model.wire.WireWriter;
import org.junit.jupiter.api.Test;

/** The file {@code feed.txt}: a line of hexadecimal digits for each feed, and what it says. */
final class ArenaFeedTest {
    private final WireWriter out = new WireWriter(1024);

    @Test
    void everyMessageHasItsGoldenBytesAndComesBack() {
        StringBuilder text = new StringBuilder();
        RosterFeed.player(out, 7, false, 0, 200, "Ada");
        note(text);
        RosterFeed.player(out, 4095, true, 0, 0, "Zoë 🚀");
        note(text);
        RosterFeed.left(out, 7);
        note(text);
        ArenaFeed.kill(out, 300, 7, ArenaFeed.BY_PULSE);
        note(text);
        ArenaFeed.kill(out, ArenaFeed.NOBODY, 7, ArenaFeed.BY_ROCK);
        note(text);
        RosterFeed.leaders(out, 24, 11, 2);
        RosterFeed.leader(out, 5, 65_535);
        RosterFeed.leader(out, 300, 0);
        note(text);
        RosterFeed.leaders(out, 0, 0, 0);
        note(text);
        ArenaFeed.map(out, 2);
        ArenaFeed.mapPlace(out, 5, 0, 255);
        ArenaFeed.mapPlace(out, 300, 128, 1);
        note(text);
        RosterFeed.own(out, 63);
        note(text);
        RosterFeed.own(out, 1);
        RosterFeed.left(out, 2);
        ArenaFeed.kill(out, 3, 4, ArenaFeed.BY_RAMMING);
        note(text);
        RosterFeed.player(out, 300, false, 127, 9, "Bo");
        note(text);
        RosterFeed.chat(out, 300, ChatChannel.ROOM, "", "well flown, Zoë");
        note(text);
        RosterFeed.chat(out, RosterFeed.NO_PLAYER, ChatChannel.SPECTATORS, "Bo", "left!");
        note(text);
        RosterFeed.emote(out, 300, 12, 7);
        note(text);
        RosterFeed.vote(out, 300, 2, 3, 30, RosterFeed.VOTE_OPEN);
        note(text);
        RosterFeed.notice(out, NoticeKind.TOO_FAST, 600);
        note(text);
        CombatFeed.streak(out, 300, 5);
        CombatFeed.streak(out, 7, 300);
        note(text);
        CombatFeed.reward(out, CombatFeed.BOUNTY, 300, 320);
        CombatFeed.reward(out, CombatFeed.REVENGE, 7, 15);
        note(text);
        CombatFeed.damage(out, 2);
        CombatFeed.damager(out, 300, 81);
        CombatFeed.damager(out, ArenaFeed.NOBODY, 19);
        note(text);
        CombatFeed.wreck(out, 255, 0, 320);
        note(text);
        EventFeed.event(out, EventFeed.CORE, 255, 0, 12, 40);
        note(text);
        RosterFeed.player(out, 3, false, 2, 9, "Bo");
        RoundFeed.round(out, RoundPhase.RUNNING, 9_000, 12);
        RoundFeed.teams(out, 2);
        RoundFeed.teamScore(out, 0);
        RoundFeed.teamScore(out, 70_000);
        note(text);
        RoundFeed.round(out, RoundPhase.WAITING, 0, 1);
        note(text);
        RoundFeed.podium(out, 2, 4, 12, 2);
        RoundFeed.podiumPlace(out, 3, false, 2, 9, 400, "Bo");
        RoundFeed.podiumPlace(out, 4095, true, 1, 0, 0, "Zoë 🚀");
        note(text);
        ArenaFeed.field(out, new ClosingField(2000, 1900, 2900, 7200), 300);
        ArenaFeed.noField(out);
        ArenaFeed.kill(out, ArenaFeed.NOBODY, 7, ArenaFeed.BY_FIELD);
        note(text);
        ArenaFeed.unlocked(out, ShipClass.LANCER);
        note(text);
        Golden.check("feed.txt", text.toString());
    }

    private void note(StringBuilder text) {
        text.append(Golden.hex(out.bytes(), out.size())).append('\n');
        text.append(FeedTranscript.of(new WireReader(out.bytes(), 0, out.size())));
        text.append('\n');
        out.reset();
    }

    @Test
    void aFeedThatIsCutOrChangedIsReadToItsEndWithoutHarm() {
        RosterFeed.player(out, 7, false, 0, 200, "Ada");
        RosterFeed.leaders(out, 24, 11, 2);
        RosterFeed.leader(out, 5, 65_535);
        RosterFeed.leader(out, 300, 0);
        ArenaFeed.map(out, 2);
        ArenaFeed.mapPlace(out, 5, 0, 255);
        ArenaFeed.mapPlace(out, 300, 128, 1);
        ArenaFeed.kill(out, 300, 7, ArenaFeed.BY_PULSE);
        CombatFeed.damage(out, 2);
        CombatFeed.damager(out, 300, 81);
        CombatFeed.damager(out, ArenaFeed.NOBODY, 19);
        CombatFeed.streak(out, 300, 5);
        CombatFeed.reward(out, CombatFeed.ASSIST, 7, 15);
        CombatFeed.wreck(out, 255, 0, 320);
        EventFeed.event(out, EventFeed.STORM, 1, 2, 0, 0);
        RoundFeed.round(out, RoundPhase.PODIUM, 450, 12);
        RoundFeed.teams(out, 2);
        RoundFeed.teamScore(out, 5);
        RoundFeed.teamScore(out, 7);
        RoundFeed.podium(out, 2, 4, 12, 1);
        RoundFeed.podiumPlace(out, 7, false, 2, 9, 400, "Ada");
        ArenaFeed.field(out, new ClosingField(2000, 1900, 2900, 7200), 300);
        ArenaFeed.unlocked(out, ShipClass.MINER);
        Rng random = new Rng(12);
        int malformed = 0;
        for (int i = 0; i < 20_000; i++) {
            byte[] bytes = out.bytes().clone();
            for (int change = random.below(4); change > 0; change--) {
                bytes[random.below(out.size())] = (byte) random.next();
            }
            WireReader in = new WireReader(bytes, 0, random.below(out.size() + 1));
            malformed += FeedTranscript.of(in).endsWith("malformed\n") ? 1 : 0;
        }
        assertTrue(malformed > 5_000 && malformed < 20_000, "malformed " + malformed);
    }

    @Test
    void aClientOfAnotherKindCanPassOverEachMessage() {
        ArenaFeed.map(out, 2);
        ArenaFeed.mapPlace(out, 5, 0, 255);
        ArenaFeed.mapPlace(out, 300, 128, 1);
        ArenaFeed.kill(out, 300, 7, ArenaFeed.BY_PULSE);
        CombatFeed.damage(out, 2);
        CombatFeed.damager(out, 300, 81);
        CombatFeed.damager(out, ArenaFeed.NOBODY, 19);
        CombatFeed.streak(out, 300, 5);
        CombatFeed.reward(out, CombatFeed.ASSIST, 7, 15);
        CombatFeed.wreck(out, 255, 0, 320);
        EventFeed.event(out, EventFeed.STORM, 1, 2, 0, 0);
        ArenaFeed.noField(out);
        ArenaFeed.unlocked(out, ShipClass.MINER);
        WireReader in = new WireReader(out.bytes(), 0, out.size());
        for (int type : new int[] {1, 0, 4, 2, 3, 5, 6, 7, 8}) {
            assertEquals(type, in.u8(), "type");
            ArenaFeed.MESSAGES.fromServer().get(type).decode(in);
        }
        assertEquals(0, in.left(), "bytes left");
        assertFalse(in.failed(), "failed");
    }

    @Test
    void anUnknownMessageEndsTheFeed() {
        out.u8(99);
        assertEquals("malformed\n", FeedTranscript.of(new WireReader(out.bytes(), 0, out.size())), "transcript");
    }
}
