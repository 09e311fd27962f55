import type { Heredoc } from "../../model/dockerfile.ts";
import { contains } from "../../model/span.ts";
import { variableUses } from "../dockerfile/expand.ts";
import { nearest } from "../dockerfile/nearest.ts";
import { lineRef } from "../explain/context.ts";
import type { Simulation, Step } from "../simulate/simulation.ts";
import { baseFacts, rootStage, type Stage } from "../simulate/stage.ts";
import { isPlatformArgument, variableAt } from "../simulate/variables.ts";
import { isParameter } from "../simulate/written.ts";
import type { Found, Rule } from "./rule.ts";
import { expandables, mentionsVariable, type Unset, unsetIn } from "./support/variables.ts";

/** A variable that the builder replaces and that neither the file nor the base image sets. */
export const undefinedVar: Rule = {
	aliases: ["buildkit/UndefinedVar"],
	severity: "warning",
	rank: 17,
	*check(simulation) {
		for (const step of simulation.steps) {
			const { stage, instruction } = step;
			if (!stage || !mentionsVariable(simulation.file, instruction)) continue;
			const has = (name: string) => valueOf(stage, name, instruction.index);
			const seen = new Set<string>();
			for (const text of expandables(instruction)) {
				for (const unset of unsetIn(text, has, simulation.file.escape)) {
					// One change mends all parameters of a shell.
					const name = isParameter(unset.name) ? "$" : unset.name;
					if (seen.has(name)) continue;
					seen.add(name);
					yield found(simulation, step, stage, unset);
				}
			}
		}
	},
};

/** Any text for a variable that is set to what the file does not tell. PATH every image has; two names stay BuildKit's own. */
function valueOf(stage: Stage, name: string, at: number): string | undefined {
	if (name === "PATH" || name.startsWith("BUILDKIT_SBOM_SCAN_")) return "x";
	const change = variableAt(stage, name, at);
	return change ? (change.value ?? "x") : undefined;
}

function found(simulation: Simulation, { instruction }: Step, stage: Stage, unset: Unset): Found {
	const { name, span, operator } = unset;
	const unknown = !knowsEnvironment(stage);
	const base = rootStage(stage).resolvedBase ?? rootStage(stage).base;
	const at = instruction.index;
	const tell = (form: string, more: Found["values"] = {}, reason = form): Found => ({
		// The summary tells of arguments alone: their value is meant to come from another line.
		...(reason !== "global" && reason !== "later" && { improve: false }),
		at,
		span,
		form,
		reason,
		values: { name, base, ...more },
	});
	const heredoc = instruction.heredocs.find(({ contentSpan }) => contains(contentSpan, span));
	if (heredoc && isParameter(name))
		return { ...tell("parameter", { text: `$${name}`, delimiter: heredoc.name }), fix: escaping(simulation, heredoc) };
	if (operator !== null && /^:?[-+?]$/.test(operator)) {
		const form = operator.endsWith("+") ? "alternative" : "default";
		return {
			...tell(unknown ? `${form}-unknown` : form, {}, unknown ? "default-unknown" : "default"),
			severity: "info",
		};
	}
	const line = lineOfArgument(simulation, name, at, stage);
	if (simulation.globals.has(name) && line) return tell(unknown ? "global-unknown" : "global", { line }, "global");
	if (isPlatformArgument(name)) return tell("platform");
	if (line) return tell("later", { line });
	const env = instruction.keyword === "ENV";
	// The pair that sets the name is not the one that uses it.
	if (
		env &&
		instruction.pairs.some(({ key, span: { start, end } }) => key === name && (span.start < start || span.start >= end))
	)
		return tell("same-line");
	const own = env && instruction.pairs.some(({ key }) => key === name);
	const known = [...stage.env.entries().keys(), ...stage.args.entries().keys(), "PATH"].filter((one) => one !== name);
	const near = own ? null : nearest(name, known);
	if (near) return { ...tell("near", { near }), ...(unknown ? {} : renaming(simulation, unset, near)) };
	if (unknown) return { ...tell("unknown"), severity: "info" };
	if (heredoc) return tell("unset", { delimiter: heredoc.name }, "heredoc");
	if (own && leavesEmptyPiece(unset)) return tell("unset", {}, "search-path");
	return tell("unset", {}, name === "HOME" ? "home" : "empty");
}

/** An escape character before each parameter in a heredoc, which leaves it to the shell that reads the file. */
function escaping({ file: { escape } }: Simulation, { mapped }: Heredoc): NonNullable<Found["fix"]> {
	const uses = variableUses(mapped, escape, { quotes: false }).filter(({ name }) => isParameter(name));
	return {
		form: "parameter",
		edits: uses.map(({ span: { start } }) => ({ span: { start, end: start }, text: escape })),
	};
}

/** Whether the knowledge base can tell what the base image sets: entries of other publishers name only what matters. */
function knowsEnvironment(stage: Stage): boolean {
	const { resolvedBase, image } = rootStage(stage);
	return (
		resolvedBase === "scratch" || (baseFacts(stage) !== null && image?.reference.repository.includes("/") === false)
	);
}

/** The line of the ARG that declares the name where it does not reach: before the first FROM, or further down. */
function lineOfArgument({ globals, file }: Simulation, name: string, at: number, stage: Stage) {
	const global = globals.get(name);
	const place =
		global?.at ??
		file.instructions
			.slice(at + 1, stage.end)
			.find(({ keyword, pairs }) => keyword === "ARG" && pairs.some(({ key }) => key === name))?.index;
	const line = place === undefined ? undefined : file.instructions[place]?.startLine;
	return line === undefined ? null : lineRef(line);
}

/** The change of the name alone, where the variable stands in the text letter for letter. */
function renaming({ file }: Simulation, { name, span }: Unset, near: string): Pick<Found, "fix"> {
	const start = span.start + (file.source[span.start + 1] === "{" ? 2 : 1);
	const exact = file.source.startsWith(name, start) && span.end - span.start <= name.length + 3;
	return exact ? { fix: { form: "near", edits: [{ span: { start, end: start + name.length }, text: near }] } } : {};
}

/** `LD_LIBRARY_PATH=/x:$LD_LIBRARY_PATH`: nothing stays beside a colon of a search path. */
function leavesEmptyPiece({ name, text }: Unset): boolean {
	return name.endsWith("PATH") && text.includes(":") && /(^|[:"'])\$\{?\w+\}?([:"']|$)/.test(text);
}
