/**
 * Everything over plain HTTP: the games' pages, how the rooms are, and what they count.
 *
 * <pre>
 *  standalone: SiteHandler ──┐
 *                            ├── method, path, headers ──► Site ──► Answer: status, headers, body
 *  webapp: SiteServlet ──────┘                              ├── PageFiles of each game, PageHeaders ◄── PageSource
 *                                                           ├── HealthReport, MetricsPage, PlayCheck ── Rooms, OriginPolicy
 *                                                           ├── BoardApi: /api/v1/boards ── Results
 *                                                           │     └── PlayerApi: /api/v1/players ── Results
 *                                                           ├── PersonalDataApi: /api/v1/me/export, delete ── Results
 *                                                           └── SignInPages: /auth/, /api/v1/me ── SignInService, Accounts
 * </pre>
 *
 * <p>A game's page is at {@code /<game>/}, the default game's at {@code /} as well. Its files lie in the folder of the game's name; those that
 * it does not have are the kit's. A page that differs from the kit's in parts only has these in {@code slots.html}
 * ({@link io.github.driftfire.endpoint.site.PageSlots}). Its texts in a language are put together out of the kit's table and the game's
 * ({@link io.github.driftfire.endpoint.site.PageTexts}). The page's version is a hash over all of them.
 * {@link io.github.driftfire.endpoint.site.PageSource} reads them: from the class path, the games' folder, or the servlet context.
 *
 * <p>The same answers whoever serves them. A container's own file servlet would do too, but each has its own idea of types,
 * caching and compression, and all tell a file's version by its time stamp: in an archive that is built reproducibly that never
 * changes, so a browser would keep an old page.
 *
 * <p>Any thread, also selectors, but for {@link io.github.driftfire.endpoint.site.Site#waitingAnswer}: answers that may wait for an issuer or a
 * database, a bounded number at a time. Knows no server and no servlet.
 */
@NullMarked
package io.github.driftfire.endpoint.site;

import org.jspecify.annotations.NullMarked;
