import { lineRef } from "../explain/context.ts";
import { runsByStage } from "../simulate/index-of.ts";
import type { Step } from "../simulate/simulation.ts";
import type { Rule } from "./rule.ts";
import { headSpan } from "./support/commands.ts";

/** `cd` that is forgotten at once, or that line after line begins with. */
export const cdForWorkdir: Rule = {
	aliases: ["hadolint/DL3003"],
	severity: "info",
	instead: ["commands/cd#beware.0"],
	*check(simulation) {
		for (const runs of runsByStage(simulation).values()) {
			for (const { instruction, executions } of runs) {
				const [only] = executions;
				if (!only || executions.length > 1 || only.invocation.id !== "cd") continue;
				yield { at: instruction.index, span: only.command.span, form: "alone", reason: "alone", severity: "warning" };
			}
			for (const { path, steps } of sequences(runs)) {
				const [first, ...others] = steps;
				const [change] = first?.executions ?? [];
				if (!first || !change || others.length === 0) continue;
				const lines = lineRef(...others.map(({ instruction }) => instruction.startLine));
				const values = { path, lines };
				const { index } = first.instruction;
				yield { at: index, span: headSpan(change), form: "repeated", reason: "repeated", values };
			}
		}
	},
};

/** RUN instructions one after the other that begin with `cd` into the same directory and go on. */
function sequences(runs: Step[]): { path: string; steps: Step[] }[] {
	const found: { path: string | null; steps: Step[] }[] = [];
	for (const step of runs) {
		const path = startsIn(step);
		const last = found.at(-1);
		if (last && path !== null && last.path === path) last.steps.push(step);
		else found.push({ path, steps: [step] });
	}
	return found.flatMap(({ path, steps }) => (path === null ? [] : { path, steps }));
}

/** The directory that a RUN changes into first; null for a temporary or unknown one, and where it is there already. */
function startsIn({ executions, before }: Step): string | null {
	const [first, second] = executions;
	const change = first?.invocation.id === "cd" ? first.effects.find((effect) => effect.kind === "cd") : undefined;
	if (change?.kind !== "cd" || !second || change.path === before?.workdir.value) return null;
	return /\$|^\/tmp\b/.test(change.path) ? null : change.path;
}
