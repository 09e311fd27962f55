import { createHash } from "node:crypto";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { build, minify, type Plugin, type ResolvedConfig, transformWithOxc } from "vite";
import { compile } from "../../knowledge/compile/compile.ts";
import { readEntries } from "../../knowledge/compile/read-files.ts";
import { LANGUAGES, type Language } from "../../model/explanation.ts";
import type { prerender } from "../prerender.tsx";
import { pageHTML } from "./html.ts";

type Pages = Record<Language, Awaited<ReturnType<typeof prerender>>>;

const MAIN = "src/app/main.tsx";

/** Modules without which nothing is shown. Together they compress better than in the pieces that sharing would make. */
const FIRST_NEEDED =
	/node_modules\/(react|react-dom|scheduler|i18next|lucide-react(?!.*\/(link-2|pencil|pencil-line|trash-2|message-square-plus|arrow-left|chevron-right)\.))\/|src\/ui\/(cards\/(?!Card\.|State|state)|code|drop|empty|notices|outline|overview|read|rich|theme|header\/Header|marks\/Marked|questions\/useCovered|tip\/IconButton|words)|src\/model|src\/editor\/(lines|parts)/;

/**
 * Makes the site's pages: explains the first example with the real engine and knowledge base, renders it, and writes
 * `index.html` of every language, which also holds the same explanation as data, so that hydration agrees with what was
 * rendered.
 */
export function pages(): Plugin {
	let config: ResolvedConfig;
	return {
		name: "linewise:pages",
		config: () => ({
			build: { rolldownOptions: { output: { codeSplitting: { groups: [{ name: "page", test: FIRST_NEEDED }] } } } },
		}),
		configResolved(resolved) {
			config = resolved;
		},
		async generateBundle(_options, bundle) {
			const chunks = Object.values(bundle).filter((file) => file.type === "chunk");
			const main = chunks.find(({ facadeModuleId }) => facadeModuleId === join(config.root, MAIN));
			if (!main) throw new Error(`the build has no ${MAIN}`);
			const boot = await bootScript(config.root);
			const name = `assets/boot-${createHash("sha256").update(boot).digest("hex").slice(0, 8)}.js`;
			this.emitFile({ type: "asset", fileName: name, source: boot });
			const sheets = Object.values(bundle).filter(({ fileName }) => main.viteMetadata?.importedCss.has(fileName));
			const css = sheets.map((sheet) => (sheet.type === "asset" ? String(sheet.source) : "")).join("\n");
			if (/url\(\s*['"]?[^'")#d]/.test(css)) throw new Error("the first style sheet may not point to files");
			const rendered = await renderAll(config);
			for (const language of LANGUAGES) {
				const own = chunks.filter(({ moduleIds }) => moduleIds.some((id) => id.endsWith(`/src/i18n/${language}.ts`)));
				const preload = [...new Set([...main.imports, ...own.map(({ fileName }) => fileName)])];
				const files = { boot: name, main: main.fileName, preload, css, icon: "icon.svg" };
				const fileName = language === "en" ? "index.html" : `${language}/index.html`;
				this.emitFile({ type: "asset", fileName, source: pageHTML(language, files, rendered[language]) });
			}
		},
	};
}

async function renderAll(config: ResolvedConfig): Promise<Pages> {
	const folder = join(config.root, "node_modules/.cache/linewise-prerender");
	await build({
		configFile: false,
		root: config.root,
		logLevel: "warn",
		build: { ssr: "src/app/prerender.tsx", outDir: folder, emptyOutDir: true, minify: false, copyPublicDir: false },
	});
	const module = (await import(`${pathToFileURL(join(folder, "prerender.js"))}?${Date.now()}`)) as {
		prerender: typeof prerender;
	};
	const { facts, texts } = compile(readEntries(join(config.root, "explanations")));
	const entries = LANGUAGES.map(async (language) => [
		language,
		await module.prerender(language, facts, texts[language]),
	]);
	return Object.fromEntries(await Promise.all(entries)) as Pages;
}

/** `boot.ts` as a classic script: it must not wait for anything, so it must not import anything. */
async function bootScript(root: string): Promise<string> {
	const { readFile } = await import("node:fs/promises");
	const file = join(root, "src/app/boot.ts");
	const source = await readFile(file, "utf8");
	if (/^\s*(import|export)\b/m.test(source)) throw new Error(`${file} must not import or export`);
	const { code } = await transformWithOxc(source, file);
	const minified = await minify("boot.js", `(()=>{${code}})();`);
	return minified.code;
}
