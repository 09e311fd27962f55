import { join } from "node:path";
import type { Plugin, ResolvedConfig } from "vite";
import { LANGUAGES } from "../../model/explanation.ts";
import { buildPacks, type Packs } from "./build-packs.ts";
import { compile } from "./compile.ts";
import { formatProblems } from "./problem.ts";
import { readEntries } from "./read-files.ts";

const ID = "virtual:knowledge";
const RESOLVED = `\0${ID}`;

/**
 * Gives the page the module `virtual:knowledge` (see `src/knowledge/virtual.d.ts`): the index and two functions that
 * load a pack's facts and texts by `import()`. A build stops at problems of the knowledge base; while developing they
 * are printed and the page reloads when an entry changes. Put it into `worker.plugins` too where a worker loads packs.
 */
export function knowledge(options: { folder?: string } = {}): Plugin {
	let config: ResolvedConfig;
	let folder = "";
	let packs: Packs | null = null;

	const load = (): Packs => {
		if (packs) return packs;
		const compiled = compile(readEntries(folder));
		if (compiled.problems.length > 0) {
			const message = `The knowledge base has problems:\n${formatProblems(compiled.problems)}`;
			if (config.command === "build") throw new Error(message);
			config.logger.warn(message);
		}
		packs = buildPacks(compiled);
		return packs;
	};
	const place = () => `knowledge-${load().hash}`;

	return {
		name: "linewise:knowledge",
		configResolved(resolved) {
			config = resolved;
			folder = join(resolved.root, options.folder ?? "explanations");
		},
		resolveId: (id) => (id === ID ? RESOLVED : undefined),
		load(id) {
			if (id !== RESOLVED) return undefined;
			// In a build the module lies in the assets folder, beside the packs, wherever the site is served from.
			const base = config.command === "build" ? `./${place()}/` : `${config.base}@${place()}/`;
			return [
				`export const index = ${JSON.stringify(load().index)};`,
				`const load = (file) => import(/* @vite-ignore */ ${JSON.stringify(base)} + file + ".js").then((module) => module.default);`,
				"export const facts = (pack) => load(pack);",
				'export const texts = (pack, language) => load(pack + "." + language);',
			].join("\n");
		},
		generateBundle() {
			if (this.environment?.config.consumer === "server") return;
			for (const [file, source] of moduleFiles(load())) {
				this.emitFile({ type: "asset", fileName: `${config.build.assetsDir}/${place()}/${file}`, source });
			}
		},
		configureServer(server) {
			server.middlewares.use((request, response, next) => {
				const path = (request.url ?? "").replace(/\?.*/, "");
				const start = `${config.base}@${place()}/`;
				const source = path.startsWith(start)
					? moduleFiles(load()).get(decodeURI(path.slice(start.length)))
					: undefined;
				if (source === undefined) return next();
				response.setHeader("Content-Type", "text/javascript");
				response.end(source);
			});
			server.watcher.add(folder);
			server.watcher.on("all", (_event, file) => {
				if (!file.startsWith(folder) || !file.endsWith(".yaml")) return;
				packs = null;
				const module = server.moduleGraph.getModuleById(RESOLVED);
				if (module) server.moduleGraph.invalidateModule(module);
				server.ws.send({ type: "full-reload" });
			});
		},
	};
}

/** The JavaScript files of the packs, by name. */
function moduleFiles({ packs }: Packs): Map<string, string> {
	const files = new Map<string, string>();
	for (const [id, pack] of Object.entries(packs)) {
		files.set(`${id}.js`, `export default ${JSON.stringify(pack.facts)};`);
		for (const language of LANGUAGES)
			files.set(`${id}.${language}.js`, `export default ${JSON.stringify(pack.texts[language])};`);
	}
	return files;
}
