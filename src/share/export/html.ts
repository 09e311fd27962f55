import type { Language } from "../../model/explanation.ts";
import type { Rich } from "../../model/rich.ts";
import type { Block, Item } from "./blocks.ts";

/** An article as one HTML file: no script, nothing loaded, light or dark as the reader's system, fit for paper. */
export function articleToHtml(blocks: Block[], language: Language): string {
	const title = blocks.flatMap((block) => ("heading" in block && block.heading === 1 ? [plain(block.text)] : []))[0];
	return `<!doctype html>
<html lang="${language}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width">
<meta name="color-scheme" content="light dark">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'">
<title>${escape(title ?? "Linewise")}</title>
<style>${STYLE}</style>
</head>
<body>
<main>
${blocks.map(printBlock).join("\n")}
</main>
</body>
</html>
`;
}

const STYLE = `
:root{--ink:#1c1f26;--soft:#5b6270;--paper:#fff;--sunken:#f3f4f7;--line:#d9dce3;--link:#1f5fbf}
@media (prefers-color-scheme:dark){:root{--ink:#e6e8ee;--soft:#a2a9b8;--paper:#15171c;--sunken:#20232b;--line:#363b47;--link:#8ab4f8}}
body{margin:0;background:var(--paper);color:var(--ink);font:16px/1.55 system-ui,sans-serif}
main{max-width:46rem;margin:0 auto;padding:2rem 1rem 4rem}
h1{font-size:1.6rem}h2{font-size:1.25rem;margin-top:2.5rem;border-bottom:1px solid var(--line);padding-bottom:.3rem}h3{font-size:1rem;margin-top:1.8rem}
code,pre{font-family:ui-monospace,Menlo,Consolas,monospace;font-size:.9em}
code{background:var(--sunken);padding:.1em .3em;border-radius:.25em;overflow-wrap:anywhere}
pre{background:var(--sunken);padding:.8rem 1rem;border-radius:.4rem;white-space:pre-wrap;overflow-wrap:anywhere}
pre code{background:none;padding:0}
blockquote{margin:1rem 0;padding-left:1rem;border-left:3px solid var(--line);color:var(--soft);white-space:pre-line}
a{color:var(--link)}li{margin:.25rem 0}
@media print{:root{--ink:#000;--soft:#444;--paper:#fff;--sunken:#f3f3f3;--line:#bbb;--link:#000}main{max-width:none;padding:0}h2,h3{break-after:avoid}li,pre{break-inside:avoid-page}}
`;

function printBlock(block: Block): string {
	if ("heading" in block) return `<h${block.heading}>${rich(block.text)}</h${block.heading}>`;
	if ("paragraph" in block) return `<p>${rich(block.paragraph)}</p>`;
	if ("quote" in block) return `<blockquote>${block.quote.map((line) => escape(`# ${line}`)).join("\n")}</blockquote>`;
	if ("code" in block) return `<pre><code>${escape(block.code.replace(/\r\n?/g, "\n"))}</code></pre>`;
	return printItems(block.list);
}

function printItems(items: Item[]): string {
	return `<ul>\n${items
		.map(({ text, items: inner }) => `<li>${rich(text)}${inner.length > 0 ? `\n${printItems(inner)}` : ""}</li>`)
		.join("\n")}\n</ul>`;
}

function rich(text: Rich): string {
	return text
		.map((inline): string => {
			if (typeof inline === "string") return escape(inline);
			if ("code" in inline) return `<code>${escape(inline.code)}</code>`;
			if ("strong" in inline) return `<strong>${rich(inline.strong)}</strong>`;
			if ("em" in inline) return `<em>${rich(inline.em)}</em>`;
			if ("link" in inline) return `<a href="${escape(inline.link)}">${rich(inline.text)}</a>`;
			return String(inline.line);
		})
		.join("");
}

function plain(text: Rich): string {
	return text.map((inline) => (typeof inline === "string" ? inline : "code" in inline ? inline.code : "")).join("");
}

const ENTITIES: Record<string, string> = { "&": "&amp;", "<": "&lt;", ">": "&gt;", '"': "&quot;", "'": "&#39;" };

/** The reader's words as text; characters that HTML does not allow become U+FFFD. */
function escape(text: string): string {
	return text
		.replace(/[&<>"']/g, (character) => ENTITIES[character] ?? "")
		.replace(/[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f]/g, "\ufffd");
}
