/**
 * Runs before the first paint, as a script of its own without imports (the build refuses any): sends a first visit to
 * its language, and tells the style sheet about theme and view, so that nothing flickers.
 */
const root = document.documentElement;
const stored = (name: string) => {
	try {
		return localStorage.getItem(`linewise:${name}`);
	} catch {
		return null;
	}
};

root.dataset.script = "";

const theme = stored("theme");
const dark = theme === "dark" || (theme !== "light" && matchMedia("(prefers-color-scheme: dark)").matches);
root.dataset.theme = dark ? "dark" : "light";

const view = stored("view");
const wide = matchMedia("(min-width: 721px)").matches;
root.dataset.view = view === "read" || !wide ? "read" : "beside";

// Another text than the prerendered one is coming: do not show that first.
const drafts = stored("drafts");
if (/^#(v\d+\/|\/question|\/compare)/.test(location.hash) || (drafts && drafts !== "[]")) root.dataset.waiting = "";

// Only the root page follows the browser; whoever opens another language's address means it.
if (root.lang === "en") {
	const languages = root.dataset.languages?.split(" ") ?? [];
	const wanted = [stored("language") ?? "", ...navigator.languages].map((tag) => tag.toLowerCase().split("-")[0] ?? "");
	const language = wanted.find((tag) => languages.includes(tag));
	if (language && language !== "en") {
		location.replace(new URL(`${language}/${location.search}${location.hash}`, new URL(".", location.href)));
	}
}
