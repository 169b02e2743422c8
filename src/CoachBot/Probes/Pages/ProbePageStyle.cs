namespace CoachBot.Probes.Pages;

/// <summary>How the report looks, on screens of any width and on paper.</summary>
internal static class ProbePageStyle
{
    public const string Css = """
        :root{--ink:#2a2a33;--soft:#5d5b63;--line:#ddd6c8;--go:#1f6b4a;--stop:#a02c2c;--wait:#855300}
        body{margin:0;background:#f7f4ee;color:var(--ink);font:16px/1.5 system-ui,sans-serif;overflow-wrap:anywhere}
        main{max-width:46rem;margin:0 auto;padding:1.5rem;background:#fffdf9}
        h1{font-size:1.6rem;margin:.2rem 0 1rem}h2{font-size:1.15rem;margin:1.8rem 0 .4rem}
        .result{border-left:.35rem solid var(--wait);padding:.6rem .9rem;background:#fbeed3}
        .result.specific{border-color:var(--go);background:#e0f0e6}.result strong{text-transform:capitalize}
        .result strong::after{content:"."}
        figure{margin:.6rem 0}figcaption,.small,.rows{color:var(--soft);font-size:.88rem}
        svg{width:100%;max-width:34rem;height:auto;display:block}svg text{paint-order:stroke;stroke:#fffdf9;stroke-width:3px;font:12px system-ui,sans-serif;fill:var(--ink)}
        blockquote{margin:.3rem 0;padding-left:.8rem;border-left:2px solid var(--line);font-size:.92rem}
        td,th{overflow-wrap:normal}table{border-collapse:collapse;width:100%}td,th{text-align:left;padding:.2rem .5rem;border-bottom:1px solid var(--line)}
        @media screen and (prefers-color-scheme:dark){:root{color-scheme:dark;--ink:#ece9e2;--soft:#b3afb5;--line:#3b3a45;--go:#8bd6ad;--wait:#f0c577}
        body{background:#17171c}main{background:#212128}.result{background:#40321a}.result.specific{background:#1d3a2c}
        figure svg{--ink:#2a2a33;box-sizing:border-box;padding:.5rem;border-radius:.5rem;background:#fffdf9}}
        li{margin:.4rem 0}@media print{body,main{background:#fff}h2{break-after:avoid}li,figure{break-inside:avoid}}
        """;
}
