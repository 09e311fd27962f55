import type { Step } from "../simulate/simulation.ts";
import { expandAt } from "../simulate/variables.ts";
import type { Rule } from "./rule.ts";

/** What ADD may unpack: compressed single files are seen by their content, so the name decides nothing for sure. */
const MAY_UNPACK = /\.(tar|gz|bz2|xz|zst|lz|lzma|Z|tgz|tbz2?|txz|tlz|tzst)$/i;

/** ADD where COPY does the same. */
export const addForLocalFiles: Rule = {
	aliases: ["hadolint/DL3020"],
	severity: "info",
	instead: ["instructions/add#beware.prefer-copy"],
	*check({ steps, file }) {
		for (const step of steps) {
			const { instruction } = step;
			if (instruction.keyword !== "ADD" || !isPlain(step, file.escape)) continue;
			const { keywordSpan } = instruction;
			const lower = file.source.slice(keywordSpan.start, keywordSpan.end) === "add";
			const fix = { edits: [{ span: keywordSpan, text: lower ? "copy" : "COPY" }] };
			const directory = step.transfer?.sources.every(
				({ kind, written }) => kind === "everything" || written.endsWith("/"),
			);
			yield { at: instruction.index, span: keywordSpan, reason: directory ? "directory" : "file", fix };
		}
	},
};

/** Whether all sources are files of the build context that stay as they are. */
function isPlain({ instruction, transfer, stage }: Step, escape: string): boolean {
	if (!transfer || !stage || transfer.from !== null) return false;
	if (instruction.flags.some(({ name }) => !/^(chown|chmod|link|exclude)$/.test(name))) return false;
	return transfer.sources.every(({ kind, written, path }) => {
		if (kind !== "context" && kind !== "everything" && kind !== "glob") return false;
		if (MAY_UNPACK.test(path) || /:\/\//.test(path)) return false;
		// A value that is not in the file may be an address, or the name of an archive.
		const known = expandAt(stage, written, instruction.index, escape).text !== null;
		return known || /^[\w./][^$]*\$.*\.\w+$/.test(written);
	});
}
