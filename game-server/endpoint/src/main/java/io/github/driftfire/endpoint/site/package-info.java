/**
 * Everything over plain HTTP: the page's files, how the rooms are, and what they count.
 *
 * <pre>
 *  standalone: SiteHandler ──┐
 *                            ├── method, path, headers ──► Site ──► Answer: status, headers, body
 *  webapp: SiteServlet ──────┘                              ├── PageFiles, PageHeaders
 *                                                           └── HealthReport, MetricsPage, PlayCheck ── Rooms, OriginPolicy
 * </pre>
 *
 * <p>The same answers whoever serves them. A container's own file servlet would do too, but each has its own idea of types,
 * caching and compression, and all tell a file's version by its time stamp: in an archive that is built reproducibly that never
 * changes, so a browser would keep an old page.
 *
 * <p>Any thread. Knows no server and no servlet.
 */
@NullMarked
package io.github.driftfire.endpoint.site;

import org.jspecify.annotations.NullMarked;
