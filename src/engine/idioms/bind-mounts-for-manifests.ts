import { lineRef } from "../explain/context.ts";
import { fileEntry } from "../lookup.ts";
import { firstAfter } from "../simulate/index-of.ts";
import { baseName } from "../simulate/paths.ts";
import { contextCopies } from "./copies.ts";
import type { Idiom } from "./idiom.ts";
import { installsOf } from "./installs.ts";

/** An install is shown its manifests by bind mounts, without a COPY. */
export const bindMountsForManifests: Idiom = {
	rank: 21,
	instead: ["instructions/mounts/bind#what.context.path"],
	*find(simulation) {
		const told = new Set<number>();
		for (const { at, step, stage } of installsOf(simulation)) {
			const files = step.instruction.mounts.flatMap(({ type, from, source }) => {
				const role = type === "bind" && !from && source ? fileEntry(simulation.facts, source)?.facts.role : undefined;
				return source && (role === "manifest" || role === "lock") ? [baseName(source)] : [];
			});
			if (files.length === 0 || told.has(at)) continue;
			told.add(at);
			const copies = contextCopies(simulation).get(stage) ?? [];
			const sources = copies[firstAfter(copies, at)];
			const values = { files, ...(sources && { sources: lineRef(sources.instruction.startLine) }) };
			yield { at: [at], says: [{ at, form: sources ? "before-sources" : "alone", values, last: true }] };
		}
	},
};
