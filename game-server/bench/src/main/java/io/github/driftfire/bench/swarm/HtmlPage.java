package io.github.driftfire.bench.swarm;

/** The frame of a page of figures and plots. It loads nothing. */
public final class HtmlPage {
    private static final String STYLE = """
            :root{color-scheme:dark;--line:#27304f;--dim:#8d97bd;--one:#5ad1ff;--two:#ffb454;--three:#c792ea}
            body{margin:0 auto;max-width:1180px;padding:32px 20px;background:#0b1020;color:#e8ecff;
              font:15px/1.5 system-ui,sans-serif}
            h1{font-size:24px;margin:0}h2{font-size:17px;margin:32px 0 8px}
            .dim,figcaption span,th{color:var(--dim);font-weight:400}
            .figures{display:grid;grid-template-columns:repeat(auto-fit,minmax(170px,1fr));gap:12px;margin:20px 0}
            .figures div{border:1px solid var(--line);border-radius:8px;padding:12px}
            .figures b{display:block;font-size:22px;font-variant-numeric:tabular-nums}
            .plots{display:grid;grid-template-columns:repeat(auto-fit,minmax(min(100%,480px),1fr));gap:16px}
            figure{margin:0;border:1px solid var(--line);border-radius:8px;padding:12px}
            figcaption{display:flex;justify-content:space-between}
            figure p{margin:4px 0 0;color:var(--dim)}figure i{display:inline-block;width:14px;height:3px;margin:0 6px 4px 0}
            svg{width:100%;height:auto}svg path{fill:none;stroke-width:2}.grid{stroke:var(--line);stroke-width:1!important}
            text{fill:var(--dim);font-size:11px}.y{text-anchor:end}.x{text-anchor:middle}
            path.one{stroke:var(--one)}path.two{stroke:var(--two)}path.three{stroke:var(--three)}
            i.one{background:var(--one)}i.two{background:var(--two)}i.three{background:var(--three)}
            table{border-collapse:collapse;font-variant-numeric:tabular-nums}
            td,th{padding:3px 14px 3px 0;text-align:left}td.n{text-align:right}
            .bar{background:var(--one);height:10px;border-radius:2px;min-width:1px}
            """;

    private HtmlPage() {}

    /**
     * @param title plain text, as is the subtitle
     * @param body HTML
     */
    public static String of(String title, String subtitle, String body) {
        return "<!doctype html><html lang='en'><meta charset='utf-8'><title>" + escaped(title)
                + "</title><meta name='viewport' content='width=device-width,initial-scale=1'><style>" + STYLE
                + "</style><h1>" + escaped(title) + "</h1><div class='dim'>" + escaped(subtitle) + "</div>" + body
                + "</html>";
    }

    static String escaped(String text) {
        return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;");
    }
}
