import { LANGUAGES, type Language } from "../../model/explanation.ts";
import { languageFolder } from "../language.ts";
import type { Prerendered } from "../prerender.tsx";
import { CONTENT_SECURITY_POLICY } from "./security.ts";

export interface PageFiles {
	/** Addresses relative to the root, without `./`. */
	boot: string;
	main: string;
	/** Modules that `main` needs before anything can be typed, `main` itself left out. */
	preload: string[];
	/** The style sheet, put into the page itself: nothing to wait for. */
	css: string;
	icon: string;
}

/** One language's page, as a file of the site. */
export function pageHTML(language: Language, files: PageFiles, prerendered: Prerendered): string {
	const { html, title, description, explanation } = prerendered;
	const up = language === "en" ? "./" : "../";
	const alternates = LANGUAGES.map(
		(other) => `<link rel="alternate" hreflang="${other}" href="${up}${languageFolder(other)}">`,
	);
	return [
		"<!doctype html>",
		`<html lang="${language}" data-languages="${LANGUAGES.join(" ")}">`,
		"<head>",
		'<meta charset="utf-8">',
		`<meta http-equiv="Content-Security-Policy" content="${attribute(CONTENT_SECURITY_POLICY)}">`,
		'<meta name="viewport" content="width=device-width, initial-scale=1, interactive-widget=resizes-content">',
		`<title>${text(title)}</title>`,
		`<meta name="description" content="${attribute(description)}">`,
		'<meta name="color-scheme" content="light dark">',
		'<meta name="referrer" content="no-referrer">',
		...alternates,
		`<link rel="alternate" hreflang="x-default" href="${up}">`,
		`<link rel="icon" type="image/svg+xml" href="${up}${files.icon}">`,
		`<style>${files.css.replace(/<\/(?=style)/gi, "<\\/")}</style>`,
		`<script src="${up}${files.boot}"></script>`,
		`<script type="module" src="${up}${files.main}"></script>`,
		...files.preload.map((file) => `<link rel="modulepreload" href="${up}${file}">`),
		"</head>",
		`<body><div id="app">${html}</div>`,
		// In the page, where its sentences stand already, compression makes next to nothing of them.
		`<script type="application/json" id="start">${JSON.stringify(explanation).replace(/</g, "\\u003c")}</script>`,
		"</body>",
		"</html>",
		"",
	].join("\n");
}

const text = (value: string) => value.replace(/&/g, "&amp;").replace(/</g, "&lt;");
const attribute = (value: string) => text(value).replace(/"/g, "&quot;");
