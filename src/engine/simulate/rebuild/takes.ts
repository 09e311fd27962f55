import type { Change } from "../../../model/build.ts";
import type { Instruction } from "../../../model/dockerfile.ts";
import type { Facts } from "../../../model/facts.ts";
import { fileEntry } from "../../lookup.ts";
import { parsePathPattern } from "../path-pattern.ts";
import { baseName, hasGlob } from "../paths.ts";
import type { Transfer } from "../simulation.ts";

/** Several instructions at once that are not what they were, by index. */
export interface Edits {
	kind: "edits";
	at: ReadonlySet<number>;
}

type Certainty = "yes" | "may" | "no";
const MORE: Record<Certainty, number> = { no: 0, may: 1, yes: 2 };

/** Whether a COPY or ADD takes the changed file out of the context. What `.dockerignore` says is not asked here. */
export function takes(instruction: Instruction, transfer: Transfer, change: Change | Edits, facts: Facts): Certainty {
	if (transfer.from !== null) return "no";
	const excluded = instruction.flags.flatMap(({ name, value }) => (name === "exclude" && value ? [value] : []));
	return transfer.sources
		.filter(({ kind }) => kind !== "url" && kind !== "git" && kind !== "heredoc")
		.map(({ path }) => takesPath(path, excluded, change, facts))
		.reduce<Certainty>((most, one) => (MORE[one] > MORE[most] ? one : most), "no");
}

/** Whether one source, as a path or pattern of the context, is or holds the changed file. */
export function takesPath(source: string, excluded: string[], change: Change | Edits, facts: Facts): Certainty {
	if (change.kind === "source") return holdsSources(source, facts);
	if (change.kind !== "file") return "no";
	if (source.includes("$")) return "may";
	const whole = /^(\.|\/|\.\.\/?)*$/.test(source);
	const pieces = change.path.split("/");
	const pattern = parsePathPattern(source);
	for (let count = whole ? 0 : 1; count <= pieces.length; count++) {
		if (!whole && !pattern.matches(pieces.slice(0, count).join("/"))) continue;
		const below = pieces.slice(count);
		return isExcluded(below.length > 0 ? below : pieces.slice(-1), excluded) ? "no" : "yes";
	}
	return "no";
}

/** `--exclude` is relative to the source; a pattern that matches a directory holds for all below it. */
function isExcluded(pieces: string[], patterns: string[]): boolean {
	return patterns
		.map(parsePathPattern)
		.some(({ matches }) => pieces.some((_, index) => matches(pieces.slice(0, index + 1).join("/"))));
}

/** Whether some file that no line names may lie in a source: in the whole context surely, in one of its directories perhaps. */
function holdsSources(source: string, facts: Facts): Certainty {
	if (/^(\.|\/|\.\.\/?)*$/.test(source)) return "yes";
	const name = baseName(source);
	const role = fileEntry(facts, name.replaceAll("*", "x"))?.facts.role;
	if (role === "manifest" || role === "lock") return "no";
	return (hasGlob(name) && /^[*?[]/.test(name)) || !/\.\w+$/.test(name) ? "may" : "no";
}
