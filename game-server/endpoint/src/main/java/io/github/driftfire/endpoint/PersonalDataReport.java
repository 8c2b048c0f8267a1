package io.github.driftfire.endpoint;

import io.github.driftfire.engine.results.PersonalData;
import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import jakarta.json.JsonReader;
import java.io.StringReader;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * All that is stored of a player: what {@code POST /api/v1/me/export} answers. Times are as {@code 2026-12-01T10:00:00Z}.
 *
 * @param device the hash of the device key that was sent
 * @param id the player's public id; {@code null} of a player without a result, as name, created and seen are
 * @param resultsLeftOut older results that are too many for one answer
 * @param audit lines of the audit log, without what they have of others
 */
public record PersonalDataReport(
        String device,
        @Nullable String id,
        @Nullable String name,
        @Nullable String created,
        @Nullable String seen,
        List<AccountNote> accounts,
        List<Life> results,
        long resultsLeftOut,
        List<Best> bests,
        List<BanNote> bans,
        List<JsonObject> audit) {
    /** What a line has of the one whom it is about. */
    private static final Set<String> OF_TARGET =
            Set.of("name", "shown", "device", "network", "seat", "said", "bannedDevice", "bannedNetwork");

    /** What a line has of who did it. */
    private static final Set<String> OF_ACTOR = Set.of("actor", "actorDevice", "actorAddress");

    /** An account by which the player signs in. */
    public record AccountNote(String issuer, String subject, String created) {}

    /** A life or a round. */
    public record Life(String game, String mode, String room, String started, String ended, JsonObject facts) {}

    /** A place on a leaderboard. */
    public record Best(String game, String mode, String fact, String period, long value, String reached) {}

    /** A ban that goes by the device. */
    public record BanNote(String name, String reason, String by, String until) {}

    public static PersonalDataReport of(String device, PersonalData data) {
        PersonalData.Known known = data.known();
        return new PersonalDataReport(
                device,
                known == null ? null : known.id(),
                known == null ? null : known.name(),
                known == null ? null : time(known.createdMillis()),
                known == null ? null : time(known.seenMillis()),
                data.accounts().stream()
                        .map(account ->
                                new AccountNote(account.issuer(), account.subject(), time(account.createdMillis())))
                        .toList(),
                data.lives().stream()
                        .map(life -> new Life(
                                life.game(),
                                life.mode(),
                                life.room(),
                                time(life.startedMillis()),
                                time(life.endedMillis()),
                                object(life.facts())))
                        .toList(),
                data.livesLeftOut(),
                data.bests().stream()
                        .map(best -> new Best(
                                best.game(),
                                best.mode(),
                                best.fact(),
                                best.period().name().toLowerCase(Locale.ROOT),
                                best.value(),
                                time(best.reachedMillis())))
                        .toList(),
                data.bans().stream()
                        .map(ban -> new BanNote(ban.name(), ban.reason(), ban.by(), time(ban.untilMillis())))
                        .toList(),
                data.auditNotes().stream().map(PersonalDataReport::own).toList());
    }

    private static String time(long millis) {
        return Instant.ofEpochMilli(millis).toString();
    }

    static JsonObject object(String json) {
        try (JsonReader reader = Json.createReader(new StringReader(json))) {
            return reader.readObject();
        }
    }

    /** Who has reported a player is not for that player to read, and the other way round. */
    private static JsonObject own(PersonalData.AuditNote note) {
        Set<String> ofOthers = note.isTarget() ? OF_ACTOR : OF_TARGET;
        JsonObjectBuilder own = Json.createObjectBuilder();
        object(note.line()).forEach((member, value) -> {
            if (!ofOthers.contains(member)) {
                own.add(member, value);
            }
        });
        return own.build();
    }
}
